package dev.gameday.catalog;

/**
 * Why an injection took no effect, and what mends that; each is one sentence without a full stop. {@code known} is false
 * where the cause was looked for in vain: then {@code cause} says where.
 */
public record Diagnosis(boolean known, String cause, String remedy) {
    /** The cause was found. */
    public static Diagnosis of(String cause, String remedy) {
        return new Diagnosis(true, cause, remedy);
    }

    /** Nothing was found wrong in what was looked at. */
    public static Diagnosis unknown(String lookedAt) {
        return new Diagnosis(false, "the cause is not known; looked at " + lookedAt, "look at the target's own log");
    }

    /** Cause and remedy in one sentence. */
    public String sentence() {
        return cause + "; " + remedy;
    }
}
