package dev.gameday.rehearsal.aws.cloudwatch.alarm;

import java.util.Optional;
import java.util.stream.Stream;

/** How an alarm compares a datapoint with its threshold, named as the API names it. */
public enum Comparison {
    ABOVE("GreaterThanThreshold", "greater than"),
    ABOVE_OR_EQUAL("GreaterThanOrEqualToThreshold", "greater than or equal to"),
    BELOW("LessThanThreshold", "less than"),
    BELOW_OR_EQUAL("LessThanOrEqualToThreshold", "less than or equal to");

    private final String operator;
    private final String phrase;

    Comparison(String operator, String phrase) {
        this.operator = operator;
        this.phrase = phrase;
    }

    public static Optional<Comparison> of(String operator) {
        return Stream.of(values())
                .filter(comparison -> comparison.operator.equals(operator))
                .findFirst();
    }

    public String phrase() {
        return phrase;
    }

    public boolean breaches(double value, double threshold) {
        return switch (this) {
            case ABOVE -> value > threshold;
            case ABOVE_OR_EQUAL -> value >= threshold;
            case BELOW -> value < threshold;
            case BELOW_OR_EQUAL -> value <= threshold;
        };
    }
}
