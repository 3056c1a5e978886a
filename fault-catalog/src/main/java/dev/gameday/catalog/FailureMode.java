package dev.gameday.catalog;

/**
 * One row of a failure mode and effects analysis (FMEA): what fails and how, with severity, occurrence and detection
 * scored 1 (harmless, rare, always noticed) to 10 (the reverse), after IEC 60812.
 */
public record FailureMode(String component, String mode, String category, int severity, int occurrence, int detection) {
    public FailureMode {
        check("severity", severity);
        check("occurrence", occurrence);
        check("detection", detection);
    }

    /** The risk priority number: severity × occurrence × detection, 1 to 1,000. */
    public int riskPriority() {
        return severity * occurrence * detection;
    }

    private static void check(String score, int value) {
        if (value < 1 || value > 10) {
            throw new IllegalArgumentException(score + " is " + value + "; write 1 to 10");
        }
    }
}
