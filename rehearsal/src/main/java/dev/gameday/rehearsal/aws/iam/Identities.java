package dev.gameday.rehearsal.aws.iam;

import dev.gameday.rehearsal.aws.iam.policy.PolicyDocument;
import dev.gameday.rehearsal.aws.iam.policy.PolicySet;
import dev.gameday.rehearsal.aws.iam.policy.TrustDocument;
import dev.gameday.rehearsal.flow.Agenda;
import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The account's roles and users as IAM's control plane shows them. Every change of a role's policies is handed to
 * {@link Enforcement}, which lets it take effect later. Time and the unique ids come from the agenda and the seed.
 */
public final class Identities {
    private static final Duration DEFAULT_SESSION = Duration.ofHours(1);
    private static final String ID_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int ID_LENGTH = 17;

    private final NavigableMap<String, Role> roles = new TreeMap<>();
    private final NavigableMap<String, User> users = new TreeMap<>();
    private final String account;
    private final Agenda agenda;
    private final Enforcement enforcement;
    private final Random random;

    /** An account without any identity. */
    public Identities(String account, Agenda agenda, Enforcement enforcement, long seed) {
        this.account = account;
        this.agenda = agenda;
        this.enforcement = enforcement;
        this.random = new Random(seed);
    }

    /** Adds a role that has been there for long: its inline policies, by name, are in force. Bad policies throw. */
    public void addRole(String name, String trust, Map<String, String> policies, Map<String, String> tags) {
        Role role = createRole(name, "/", TrustDocument.parse(trust), "", DEFAULT_SESSION, tags);
        policies.forEach((policy, text) -> role.policies().put(policy, PolicyDocument.parse(text)));
        enforcement.settled(name, role.policies().asSet());
    }

    /** Adds a user with these inline policies by name. Bad policies throw. */
    public void addUser(String name, Map<String, String> policies) {
        String arn = "arn:aws:iam::" + account + ":user/" + name;
        User user = new User(name, arn, uniqueId("AIDA"), agenda.instant(), new InlinePolicies());
        policies.forEach((policy, text) -> user.policies().put(policy, PolicyDocument.parse(text)));
        users.put(name, user);
    }

    /** Whether the ARN is that of a role whose trust policy lets the service, as {@code lambda.amazonaws.com}, take it. */
    public boolean assumable(String roleArn, String service) {
        return roles.values().stream()
                .anyMatch(role ->
                        role.arn().equals(roleArn) && role.trust().services().contains(service));
    }

    /** The tags of every role that has any, by ARN. */
    public Map<String, Map<String, String>> tags() {
        Map<String, Map<String, String>> tags = new TreeMap<>();
        roles.values().stream()
                .filter(role -> !role.tags().isEmpty())
                .forEach(role -> tags.put(role.arn(), Map.copyOf(role.tags())));
        return tags;
    }

    Role createRole(
            String name,
            String path,
            TrustDocument trust,
            String description,
            Duration longestSession,
            Map<String, String> tags) {
        Role role = new Role(
                name,
                path,
                "arn:aws:iam::" + account + ":role" + path + name,
                uniqueId("AROA"),
                agenda.instant(),
                description,
                longestSession,
                trust,
                new TreeMap<>(tags),
                new InlinePolicies());
        roles.put(name, role);
        return role;
    }

    void deleteRole(Role role) {
        roles.remove(role.name());
        enforcement.changed(role.name(), PolicySet.EMPTY);
    }

    void putPolicy(Role role, String policyName, PolicyDocument document) {
        role.policies().put(policyName, document);
        enforcement.changed(role.name(), role.policies().asSet());
    }

    void deletePolicy(Role role, String policyName) {
        role.policies().remove(policyName);
        enforcement.changed(role.name(), role.policies().asSet());
    }

    boolean hasRole(String name) {
        return roles.containsKey(name);
    }

    Role role(@Nullable String name) {
        String valid = IamErrors.name("roleName", name, 64);
        return Optional.ofNullable(roles.get(valid)).orElseThrow(() -> IamErrors.noSuchEntity("role", valid));
    }

    User user(@Nullable String name) {
        String valid = IamErrors.name("userName", name, 64);
        return Optional.ofNullable(users.get(valid)).orElseThrow(() -> IamErrors.noSuchEntity("user", valid));
    }

    NavigableMap<String, Role> roles() {
        return roles;
    }

    private String uniqueId(String prefix) {
        StringBuilder id = new StringBuilder(prefix);
        random.ints(ID_LENGTH, 0, ID_CHARACTERS.length()).forEach(at -> id.append(ID_CHARACTERS.charAt(at)));
        return id.toString();
    }
}
