package dev.gameday.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lists of IAM actions that a fault may deny, as {@code dynamodb:PutItem,dynamodb:Update*}. Four services are never
 * taken: to deny them would lock the console out or blind those who watch.
 */
public final class IamActions {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]+:[A-Za-z0-9*?]+");

    private static final Map<String, String> NEVER = Map.of(
            "iam", "the Deny could no longer be taken away through IAM",
            "sts", "the role could no longer say or take on who it is",
            "logs", "the evidence of the fault would be missing from the logs",
            "s3", "the FIS extension reads its faults from S3 and would go blind");

    private IamActions() {}

    /** The actions, one by one. */
    public static List<String> split(String actions) {
        return Pattern.compile(",").splitAsStream(actions).map(String::strip).toList();
    }

    /** Why these actions can't be denied, and what to write instead; empty if they can. */
    public static Optional<String> refusal(String actions) {
        return split(actions).stream().flatMap(action -> one(action).stream()).findFirst();
    }

    private static Optional<String> one(String action) {
        String service = action.toLowerCase(Locale.ROOT).split(":", 2)[0];
        if (NEVER.containsKey(service)) {
            return Optional.of("'%s' may not be denied: %s; name actions of another service"
                    .formatted(action, NEVER.get(service)));
        }
        return FORM.matcher(action).matches()
                ? Optional.empty()
                : Optional.of(
                        "'%s' is no IAM action; write service:Action, such as dynamodb:PutItem".formatted(action));
    }
}
