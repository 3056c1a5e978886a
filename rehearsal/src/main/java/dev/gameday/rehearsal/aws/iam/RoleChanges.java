package dev.gameday.rehearsal.aws.iam;

import dev.gameday.rehearsal.aws.iam.policy.MalformedPolicyException;
import dev.gameday.rehearsal.aws.iam.policy.PolicyDocument;
import dev.gameday.rehearsal.aws.iam.policy.TrustDocument;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.Tag;

/** Checks what is to be changed about roles the way IAM checks it, then changes it. */
final class RoleChanges {
    private static final int MOST_INLINE_CHARACTERS = 10_240;
    private static final int MOST_TAGS = 50;
    private static final int DEFAULT_SESSION_SECONDS = 3_600;
    private static final int LONGEST_SESSION_SECONDS = 43_200;

    private final Identities identities;

    RoleChanges(Identities identities) {
        this.identities = identities;
    }

    Role create(CreateRoleRequest request) {
        String name = IamErrors.name("roleName", request.roleName(), 64);
        if (identities.hasRole(name)) {
            throw IamErrors.alreadyExists(name);
        }
        return identities.createRole(
                name,
                path(request.path()),
                read(TrustDocument::parse, "assumeRolePolicyDocument", request.assumeRolePolicyDocument()),
                request.description() == null ? "" : request.description(),
                session(request.maxSessionDuration()),
                checked(Map.of(), request.tags()));
    }

    void delete(Role role) {
        if (!role.policies().isEmpty()) {
            throw IamErrors.deleteConflict("Cannot delete entity, must delete policies first.");
        }
        identities.deleteRole(role);
    }

    void putPolicy(Role role, @Nullable String policyName, @Nullable String text) {
        String name = IamErrors.name("policyName", policyName, 128);
        PolicyDocument document = read(PolicyDocument::parse, "policyDocument", text);
        if (role.policies().sizeWith(name, document) > MOST_INLINE_CHARACTERS) {
            throw IamErrors.limitExceeded(
                    "Maximum policy size of " + MOST_INLINE_CHARACTERS + " bytes exceeded for role " + role.name());
        }
        identities.putPolicy(role, name, document);
    }

    void deletePolicy(Role role, @Nullable String policyName) {
        String name = IamErrors.name("policyName", policyName, 128);
        if (role.policies().find(name).isEmpty()) {
            throw IamErrors.noSuchEntity("role policy", name);
        }
        identities.deletePolicy(role, name);
    }

    void tag(Role role, List<Tag> tags) {
        role.tags().putAll(checked(role.tags(), tags));
    }

    private static Map<String, String> checked(Map<String, String> present, List<Tag> added) {
        Map<String, String> all = new TreeMap<>(present);
        for (Tag tag : added) {
            if (tag.key().startsWith("aws:")) {
                throw IamErrors.invalidInput("System tag keys, that start with aws:, cannot be changed.");
            }
            all.put(tag.key(), tag.value() == null ? "" : tag.value());
        }
        if (all.size() > MOST_TAGS) {
            throw IamErrors.limitExceeded("The number of tags has reached the maximum limit.");
        }
        return all;
    }

    private static <T> T read(Function<String, T> parser, String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw IamErrors.validation(IamErrors.constraint("null", field, "Member must not be null"));
        }
        try {
            return parser.apply(text);
        } catch (MalformedPolicyException malformed) {
            throw IamErrors.malformed(String.valueOf(malformed.getMessage()));
        }
    }

    private static String path(@Nullable String path) {
        if (path == null) {
            return "/";
        }
        if (!path.matches("/|/[!-~]{1,510}/")) {
            throw IamErrors.validation("The specified value for path is invalid. It must begin and end with / and"
                    + " contain only alphanumeric characters and/or / characters.");
        }
        return path;
    }

    private static Duration session(@Nullable Integer seconds) {
        int length = seconds == null ? DEFAULT_SESSION_SECONDS : seconds;
        if (length < DEFAULT_SESSION_SECONDS || length > LONGEST_SESSION_SECONDS) {
            throw IamErrors.validation(IamErrors.constraint(
                    "'" + length + "'",
                    "maxSessionDuration",
                    "Member must have value between " + DEFAULT_SESSION_SECONDS + " and " + LONGEST_SESSION_SECONDS));
        }
        return Duration.ofSeconds(length);
    }
}
