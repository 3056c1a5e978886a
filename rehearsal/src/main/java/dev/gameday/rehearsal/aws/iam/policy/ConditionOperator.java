package dev.gameday.rehearsal.aws.iam.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The condition operators that are evaluated here, with the meaning of "IAM JSON policy elements: Condition operators":
 * any one of the wanted values is enough; a negated operator holds when the key is absent, the others do not.
 */
enum ConditionOperator {
    STRING_EQUALS("StringEquals", false, String::equals),
    STRING_NOT_EQUALS("StringNotEquals", true, String::equals),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", false, String::equalsIgnoreCase),
    STRING_LIKE("StringLike", false, (actual, wanted) -> new Glob(wanted).matches(actual)),
    STRING_NOT_LIKE("StringNotLike", true, (actual, wanted) -> new Glob(wanted).matches(actual)),
    ARN_EQUALS("ArnEquals", false, ArnPattern::matches),
    ARN_LIKE("ArnLike", false, ArnPattern::matches),
    ARN_NOT_EQUALS("ArnNotEquals", true, ArnPattern::matches),
    ARN_NOT_LIKE("ArnNotLike", true, ArnPattern::matches),
    BOOL("Bool", false, String::equalsIgnoreCase),
    DATE_LESS_THAN("DateLessThan", false, byDate((actual, wanted) -> actual.isBefore(wanted))),
    DATE_LESS_THAN_EQUALS("DateLessThanEquals", false, byDate((actual, wanted) -> !actual.isAfter(wanted))),
    DATE_GREATER_THAN("DateGreaterThan", false, byDate((actual, wanted) -> actual.isAfter(wanted))),
    DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", false, byDate((actual, wanted) -> !actual.isBefore(wanted)));

    private final String text;
    private final boolean negated;

    @SuppressWarnings("ImmutableEnumChecker") // every test above is a function without state
    private final BiPredicate<String, String> test;

    ConditionOperator(String text, boolean negated, BiPredicate<String, String> test) {
        this.text = text;
        this.negated = negated;
        this.test = test;
    }

    static Optional<ConditionOperator> named(String text) {
        return Arrays.stream(values())
                .filter(operator -> operator.text.equals(text))
                .findFirst();
    }

    boolean comparesDates() {
        return text.startsWith("Date");
    }

    boolean holds(@Nullable String actual, List<String> wanted) {
        return actual == null ? negated : negated != wanted.stream().anyMatch(value -> test.test(actual, value));
    }

    /** A value in the request's context that is no date matches no date. */
    private static BiPredicate<String, String> byDate(BiPredicate<Instant, Instant> comparison) {
        return (actual, wanted) -> {
            try {
                return comparison.test(PolicyDate.parse(actual), PolicyDate.parse(wanted));
            } catch (DateTimeException notADate) {
                return false;
            }
        };
    }
}
