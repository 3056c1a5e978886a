package dev.gameday.runbook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The accepted range of a measured value, both ends inclusive; written {@code >= 99.9}, {@code <= 5} or {@code 1..2}. */
public record Tolerance(Optional<Double> low, Optional<Double> high) {
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern ONE_SIDED = Pattern.compile("(<=|>=)\\s*" + NUMBER);
    private static final Pattern RANGE = Pattern.compile(NUMBER + "\\s*\\.\\.\\s*" + NUMBER);

    public Tolerance {
        if (low.isEmpty() && high.isEmpty()) {
            throw new IllegalArgumentException("a tolerance needs a bound");
        }
    }

    /** Reads the written form; empty if it isn't one. */
    public static Optional<Tolerance> parse(String text) {
        Matcher oneSided = ONE_SIDED.matcher(text.trim());
        if (oneSided.matches()) {
            Optional<Double> bound = Optional.of(Double.valueOf(oneSided.group(2)));
            return Optional.of(
                    oneSided.group(1).equals("<=")
                            ? new Tolerance(Optional.empty(), bound)
                            : new Tolerance(bound, Optional.empty()));
        }
        Matcher range = RANGE.matcher(text.trim());
        return range.matches()
                ? Optional.of(new Tolerance(
                        Optional.of(Double.valueOf(range.group(1))), Optional.of(Double.valueOf(range.group(2)))))
                : Optional.empty();
    }

    /** Whether the value is accepted. */
    public boolean accepts(double value) {
        return low.map(bound -> value >= bound).orElse(true)
                && high.map(bound -> value <= bound).orElse(true);
    }

    @Override
    public String toString() {
        return low.isPresent() && high.isPresent()
                ? number(low.get()) + ".." + number(high.get())
                : low.map(bound -> ">= " + number(bound)).orElseGet(() -> "<= " + number(high.orElseThrow()));
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
