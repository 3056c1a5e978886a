package dev.gameday.rehearsal.aws.cloudwatch.metric;

import java.util.Set;

/** Which periods CloudWatch takes, and where they begin. All in seconds. */
public final class Periods {
    private static final Set<Integer> BELOW_A_MINUTE = Set.of(1, 5, 10, 20, 30);

    private Periods() {}

    public static boolean queryable(Integer period) {
        return period != null && (BELOW_A_MINUTE.contains(period) || (period > 0 && period % 60 == 0));
    }

    /** The start of the period that the second is in. */
    public static long startOf(long epochSecond, int period) {
        return Math.floorDiv(epochSecond, (long) period) * period;
    }
}
