package dev.gameday.shell.bench.layer;

import dev.gameday.shell.layers.SampleFunction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A function without the layer, with it, and without it again, invoked in turns, one invocation each: whatever else the
 * machine does is then done to all three, and each is asleep when its event comes, as a function mostly is. Several
 * generations of processes are measured, because no two processes of the same program are equally fast.
 */
final class Comparison {
    private static final int ROUNDS = 2500;
    private static final int WARM_UP = 3000;
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Times before = new Times();
    private final Times layered = new Times();
    private final Times after = new Times();

    private Comparison() {}

    /**
     * Measures one, with so many generations; it ends early, with what it has by then, where the machine is too slow for all
     * of it.
     */
    static Comparison measured(Path folder, SampleFunction function, Layering layering, String store, int generations)
            throws Exception {
        Comparison comparison = new Comparison();
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int generation = 0; generation < generations && System.nanoTime() < end; generation++) {
            try (MeasuredFunction first = MeasuredFunction.start(folder, function, Layering.DIRECT, store);
                    MeasuredFunction middle = MeasuredFunction.start(folder, function, layering, store);
                    MeasuredFunction last = MeasuredFunction.start(folder, function, Layering.DIRECT, store)) {
                comparison.measure(first, middle, last, end);
            }
        }
        return comparison;
    }

    private void measure(MeasuredFunction first, MeasuredFunction middle, MeasuredFunction last, long end)
            throws Exception {
        for (MeasuredFunction each : List.of(first, middle, last)) {
            each.invoke(WARM_UP);
        }
        for (int round = 0; round < ROUNDS && System.nanoTime() < end; round++) {
            long one = round % 2 == 0 ? first.invoke(1) : last.invoke(1);
            layered.add(middle.invoke(1));
            long other = round % 2 == 0 ? last.invoke(1) : first.invoke(1);
            before.add(round % 2 == 0 ? one : other);
            after.add(round % 2 == 0 ? other : one);
        }
        middle.check();
    }

    /** How much the layer adds at p50 to the mean of the two without it, in milliseconds. */
    double added() {
        return layered.percentile(50) - (before.percentile(50) + after.percentile(50)) / 2;
    }

    /** How many times the layer's p99 is the worse of the two without it. */
    double p99Ratio() {
        return layered.percentile(99) / Math.max(before.percentile(99), after.percentile(99));
    }

    /** How many invocations with the layer were counted. */
    int count() {
        return layered.count();
    }

    void print(String name) {
        line("direct", before);
        line(name, layered);
        line("direct again", after);
    }

    private static void line(String name, Times times) {
        System.out.printf(
                Locale.ROOT,
                "  %-26s p50 %6.3f  p99 %6.3f  of %,d%n",
                name,
                times.percentile(50),
                times.percentile(99),
                times.count());
    }

    /** How it is measured, in a sentence. */
    static String method() {
        return String.format(
                Locale.ROOT,
                "one invocation each in turns, with a process each; %d invocations of each to warm up, then %d that count",
                WARM_UP,
                ROUNDS);
    }
}
