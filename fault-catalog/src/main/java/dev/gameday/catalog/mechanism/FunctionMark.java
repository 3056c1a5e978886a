package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.aws.AwsTrouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.lambda.LambdaClient;

/**
 * The tags that a changed function carries from before the change until it is undone, so that the change can be found
 * and undone with no record. They hold a setting's name and two of its values, which are no secrets.
 */
public final class FunctionMark {
    /** The tag that says what was changed: {@code memory 128 was 512}. */
    public static final String CHANGE_TAG = "gameday:change";

    private static final List<String> KEYS = List.of(InjectionId.SESSION_TAG, InjectionId.STEP_TAG, CHANGE_TAG);
    private static final Pattern CHANGE =
            Pattern.compile("(memory|reserved-concurrency) (\\d{1,6}) was (\\d{1,6}|none)");

    private final Supplier<LambdaClient> lambda;

    FunctionMark(Supplier<LambdaClient> lambda) {
        this.lambda = lambda;
    }

    /** A change as a mark tells it. */
    public record Change(String setting, String value, String old) {
        @Override
        public String toString() {
            return setting + " " + value + " was " + old;
        }
    }

    /** The change that a function's tags tell of. */
    public static Optional<Change> change(Map<String, String> tags) {
        Matcher told = CHANGE.matcher(tags.getOrDefault(CHANGE_TAG, ""));
        return told.matches() ? Optional.of(new Change(told.group(1), told.group(2), told.group(3))) : Optional.empty();
    }

    /** Whose mark the function carries: {@code session/step}. */
    Optional<String> owner(String function) {
        Map<String, String> tags = AwsTrouble.existing(
                        () -> lambda.get().listTags(r -> r.resource(function)).tags())
                .orElse(Map.of());
        return Optional.ofNullable(tags.get(InjectionId.SESSION_TAG))
                .map(session -> session + "/" + tags.getOrDefault(InjectionId.STEP_TAG, ""));
    }

    boolean isOurs(String function, InjectionId injection) {
        return owner(function).filter(injection.toString()::equals).isPresent();
    }

    void put(String function, InjectionId injection, Change change) {
        lambda.get()
                .tagResource(r -> r.resource(function)
                        .tags(Map.of(
                                InjectionId.SESSION_TAG,
                                injection.session().value(),
                                InjectionId.STEP_TAG,
                                injection.step(),
                                CHANGE_TAG,
                                change.toString())));
    }

    void takeAway(String function) {
        AwsTrouble.existing(
                () -> lambda.get().untagResource(r -> r.resource(function).tagKeys(KEYS)));
    }
}
