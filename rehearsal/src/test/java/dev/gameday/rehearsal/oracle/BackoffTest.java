package dev.gameday.rehearsal.oracle;

import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.oracle.chance.FullJitter;
import dev.gameday.rehearsal.oracle.chance.LogNormal;
import dev.gameday.rehearsal.oracle.chance.Mixture;
import dev.gameday.rehearsal.oracle.chance.Retries;
import dev.gameday.rehearsal.oracle.chance.Shifted;
import dev.gameday.rehearsal.oracle.statistics.Oracle;
import dev.gameday.rehearsal.oracle.trial.Reading;
import dev.gameday.rehearsal.oracle.trial.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long a client waits for success when its attempts fail at once for a share of them, and it backs off. */
final class BackoffTest {
    private static final int SECONDS = 200;
    private static final double MILLIS = 1000;

    /** An invocation that a fault prevents takes 2 ms. */
    private static final double FAILING_SECONDS = 0.002;

    private static final LogNormal WORK = new LogNormal(0.1, 0.3);

    /** A time for each number of attempts, as often as that number was the good one. */
    @Test
    void the_latency_is_a_mixture_over_the_attempts() {
        Retries retries = new Retries(3, 0.4);
        double[] waits = {0, FAILING_SECONDS + 0.2, 2 * FAILING_SECONDS + 0.2 + 0.4};
        Mixture theory = new Mixture(IntStream.range(0, 3)
                .mapToObj(attempt -> new Mixture.Part(retries.decidedBy(attempt), new Shifted(WORK, waits[attempt])))
                .toList());
        FlowDescription flow = flow(3, "[PT0.2S, PT0.4S]");
        double[] shares = {0.5, 0.75, 0.9, 0.95, 0.99};
        List<Oracle> beyond = Arrays.stream(shares)
                .mapToObj(share -> new Oracle("latency with back-off, beyond p%.0f".formatted(100 * share), 0.15))
                .toList();
        Oracle mean = new Oracle("latency with back-off, mean", 0.02);
        Oracle.seeds().forEach(seed -> {
            Reading latency = failing(flow, seed).reading("Latency");
            for (int number = 0; number < shares.length; number++) {
                double limit = MILLIS * theory.quantile(shares[number]);
                beyond.get(number).counted(seed, latency.above(limit), latency.count(), 1 - shares[number]);
            }
            double error = MILLIS * Math.sqrt(theory.variance() / latency.count());
            mean.measured(seed, latency.mean(), MILLIS * theory.mean(), error);
        });
        beyond.forEach(Oracle::conclude);
        mean.conclude();
    }

    /** Given the number of attempts, the waits add up to half of their caps on average. */
    @Test
    void full_jitter_waits_evenly_up_to_each_cap() {
        FullJitter theory = new FullJitter(0.1, 0.3);
        FlowDescription flow = flow(5, "{first: PT0.1S, most: PT0.3S}");
        List<Oracle> oracles = IntStream.range(1, 5)
                .mapToObj(failed -> new Oracle("full jitter, waits after %d failed".formatted(failed), 0.03))
                .toList();
        Oracle.seeds().forEach(seed -> {
            Trial trial = failing(flow, seed);
            for (int failed = 1; failed < 5; failed++) {
                double[] latencies = latenciesAfter(trial, failed);
                double mean = theory.meanBefore(failed) + failed * FAILING_SECONDS + WORK.mean();
                double variance = theory.varianceBefore(failed) + WORK.variance();
                double measured = Arrays.stream(latencies).average().orElse(Double.NaN) / MILLIS;
                oracles.get(failed - 1).measured(seed, measured, mean, Math.sqrt(variance / latencies.length));
            }
        });
        oracles.forEach(Oracle::conclude);
    }

    private static double[] latenciesAfter(Trial trial, int failed) {
        Reading accepted = trial.reading("Accepted");
        Reading attempts = trial.reading("Attempts");
        Reading latency = trial.reading("Latency");
        double[] kept = new double[latency.count()];
        int count = 0;
        int good = 0;
        for (int number = 0; number < accepted.count(); number++) {
            if (accepted.value(number) == 1) {
                double value = latency.value(good++);
                if (attempts.value(number) == failed + 1) {
                    kept[count++] = value;
                }
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static Trial failing(FlowDescription flow, long seed) {
        return new Trial(flow, seed, cloud -> cloud.fail("worker", 40)).drainedAfter(SECONDS, 30);
    }

    private static FlowDescription flow(int attempts, String backoff) {
        return Trial.flow("""
                name: backoff
                clients:
                  client: {calls: worker, rate: 100, timeout: PT1M, attempts: %d, backoff: %s}
                functions:
                  worker:
                    timeout: PT60S
                    memory: 512
                    warm: 0
                    init: PT0S
                    steps: [{work: {median: PT0.1S, spread: 0.3}}]
                metrics:
                  namespace: Oracle
                  metrics:
                    Accepted: {measures: accepted, of: client}
                    Latency: {measures: latency, of: client}
                    Attempts: {measures: attempts, of: client}
                """.formatted(attempts, backoff));
    }
}
