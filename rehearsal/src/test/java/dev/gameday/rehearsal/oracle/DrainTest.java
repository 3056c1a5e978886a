package dev.gameday.rehearsal.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.QueueDepth;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.oracle.messaging.Drain;
import dev.gameday.rehearsal.oracle.statistics.Oracle;
import dev.gameday.rehearsal.oracle.trial.Trial;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a queue takes to drain after its consumer was out. */
final class DrainTest {
    private static final double STEP = 0.05;

    /** Two at a time, 0.1 s each, handle 20 a second, and 10 or 15 a second arrive; the outage is a reservation of 0. */
    @ParameterizedTest
    @CsvSource({"10, 60, PT0.1S, 0", "10, 300, PT0.1S, 0", "15, 120, PT0.1S, 0", "10, 300, {mean: PT0.1S}, 1"})
    void the_backlog_of_an_outage_drains_with_what_capacity_is_left(
            double rate, int outage, String work, double squaredVariation) {
        Drain theory = new Drain(rate, 20, squaredVariation);
        FlowDescription flow = flow(rate, work);
        String name = "%d s out at %.0f/s, %s: ".formatted(outage, rate, work);
        Oracle backlog = new Oracle(name + "backlog", 0.2);
        Oracle drained = new Oracle(name + "time to drain it", 0.2);
        Oracle.seeds().forEach(seed -> {
            Trial trial = new Trial(flow, seed).until(5);
            trial.cloud.reserve("worker", OptionalInt.of(0));
            double lifted = 5 + outage;
            trial.until(lifted - 0.001).cloud.reserve("worker", OptionalInt.of(2));
            QueueDepth depth = trial.flow.queue("jobs").depth();
            double waiting = depth.visible() + depth.notVisible();
            double end = secondsUntilEmpty(trial, lifted, 10 * theory.seconds(waiting));

            backlog.measured(seed, waiting, rate * outage, Math.sqrt(rate * outage));
            drained.measured(seed, end - lifted, theory.seconds(waiting), Math.sqrt(theory.variance(waiting)));
            assertThat(trial.flow.queue("dead").depth().visible())
                    .as("seed %d", seed)
                    .isZero();
        });
        backlog.conclude();
        drained.conclude();
    }

    private static double secondsUntilEmpty(Trial trial, double from, double most) {
        double second = from;
        while (second < from + most) {
            QueueDepth depth = trial.until(second).flow.queue("jobs").depth();
            if (depth.visible() == 0 && depth.notVisible() <= 2) {
                return second;
            }
            second += STEP;
        }
        throw new AssertionError("not drained after " + most + " s");
    }

    private static FlowDescription flow(double rate, String work) {
        return Trial.flow("""
                name: drain
                clients:
                  client: {calls: entry, rate: %s, timeout: PT1M}
                functions:
                  entry: {timeout: PT60S, memory: 512, init: PT0S, warm: 50, steps: [{send: jobs, takes: PT0S}]}
                  worker:
                    timeout: PT20S
                    memory: 512
                    warm: 10
                    init: PT0S
                    reserved: 2
                    reads: {queue: jobs, batch: 1, window: PT0S, concurrent-at-first: 2}
                    steps: [{work: %s}]
                queues:
                  jobs: {visibility: PT20S, max-receives: 1000, dead-letters: dead}
                  dead: {}
                """.formatted(rate, work));
    }
}
