package dev.gameday.runbook.profile;

import java.time.Duration;

/**
 * The most that one plan may do: resources hit by an injection, percent of their work, how long an injection may last, and
 * FIS action-minutes (what AWS bills) in all.
 */
public record Limits(int resources, int percentage, Duration longest, int actionMinutes) {
    /** No bound but what the faults themselves have. */
    public static final Limits NONE = new Limits(Integer.MAX_VALUE, 100, Duration.ofHours(12), Integer.MAX_VALUE);

    public Limits {
        if (resources < 1 || percentage < 1 || percentage > 100 || longest.isNegative() || actionMinutes < 0) {
            throw new IllegalArgumentException(
                    "no limits: " + resources + ", " + percentage + ", " + longest + ", " + actionMinutes);
        }
    }
}
