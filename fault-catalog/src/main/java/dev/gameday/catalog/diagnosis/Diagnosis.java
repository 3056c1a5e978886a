package dev.gameday.catalog.diagnosis;

import java.util.Optional;

/**
 * Why an injection took no effect, and what mends that; each is one sentence without a full stop. {@code known} is false
 * where the cause was looked for in vain: then {@code cause} says where. {@code mend} does what the remedy says, where
 * that can be given whole.
 */
public record Diagnosis(boolean known, String cause, String remedy, Optional<Mend> mend) {
    /** One that no command mends. */
    public Diagnosis(boolean known, String cause, String remedy) {
        this(known, cause, remedy, Optional.empty());
    }

    /** The cause was found. */
    public static Diagnosis of(String cause, String remedy) {
        return new Diagnosis(true, cause, remedy);
    }

    /** The same, and the shell command that mends it. */
    public Diagnosis mendedBy(String command) {
        return new Diagnosis(known, cause, remedy, Optional.of(new Mend.Command(command)));
    }

    /** The same, mended by arming the function of that name. */
    public Diagnosis mendedByArming(String function) {
        return new Diagnosis(known, cause, remedy, Optional.of(new Mend.Arming(function)));
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
