package dev.gameday.rehearsal.oracle;

import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.oracle.chance.Distribution;
import dev.gameday.rehearsal.oracle.chance.LogNormal;
import dev.gameday.rehearsal.oracle.chance.Mixture;
import dev.gameday.rehearsal.oracle.chance.Shifted;
import dev.gameday.rehearsal.oracle.chance.Sum;
import dev.gameday.rehearsal.oracle.statistics.Oracle;
import dev.gameday.rehearsal.oracle.trial.Reading;
import dev.gameday.rehearsal.oracle.trial.Trial;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Percentiles of latencies: of one function that a delay hits for a share, and of the whole trade-order flow. */
final class PercentileTest {
    private static final double MILLIS = 1000;
    private static final double[] SHARES = {0.5, 0.9, 0.99};
    private static final LogNormal WORK = new LogNormal(0.2, 0.2);
    private static final Distribution ACKNOWLEDGED =
            new Shifted(Sum.of(Sum.of(WORK, WORK), new LogNormal(0.02, 0.2)), 0.01);

    @ParameterizedTest
    @CsvSource({"5, 4000", "20, 2500", "1, 100"})
    void a_delay_of_a_share_makes_a_mixture(int percentage, int delayMillis) {
        FlowDescription flow = Trial.flow("""
                name: gray
                clients:
                  client: {calls: worker, rate: 100, timeout: PT1M}
                functions:
                  worker:
                    timeout: PT60S
                    memory: 512
                    warm: 0
                    init: PT0S
                    steps: [{work: {median: PT0.2S, spread: 0.2}}]
                metrics:
                  namespace: Oracle
                  metrics:
                    Latency: {measures: latency, of: client}
                """);
        Mixture theory = Mixture.of(percentage / 100.0, new Shifted(WORK, delayMillis / MILLIS), WORK);
        InvocationFault fault = new InvocationFault.Delay("gray", percentage, Duration.ofMillis(delayMillis));
        compare(
                "delay of %d ms on %d %%".formatted(delayMillis, percentage),
                theory,
                seed -> new Trial(flow, seed, cloud -> cloud.inject("worker", fault))
                        .drainedAfter(200, 20)
                        .reading("Latency"));
    }

    @Test
    void the_trade_order_flow_acknowledges_after_the_sum_of_its_steps() {
        FlowDescription flow = Flows.shipped("trade-order");
        compare(
                "trade-order",
                ACKNOWLEDGED,
                seed -> new Trial(flow, seed).drainedAfter(300, 20).reading("AcknowledgeLatency"));
    }

    @Test
    void a_gray_risk_check_shows_in_the_tail_of_the_trade_order_flow() {
        FlowDescription flow = Flows.shipped("trade-order");
        InvocationFault fault = new InvocationFault.Delay("gray", 5, Duration.ofSeconds(4));
        // All extensions have polled after a minute, but attempts of 4.4 s are near the client's 5 s.
        compare(
                "trade-order, gray risk check",
                Mixture.of(0.05, new Shifted(ACKNOWLEDGED, 4), ACKNOWLEDGED),
                seed -> new Trial(flow, seed, cloud -> cloud.inject("risk-check", fault))
                        .drainedAfter(400, 20)
                        .reading("AcknowledgeLatency")
                        .between(70, 420));
    }

    private interface Latencies {
        Reading of(long seed);
    }

    private static void compare(String name, Distribution theory, Latencies latencies) {
        List<Oracle> beyond = Arrays.stream(SHARES)
                .mapToObj(share -> new Oracle("%s, beyond p%.0f".formatted(name, 100 * share), 0.15))
                .toList();
        Oracle mean = new Oracle(name + ", mean", 0.03);
        double[] limits = Arrays.stream(SHARES)
                .map(share -> MILLIS * theory.quantile(share))
                .toArray();
        Oracle.seeds().forEach(seed -> {
            Reading latency = latencies.of(seed);
            for (int number = 0; number < SHARES.length; number++) {
                beyond.get(number).counted(seed, latency.above(limits[number]), latency.count(), 1 - SHARES[number]);
            }
            double error = MILLIS * Math.sqrt(theory.variance() / latency.count());
            mean.measured(seed, latency.mean(), MILLIS * theory.mean(), error);
        });
        beyond.forEach(Oracle::conclude);
        mean.conclude();
    }
}
