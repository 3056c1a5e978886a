package dev.gameday.rehearsal.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.oracle.chance.LogNormal;
import dev.gameday.rehearsal.oracle.statistics.Oracle;
import dev.gameday.rehearsal.oracle.trial.Reading;
import dev.gameday.rehearsal.oracle.trial.Trial;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a function's memory and its cold starts do to the time it takes. */
final class EnvironmentTest {
    private static final double MILLIS = 1000;
    private static final double WARM = 10_000;
    private static final LogNormal WORK = new LogNormal(0.2, 0.2);
    private static final LogNormal INIT = new LogNormal(0.4, 0.3);

    /** Work takes its usual time at home, and the inverse of the processor's share elsewhere: one vCPU at 1,769 MB. */
    @ParameterizedTest
    @CsvSource({
        "1024, 1024, 1",
        "1024, 256, 4",
        "1024, 512, 2",
        "1024, 1769, 0.578858112",
        "1024, 3008, 0.578858112",
        "2048, 2048, 1",
        "2048, 4096, 1",
        "2048, 1769, 1",
        "3008, 1024, 1.727539063"
    })
    void work_takes_longer_as_the_processor_share_is_smaller(int home, int present, double slowdown) {
        FlowDescription flow = Trial.flow("""
                name: memory
                clients:
                  client: {calls: worker, rate: 50, timeout: PT1M}
                functions:
                  worker:
                    {timeout: PT60S, memory: %d, warm: 0, init: PT0S, steps: [{work: {median: PT0.2S, spread: 0.2}}]}
                """.formatted(home));
        Oracle mean = new Oracle("duration with %d MB of %d".formatted(present, home), 0.01);
        Oracle.seeds().forEach(seed -> {
            Reading durations = new Trial(flow, seed, cloud -> cloud.give("worker", present))
                    .drainedAfter(100, 20)
                    .reading("Duration worker");
            double expected = MILLIS * slowdown * WORK.mean();
            double error = MILLIS * slowdown * Math.sqrt(WORK.variance() / durations.count());
            mean.measured(seed, durations.mean(), expected, error);
        });
        mean.conclude();
    }

    /** All that comes before the first environment is free again needs a new one; and so again after a new configuration. */
    @Test
    void a_scale_out_starts_an_environment_for_each_invocation_until_the_first_is_free() {
        FlowDescription flow = Trial.flow("""
                name: cold
                clients:
                  client: {calls: worker, rate: 30, timeout: PT1M}
                functions:
                  worker:
                    {timeout: PT60S, memory: 2048, warm: 0, init: {median: PT0.4S, spread: 0.3}, steps: [{work: PT10S}]}
                metrics:
                  namespace: Oracle
                  metrics:
                    Latency: {measures: latency, of: client}
                """);
        Oracle cold = new Oracle("cold starts in the 10 s after a scale-out", 0.1);
        Oracle again = new Oracle("cold starts in the 10 s after a new configuration", 0.1);
        Oracle added = new Oracle("time that a cold start adds", 0.05);
        Oracle.seeds().forEach(seed -> {
            Trial trial = new Trial(flow, seed).until(100);
            // Both sizes have a whole processor, so only the environments change.
            trial.cloud.give("worker", 2047);
            Reading latency = trial.drainedAfter(160, 20).reading("Latency");
            // Every one of them is cold, so the cold ones are as many as Poisson arrivals are.
            long first = coldStarts(latency, 0, 10);
            cold.counted(seed, first, 300);
            long second = coldStarts(latency, 100, 110);
            again.counted(seed, second, 300);
            assertThat(arrivals(latency, 0, 10, 0)).as("seed %d", seed).isEqualTo(first);
            assertThat(arrivals(latency, 100, 110, 0)).as("seed %d", seed).isEqualTo(second);
            assertThat(coldStarts(latency, 50, 100)).as("seed %d", seed).isLessThan(60);
            Reading inits = trial.reading("Init worker");
            assertThat(inits.count()).as("seed %d", seed).isEqualTo((int) coldStarts(latency, 0, 160));
            double error = MILLIS * Math.sqrt(INIT.variance() / inits.count());
            double extra = latency.all().filter(millis -> millis > WARM).sum() / inits.count() - WARM;
            added.measured(seed, extra, MILLIS * INIT.mean(), error);
        });
        cold.conclude();
        again.conclude();
        added.conclude();
    }

    private static long coldStarts(Reading latency, int from, int to) {
        return arrivals(latency, from, to, WARM);
    }

    /** Invocations that came between these seconds and took longer than {@code millis}. */
    private static long arrivals(Reading latency, int from, int to, double millis) {
        return IntStream.range(0, latency.count())
                .filter(number -> latency.value(number) > millis)
                .mapToDouble(number -> latency.seconds(number) - latency.value(number) / MILLIS)
                .filter(second -> second >= from && second < to)
                .count();
    }
}
