package dev.gameday.rehearsal.oracle;

import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.oracle.messaging.BatchWindow;
import dev.gameday.rehearsal.oracle.statistics.Oracle;
import dev.gameday.rehearsal.oracle.trial.Reading;
import dev.gameday.rehearsal.oracle.trial.Trial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many messages an event source mapping gathers into a batch. */
final class BatchWindowTest {
    private static final int SECONDS = 400;

    @ParameterizedTest
    @CsvSource({"50, 0.02, 10", "50, 0.1, 10", "50, 0.5, 10", "20, 5, 1000", "20, 5, 40"})
    void a_batch_is_what_comes_in_its_window_until_it_is_full(double rate, double window, int most) {
        BatchWindow theory = new BatchWindow(rate, window, most);
        FlowDescription flow = Trial.flow("""
                name: batches
                clients:
                  client: {calls: entry, rate: %s, timeout: PT1M}
                functions:
                  entry: {timeout: PT60S, memory: 512, init: PT0S, warm: 50, steps: [{send: jobs, takes: PT0S}]}
                  worker:
                    timeout: PT20S
                    memory: 512
                    warm: 10
                    init: PT0S
                    reads: {queue: jobs, batch: %d, window: PT%sS, concurrent-at-first: 1000}
                    steps: [{work: PT0S}]
                queues:
                  jobs: {}
                """.formatted(rate, most, window));
        int batches = (int) (0.9 * SECONDS / theory.meanCycleSeconds());
        Oracle last = new Oracle(
                "time for %d batches at %.0f/s, window %.2f s, %d at most".formatted(batches, rate, window, most),
                0.02);
        Oracle.seeds().forEach(seed -> {
            Reading invocations = new Trial(flow, seed).until(SECONDS).reading("Invocations worker");
            double error = Math.sqrt(batches * theory.cycleVariance());
            last.measured(seed, invocations.seconds(batches - 1), batches * theory.meanCycleSeconds(), error);
        });
        last.conclude();
    }
}
