package dev.gameday.rehearsal.trouble;

/** A token bucket: how many calls a second are answered in the long run, and how many at once after a rest. */
public record RateLimit(double perSecond, int burst) {
    /** Refuses a limit that answers nothing. */
    public RateLimit {
        if (!(perSecond > 0) || burst < 1) {
            throw new IllegalArgumentException("a rate limit answers some calls");
        }
    }
}
