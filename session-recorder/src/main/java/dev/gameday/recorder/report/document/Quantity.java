package dev.gameday.recorder.report.document;

import dev.gameday.runbook.Tolerance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Numbers, durations and times as a report writes them; the same on every machine. */
public final class Quantity {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Quantity() {}

    /** At most three decimals, or three significant digits below one. */
    public static String number(double value) {
        return rounded(value, 3).map(Quantity::plain).orElseGet(() -> unbounded(value));
    }

    /** As many digits as it takes not to look accepted when it was not, or the reverse. */
    public static String number(double value, Optional<Tolerance> tolerance) {
        boolean accepted = tolerance.map(t -> t.accepts(value)).orElse(true);
        for (int digits = 3; digits < 15; digits++) {
            Optional<BigDecimal> rounded = rounded(value, digits);
            boolean same = rounded.isEmpty()
                    || tolerance
                            .map(t -> t.accepts(rounded.get().doubleValue()) == accepted)
                            .orElse(true);
            if (same) {
                return rounded.map(Quantity::plain).orElseGet(() -> unbounded(value));
            }
        }
        return Double.toString(value);
    }

    /** As {@code 45 s}, {@code 3 min 34 s} or {@code 1 h 2 min}. */
    public static String duration(Duration duration) {
        if (duration.isNegative()) {
            return "-" + duration(duration.negated());
        }
        BigDecimal seconds = BigDecimal.valueOf(duration.toMillis() % 60_000, 3);
        String rest = plain(seconds) + " s";
        if (duration.toMinutes() == 0) {
            return rest;
        }
        String minutes = duration.toMinutesPart() == 0 ? "" : duration.toMinutesPart() + " min ";
        String hours = duration.toHours() == 0 ? "" : duration.toHours() + " h ";
        return (hours + minutes + (seconds.signum() == 0 ? "" : rest)).trim();
    }

    /** As {@code +00:03:34}. */
    public static String offset(Duration offset) {
        Duration length = offset.abs();
        return "%s%02d:%02d:%02d"
                .formatted(
                        offset.isNegative() ? "-" : "+",
                        length.toHours(),
                        length.toMinutesPart(),
                        length.toSecondsPart());
    }

    /** The time of day in UTC, to the second. */
    public static String time(Instant moment) {
        return TIME.format(moment);
    }

    /** The day and the time in UTC, to the second. */
    public static String dayAndTime(Instant moment) {
        return DAY_AND_TIME.format(moment);
    }

    private static Optional<BigDecimal> rounded(double value, int digits) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Optional.empty();
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        return Optional.of(
                Math.abs(value) >= 1
                        ? exact.setScale(digits, RoundingMode.HALF_UP)
                        : exact.round(new MathContext(digits, RoundingMode.HALF_UP)));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String unbounded(double value) {
        return Double.isNaN(value) ? "n/a" : value > 0 ? "∞" : "-∞";
    }
}
