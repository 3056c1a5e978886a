package dev.gameday.rehearsal.bench;

import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How much heap a rehearsal cloud with its flow, metrics and logs holds after so many simulated hours. */
final class FlowMemory {
    private static final List<Integer> HOURS = List.of(1, 6, 12, 24);
    private static final double MOST_GROWTH = 1.1;
    private static final double MEGABYTE = 1 << 20;
    private static final Duration STEP = Duration.ofMinutes(1);

    private FlowMemory() {}

    static boolean isFlat(FlowDescription description) {
        SteppedClock clock = new SteppedClock(Instant.parse("2030-01-01T00:00:00Z"));
        Rehearsal rehearsal = Rehearsal.open(description, 1, clock);
        System.out.println("heap in use after collection, the whole cloud");
        double first = 0;
        double last = 0;
        int passed = 0;
        for (int hours : HOURS) {
            while (passed < hours * 60) {
                clock.pass(STEP);
                rehearsal.totals();
                passed++;
            }
            last = usedMegabytes();
            first = first == 0 ? last : first;
            System.out.printf("  after %2d h %8.1f MB%n", hours, last);
        }
        boolean isFlat = last <= MOST_GROWTH * first;
        System.out.printf(
                "  hour 24 is %.2f times hour 1, at most %.1f: %s (%,d requests so far)%n",
                last / first,
                MOST_GROWTH,
                isFlat ? "met" : "MISSED",
                rehearsal.totals().submitted());
        return isFlat;
    }

    private static double usedMegabytes() {
        for (int collection = 0; collection < 3; collection++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }
}
