package dev.gameday.rehearsal.aws.iam;

import dev.gameday.rehearsal.aws.Page;
import dev.gameday.rehearsal.aws.iam.policy.PolicyDocument;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateRoleResponse;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.DeleteRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteRoleResponse;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.GetUserRequest;
import software.amazon.awssdk.services.iam.model.GetUserResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRoleTagsRequest;
import software.amazon.awssdk.services.iam.model.ListRoleTagsResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyResponse;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagRoleRequest;
import software.amazon.awssdk.services.iam.model.TagRoleResponse;
import software.amazon.awssdk.services.iam.model.UntagRoleRequest;
import software.amazon.awssdk.services.iam.model.UntagRoleResponse;

/**
 * IAM as the rehearsal answers it: reads show every change at once, and {@link Enforcement} follows later. It checks no
 * caller's permissions. Errors carry the service's codes and statuses (IAM API reference).
 */
public final class IamHandler implements IamClient {
    private final Identities identities;
    private final RoleChanges changes;
    private final Simulation simulation;
    private final Callers callers;

    /** Answers for these identities, to those callers. */
    public IamHandler(Identities identities, InstantSource clock, Callers callers) {
        this.identities = identities;
        this.callers = callers;
        this.changes = new RoleChanges(identities);
        this.simulation = new Simulation(identities, clock);
    }

    @Override
    public CreateRoleResponse createRole(CreateRoleRequest request) {
        return CreateRoleResponse.builder()
                .role(Answers.role(changes.create(request)))
                .build();
    }

    @Override
    public DeleteRoleResponse deleteRole(DeleteRoleRequest request) {
        changes.delete(identities.role(request.roleName()));
        return DeleteRoleResponse.builder().build();
    }

    @Override
    public GetRoleResponse getRole(GetRoleRequest request) {
        return GetRoleResponse.builder()
                .role(Answers.role(identities.role(request.roleName())))
                .build();
    }

    /** Without a name it is the caller that is asked for (IAM API reference, GetUser). */
    @Override
    public GetUserResponse getUser(GetUserRequest request) {
        User user = request.userName() == null ? callers.user() : identities.user(request.userName());
        return GetUserResponse.builder().user(Answers.user(user)).build();
    }

    @Override
    public ListRolesResponse listRoles(ListRolesRequest request) {
        String prefix = request.pathPrefix() == null ? "/" : request.pathPrefix();
        TreeMap<String, Role> selected = new TreeMap<>(identities.roles());
        selected.values().removeIf(role -> !role.path().startsWith(prefix));
        Page<Role> page = Answers.page(selected, request.marker(), request.maxItems());
        return ListRolesResponse.builder()
                .roles(page.items().stream().map(Answers::roleWithoutTags).toList())
                .isTruncated(page.nextMarker().isPresent())
                .marker(page.nextMarker().orElse(null))
                .build();
    }

    @Override
    public PutRolePolicyResponse putRolePolicy(PutRolePolicyRequest request) {
        changes.putPolicy(identities.role(request.roleName()), request.policyName(), request.policyDocument());
        return PutRolePolicyResponse.builder().build();
    }

    @Override
    public GetRolePolicyResponse getRolePolicy(GetRolePolicyRequest request) {
        Role role = identities.role(request.roleName());
        String name = IamErrors.name("policyName", request.policyName(), 128);
        PolicyDocument document =
                role.policies().find(name).orElseThrow(() -> IamErrors.noSuchEntity("role policy", name));
        return GetRolePolicyResponse.builder()
                .roleName(role.name())
                .policyName(name)
                .policyDocument(Answers.encoded(document.text()))
                .build();
    }

    @Override
    public DeleteRolePolicyResponse deleteRolePolicy(DeleteRolePolicyRequest request) {
        changes.deletePolicy(identities.role(request.roleName()), request.policyName());
        return DeleteRolePolicyResponse.builder().build();
    }

    @Override
    public ListRolePoliciesResponse listRolePolicies(ListRolePoliciesRequest request) {
        Role role = identities.role(request.roleName());
        Page<String> page = Answers.page(role.policies().names(), request.marker(), request.maxItems());
        return ListRolePoliciesResponse.builder()
                .policyNames(page.items())
                .isTruncated(page.nextMarker().isPresent())
                .marker(page.nextMarker().orElse(null))
                .build();
    }

    /** Always empty: the practice cloud's roles have inline policies only, and nothing can attach another. */
    @Override
    public ListAttachedRolePoliciesResponse listAttachedRolePolicies(ListAttachedRolePoliciesRequest request) {
        identities.role(request.roleName());
        return ListAttachedRolePoliciesResponse.builder()
                .attachedPolicies(List.of())
                .isTruncated(false)
                .build();
    }

    @Override
    public TagRoleResponse tagRole(TagRoleRequest request) {
        changes.tag(identities.role(request.roleName()), request.tags());
        return TagRoleResponse.builder().build();
    }

    @Override
    public UntagRoleResponse untagRole(UntagRoleRequest request) {
        request.tagKeys().forEach(identities.role(request.roleName()).tags()::remove);
        return UntagRoleResponse.builder().build();
    }

    @Override
    public ListRoleTagsResponse listRoleTags(ListRoleTagsRequest request) {
        Role role = identities.role(request.roleName());
        Page<Tag> page = Answers.page(Answers.tags(role), request.marker(), request.maxItems());
        return ListRoleTagsResponse.builder()
                .tags(page.items())
                .isTruncated(page.nextMarker().isPresent())
                .marker(page.nextMarker().orElse(null))
                .build();
    }

    @Override
    public SimulatePrincipalPolicyResponse simulatePrincipalPolicy(SimulatePrincipalPolicyRequest request) {
        return simulation.run(request);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
