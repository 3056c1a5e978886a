package dev.gameday.rehearsal.bench;

import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.engine.PracticeFlow;
import dev.gameday.rehearsal.flow.file.Flows;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * How many service invocations a second one core simulates through the trade-order flow, in virtual time: an invocation
 * of a function, by an event source too, or a request that a service served. The time is this thread's own processor
 * time, so that other programs on the machine don't count; elapsed time is told beside it.
 */
final class FlowBench {
    private static final double BAR = 1_000_000;
    private static final int WARM_UP_ROUNDS = 4;
    private static final int ROUNDS = 9;
    private static final Duration ROUND = Duration.ofMinutes(60);
    private static final Instant ORIGIN = Instant.parse("2030-01-01T00:00:00Z");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FlowBench() {}

    /** Ends with 1 if the flow is too slow, or if its memory grows. */
    public static void main(String[] arguments) {
        FlowDescription flow = Flows.shipped("trade-order");
        boolean isFast = flowAlone(flow);
        wholeCloud(flow);
        boolean isFlat = FlowMemory.isFlat(flow);
        Runtime.getRuntime().halt(isFast && isFlat ? 0 : 1);
    }

    private static boolean flowAlone(FlowDescription description) {
        Agenda agenda = new Agenda(ORIGIN);
        PracticeFlow flow = new PracticeFlow(description, agenda, new CalmSurroundings(description), new Nowhere(), 1);
        flow.start();
        BareTimers timers = new BareTimers();
        double[] flowRates = new double[ROUNDS];
        double[] elapsedRates = new double[ROUNDS];
        double[] timerRates = new double[ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            long before = flow.serviceInvocations();
            Stopwatch watch = new Stopwatch();
            agenda.advanceTo(agenda.instant().plus(ROUND));
            long invocations = flow.serviceInvocations() - before;
            double rate = watch.perSecond(invocations);
            double elapsedRate = watch.perElapsedSecond(invocations);
            Stopwatch reference = new Stopwatch();
            long eventsBefore = timers.events();
            timers.run(invocations);
            double timerRate = reference.perSecond(timers.events() - eventsBefore);
            if (round >= 0) {
                flowRates[round] = rate;
                elapsedRates[round] = elapsedRate;
                timerRates[round] = timerRate;
            }
        }
        double rate = median(flowRates);
        boolean met = rate >= BAR;
        System.out.printf("trade-order flow, one thread, median of %d rounds of a simulated hour%n", ROUNDS);
        System.out.printf("  flow alone           %,12.0f service invocations a second of processor time%n", rate);
        System.out.printf("                       %,12.0f a second elapsed%n", median(elapsedRates));
        System.out.printf("  bare timers          %,12.0f events a second of processor time%n", median(timerRates));
        System.out.printf("  at least %,.0f: %s%n", BAR, met ? "met" : "MISSED");
        return met;
    }

    private static void wholeCloud(FlowDescription description) {
        SteppedClock clock = new SteppedClock(ORIGIN);
        Rehearsal rehearsal = Rehearsal.open(description, 1, clock);
        double[] rates = new double[ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            long before = rehearsal.serviceInvocations();
            Stopwatch watch = new Stopwatch();
            clock.pass(ROUND);
            double rate = watch.perSecond(rehearsal.serviceInvocations() - before);
            if (round >= 0) {
                rates[round] = rate;
            }
        }
        System.out.printf(
                "  with the whole cloud %,12.0f service invocations a second of processor time%n", median(rates));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static final class Stopwatch {
        private final long processor = THREADS.getCurrentThreadCpuTime();
        private final long elapsed = System.nanoTime();

        double perSecond(long count) {
            return count * 1e9 / (THREADS.getCurrentThreadCpuTime() - processor);
        }

        double perElapsedSecond(long count) {
            return count * 1e9 / (System.nanoTime() - elapsed);
        }
    }
}
