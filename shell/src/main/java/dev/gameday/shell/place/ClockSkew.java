package dev.gameday.shell.place;

import dev.gameday.catalog.readiness.Readiness;
import java.time.Duration;
import java.util.Optional;

/**
 * How far AWS's clock is ahead of this machine's. A request whose signature is more than five minutes off is refused (AWS
 * General Reference, "Elements of an AWS API request signature"); a minute already moves what is measured when.
 */
public record ClockSkew(Duration ahead) {
    private static final Duration MUCH = Duration.ofSeconds(60);
    private static final Duration TOO_MUCH = Duration.ofMinutes(5);

    /** Whether somebody should look at it. */
    public boolean doubtful() {
        return ahead.abs().compareTo(MUCH) > 0;
    }

    /** Whether AWS refuses what is signed by this machine's clock. */
    public boolean refused() {
        return ahead.abs().compareTo(TOO_MUCH) > 0;
    }

    /** In a sentence without a full stop. */
    public String sentence() {
        long seconds = ahead.abs().toSeconds();
        String off = seconds == 0
                ? "this machine's clock is AWS's to the second"
                : "this machine's clock is %d s %s AWS's"
                        .formatted(seconds, ahead.isNegative() ? "ahead of" : "behind");
        return refused() ? off + ", and AWS refuses what is signed so" : off;
    }

    /** Why nothing could be asked at all, where the clock is the reason for it. */
    public static Optional<String> refusal(Readiness readiness) {
        return readiness
                .clockSkew()
                .value()
                .map(ClockSkew::new)
                .filter(ClockSkew::refused)
                .map(ClockSkew::sentence);
    }
}
