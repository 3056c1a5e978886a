package dev.gameday.catalog.mechanism;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyResponse;

/** IAM with roles and their inline policies. */
final class FakeIam implements IamClient {
    final Trips trips = new Trips();
    final Map<String, Map<String, String>> roles = new TreeMap<>();

    @Override
    public GetRoleResponse getRole(GetRoleRequest request) {
        trips.on("GetRole");
        policies(request.roleName());
        return GetRoleResponse.builder().build();
    }

    @Override
    public GetRolePolicyResponse getRolePolicy(GetRolePolicyRequest request) {
        trips.on("GetRolePolicy");
        String document = policies(request.roleName()).get(request.policyName());
        if (document == null) {
            throw Trips.error("NoSuchEntity", 404);
        }
        return GetRolePolicyResponse.builder().policyDocument(document).build();
    }

    @Override
    public PutRolePolicyResponse putRolePolicy(PutRolePolicyRequest request) {
        trips.on("PutRolePolicy");
        policies(request.roleName()).put(request.policyName(), request.policyDocument());
        return PutRolePolicyResponse.builder().build();
    }

    @Override
    public DeleteRolePolicyResponse deleteRolePolicy(DeleteRolePolicyRequest request) {
        trips.on("DeleteRolePolicy");
        if (policies(request.roleName()).remove(request.policyName()) == null) {
            throw Trips.error("NoSuchEntity", 404);
        }
        return DeleteRolePolicyResponse.builder().build();
    }

    private Map<String, String> policies(String role) {
        Map<String, String> policies = roles.get(role);
        if (policies == null) {
            throw Trips.error("NoSuchEntity", 404);
        }
        return policies;
    }

    @Override
    public String serviceName() {
        return "iam";
    }

    @Override
    public void close() {}
}
