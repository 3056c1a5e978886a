package dev.gameday.runbook;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment of a run that is known only when it has come: an anchor of one injection, and an offset from it. Written
 * {@code deny.request}, {@code storm.effect+PT60S}, {@code deny.removed}.
 */
public record Moment(String step, Anchor anchor, Duration offset) {
    private static final Pattern FORM = Pattern.compile("([a-z0-9-]+)\\.([a-z]+)(?:([+-])(P[0-9A-Z.]+))?");

    /** What of an injection the moment hangs on. */
    public enum Anchor {
        /** The call that starts it was made ({@code t_req}). */
        REQUEST,
        /** Its effect was first proven ({@code t_eff}). */
        EFFECT,
        /** The control plane said that it was over, or it was taken away, whichever came first. */
        END,
        /** It was read back and seen gone. */
        REMOVED
    }

    /** Reads the written form; empty if it isn't one. */
    public static Optional<Moment> parse(String text) {
        Matcher form = FORM.matcher(text.trim());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            Anchor anchor = Anchor.valueOf(form.group(2).toUpperCase(java.util.Locale.ROOT));
            Duration offset = form.group(4) == null ? Duration.ZERO : Duration.parse(form.group(4));
            return Optional.of(
                    new Moment(form.group(1), anchor, "-".equals(form.group(3)) ? offset.negated() : offset));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        String place = step + "." + anchor.name().toLowerCase(java.util.Locale.ROOT);
        return offset.isZero() ? place : place + (offset.isNegative() ? "-" + offset.negated() : "+" + offset);
    }
}
