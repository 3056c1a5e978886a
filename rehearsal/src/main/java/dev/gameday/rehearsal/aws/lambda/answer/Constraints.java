package dev.gameday.rehearsal.aws.lambda.answer;

import org.jspecify.annotations.Nullable;

/** The constraints that the service model puts on members; a member that is left out satisfies all but one. */
public final class Constraints {
    private Constraints() {}

    /** The member has to be given. */
    public static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw LambdaErrors.constraint("null", field, "Member must not be null");
        }
        return value;
    }

    /** A number has to lie between two. */
    public static void within(@Nullable Integer value, String field, int least, int most) {
        if (value != null && value < least) {
            throw LambdaErrors.constraint(value, field, "Member must have value greater than or equal to " + least);
        }
        if (value != null && value > most) {
            throw LambdaErrors.constraint(value, field, "Member must have value less than or equal to " + most);
        }
    }

    /** A text has a length. */
    public static void atMost(@Nullable String value, String field, int most) {
        if (value != null && value.length() > most) {
            throw LambdaErrors.constraint(value, field, "Member must have length less than or equal to " + most);
        }
    }

    /** A text has a form. */
    public static void matches(@Nullable String value, String field, String pattern) {
        if (value != null && !value.matches(pattern)) {
            throw LambdaErrors.constraint(value, field, "Member must satisfy regular expression pattern: " + pattern);
        }
    }
}
