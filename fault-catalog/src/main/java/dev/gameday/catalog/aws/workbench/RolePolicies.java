package dev.gameday.catalog.aws.workbench;

import dev.gameday.catalog.aws.AwsClients;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The inline policies of roles, read and written; what the SDK throws passes. */
final class RolePolicies {
    private final AwsClients clients;

    RolePolicies(AwsClients clients) {
        this.clients = clients;
    }

    /** IAM gives a document URL-encoded (IAM API reference, GetRolePolicy). */
    Map<String, String> read(String role) {
        Map<String, String> policies = new TreeMap<>();
        for (String name : clients.iam().listRolePolicies(r -> r.roleName(role)).policyNames()) {
            String document = clients.iam()
                    .getRolePolicy(r -> r.roleName(role).policyName(name))
                    .policyDocument();
            policies.put(name, URLDecoder.decode(document, StandardCharsets.UTF_8));
        }
        return policies;
    }

    void have(String role, Map<String, String> present, Map<String, String> wanted) {
        present.keySet().stream()
                .filter(name -> !wanted.containsKey(name))
                .forEach(name ->
                        clients.iam().deleteRolePolicy(r -> r.roleName(role).policyName(name)));
        wanted.forEach((name, document) -> {
            if (!document.equals(present.get(name))) {
                clients.iam()
                        .putRolePolicy(r -> r.roleName(role).policyName(name).policyDocument(document));
            }
        });
    }
}
