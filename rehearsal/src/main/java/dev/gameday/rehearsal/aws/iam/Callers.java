package dev.gameday.rehearsal.aws.iam;

import java.util.Map;
import java.util.function.Supplier;

/** Who calls, by the access key of the call: the user that a key belongs to, the facilitator for every other key. */
public final class Callers {
    private final Identities identities;
    private final Map<String, String> users;
    private final Supplier<String> accessKey;

    /** {@code users} are the names of users by access key; {@code accessKey} is that of the call under answer. */
    public Callers(Identities identities, Map<String, String> users, Supplier<String> accessKey) {
        this.identities = identities;
        this.users = Map.copyOf(users);
        this.accessKey = accessKey;
    }

    /** The caller's ARN. */
    public String arn() {
        return user().arn();
    }

    /** The caller's unique id. */
    public String userId() {
        return user().id();
    }

    User user() {
        return identities.user(users.getOrDefault(accessKey.get(), PracticeIdentities.FACILITATOR));
    }
}
