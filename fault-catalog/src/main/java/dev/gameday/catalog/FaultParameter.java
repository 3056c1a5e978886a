package dev.gameday.catalog;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * One thing that may be set about a fault: its type, unit, bounds (inclusive, in the parameter's own notation) and
 * default. A parameter without a default must be given.
 */
public record FaultParameter(
        String name,
        ParameterType type,
        String unit,
        Optional<String> minimum,
        Optional<String> maximum,
        List<String> choices,
        Optional<String> preset,
        String description) {
    public FaultParameter {
        choices = List.copyOf(choices);
    }

    /** Why this value can't be taken, and what can; empty if it can. */
    public Optional<String> refusal(String value) {
        try {
            if (!choices.isEmpty() && !choices.contains(value)) {
                return Optional.of("'%s' is not a choice for %s; write one of %s"
                        .formatted(value, name, String.join(", ", choices)));
            }
            return switch (type) {
                case INTEGER -> outside(value, new BigInteger(value), BigInteger::new);
                case DECIMAL -> outside(value, decimal(value), FaultParameter::decimal);
                case DURATION -> outside(value, Duration.parse(value), Duration::parse);
                case BOOLEAN -> value.equals("true") || value.equals("false") ? Optional.empty() : malformed(value);
                case STRING, LIST -> value.isBlank() ? malformed(value) : Optional.empty();
                case ACTIONS -> IamActions.refusal(value);
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            return malformed(value);
        }
    }

    private <T extends Comparable<T>> Optional<String> outside(
            String written, T value, java.util.function.Function<String, T> read) {
        boolean low = minimum.isPresent() && value.compareTo(read.apply(minimum.get())) < 0;
        boolean high = maximum.isPresent() && value.compareTo(read.apply(maximum.get())) > 0;
        return low || high
                ? Optional.of("%s is %s, outside its bounds; write %s".formatted(name, written, bounds()))
                : Optional.empty();
    }

    /** Plain digits only: an exponent may stand for a number of any length. */
    private static BigDecimal decimal(String written) {
        if (!written.matches("-?[0-9]{1,15}([.][0-9]{1,15})?")) {
            throw new NumberFormatException(written);
        }
        return new BigDecimal(written);
    }

    private Optional<String> malformed(String value) {
        String form = switch (type) {
            case INTEGER -> "a whole number, " + bounds();
            case DECIMAL -> "a number, " + bounds();
            case DURATION -> "an ISO 8601 duration such as PT5M, " + bounds();
            case BOOLEAN -> "true or false";
            case STRING -> "some text";
            case LIST, ACTIONS -> "words joined by commas";
        };
        return Optional.of("%s can't be '%s'; write %s".formatted(name, value, form));
    }

    /** The bounds as a person reads them, as {@code 1 to 100 percent}; empty text if there are none. */
    public String bounds() {
        String suffix = unit.isEmpty() ? "" : " " + unit;
        if (minimum.isPresent() && maximum.isPresent()) {
            return minimum.get() + " to " + maximum.get() + suffix;
        }
        return minimum.map(m -> "at least " + m + suffix)
                .or(() -> maximum.map(m -> "at most " + m + suffix))
                .orElse("any" + suffix);
    }
}
