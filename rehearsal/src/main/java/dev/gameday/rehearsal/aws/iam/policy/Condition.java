package dev.gameday.rehearsal.aws.iam.policy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One operator on one key, as in {@code "DateLessThan": {"aws:CurrentTime": "..."}}. */
record Condition(ConditionOperator operator, boolean ifExists, String key, List<String> values) {
    Condition {
        values = List.copyOf(values);
    }

    boolean holds(RequestContext context) {
        @Nullable String actual = context.value(normalKey());
        return (actual == null && ifExists) || operator.holds(actual, values);
    }

    boolean misses(RequestContext context) {
        return context.value(normalKey()) == null;
    }

    /** Every instant at which the passing of time alone can change whether this holds. */
    Stream<Instant> turns() {
        if (!operator.comparesDates()) {
            return Stream.empty();
        }
        return switch (normalKey()) {
            case RequestContext.CURRENT_TIME ->
                values.stream().map(PolicyDate::parse).flatMap(date -> Stream.of(date, date.plusNanos(1)));
            case RequestContext.EPOCH_TIME ->
                values.stream().map(PolicyDate::parse).flatMap(date -> Stream.of(date, date.plusSeconds(1)));
            default -> Stream.empty();
        };
    }

    private String normalKey() {
        return RequestContext.normal(key);
    }
}
