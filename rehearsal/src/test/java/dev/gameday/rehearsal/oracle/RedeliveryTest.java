package dev.gameday.rehearsal.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.FlowTotals;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.oracle.chance.Retries;
import dev.gameday.rehearsal.oracle.messaging.Redelivery;
import dev.gameday.rehearsal.oracle.statistics.Oracle;
import dev.gameday.rehearsal.oracle.trial.Reading;
import dev.gameday.rehearsal.oracle.trial.Trial;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a queue does with messages whose consumer fails: when they come back, how often, and where they end. */
final class RedeliveryTest {
    private static final Redelivery THEORY = new Redelivery(Duration.ofSeconds(30), 5);
    private static final String GOOD = "{\"id\":\"m-1\"}";
    private static final String MALFORMED = "poison";

    @Test
    void a_failing_message_is_received_each_visibility_timeout_and_buried_after_the_last() {
        FlowDescription flow = flow(1, "PT0S", false);
        Oracle.seeds().forEach(seed -> {
            Trial trial = new Trial(flow, seed, cloud -> cloud.fail("worker", 100));
            double sent = 1 + seed * 0.137;
            trial.until(sent).flow.queue("jobs").send(GOOD);
            trial.until(sent + THEORY.untilDeadLetter().toSeconds() - 0.001);
            assertThat(trial.flow.queue("dead").depth().visible())
                    .as("seed %d", seed)
                    .isZero();
            trial.until(sent + THEORY.untilDeadLetter().toSeconds() + 0.001);
            assertThat(trial.flow.queue("dead").depth().visible())
                    .as("seed %d", seed)
                    .isEqualTo(1);

            Reading receives = trial.until(sent + 1000).reading("Invocations worker");
            assertThat(receives.count()).as("seed %d", seed).isEqualTo(THEORY.mostReceives());
            for (int number = 1; number <= receives.count(); number++) {
                assertThat(receives.nanos(number - 1) - receives.nanos(0))
                        .as("receive %d, seed %d", number, seed)
                        .isEqualTo(THEORY.afterFirst(number).toNanos());
            }
        });
    }

    /** Each receive fails for a share of messages: receives are geometric, cut off where messages are buried. */
    @ParameterizedTest
    @ValueSource(ints = {30, 60})
    void messages_that_fail_sometimes_are_received_geometrically_often(int percentage) {
        double share = percentage / 100.0;
        Retries retries = new Retries(THEORY.mostReceives(), share);
        FlowDescription flow = flow(1, "PT0S", false);
        Oracle receives = new Oracle("receives of a message at %d %%".formatted(percentage), 0.03);
        Oracle buried = new Oracle("dead letters at %d %%".formatted(percentage), 0.5);
        Oracle.seeds().forEach(seed -> {
            Trial trial = new Trial(flow, seed, cloud -> cloud.fail("worker", percentage)).until(1);
            int messages = 5000;
            for (int number = 0; number < messages; number++) {
                trial.until(1 + number * 0.05).flow.queue("jobs").send(GOOD);
            }
            trial.until(1000);
            double error = Math.sqrt(retries.attemptsVariance() / messages);
            double measured = trial.reading("Invocations worker").sum() / messages;
            receives.measured(seed, measured, retries.meanAttempts(), error);
            long dead = trial.flow.queue("dead").depth().visible();
            buried.counted(seed, dead, messages, 1 - retries.successShare());
        });
        receives.conclude();
        buried.conclude();
    }

    /** One poison message among ten. All ten come back each time, and those before it are handled again. */
    @Test
    void without_a_partial_response_a_poison_message_takes_its_batch_with_it() {
        Oracle handled = new Oracle("innocent messages handled, 5 receives of a poisoned batch", 0.06);
        int groups = 60;
        int receives = THEORY.mostReceives() * groups;
        Oracle.seeds().forEach(seed -> {
            Trial trial = poisoned(seed, groups, false);
            FlowTotals totals = trial.flow.totals();
            handled.measured(
                    seed,
                    (double) (totals.routed() + totals.duplicates()),
                    receives * THEORY.handledBefore(9),
                    Math.sqrt(receives * THEORY.handledBeforeVariance(9)));
            assertThat(trial.reading("Invocations worker").count())
                    .as("receives of whole batches, seed %d", seed)
                    .isEqualTo(receives);
            assertThat(trial.flow.queue("dead").depth().visible())
                    .as("dead letters, seed %d", seed)
                    .isEqualTo(10 * groups);
        });
        handled.conclude();
    }

    @Test
    void with_a_partial_response_only_the_poison_message_comes_back() {
        int groups = 60;
        Oracle.seeds().forEach(seed -> {
            Trial trial = poisoned(seed, groups, true);

            assertThat(trial.flow.totals().routed()).as("seed %d", seed).isEqualTo(9L * groups);
            assertThat(trial.flow.totals().duplicates()).as("seed %d", seed).isZero();
            assertThat(trial.flow.queue("dead").depth().visible()).isEqualTo(groups);
            assertThat(trial.reading("Invocations worker").count()).isEqualTo(THEORY.mostReceives() * groups);
            assertThat(trial.reading("Errors worker").sum()).isZero();
        });
    }

    private static Trial poisoned(long seed, int groups, boolean reportsFailures) {
        FlowDescription flow = flow(10, "PT0.02S", reportsFailures);
        Trial trial = new Trial(flow, seed);
        double apart = THEORY.untilDeadLetter().toSeconds() + 10.0;
        for (int group = 0; group < groups; group++) {
            trial.until(1.5 + group * apart);
            for (int number = 0; number < 9; number++) {
                trial.flow.queue("jobs").send(GOOD);
            }
            trial.flow.queue("jobs").send(MALFORMED);
        }
        return trial.until(1.5 + groups * apart);
    }

    private static FlowDescription flow(int batch, String window, boolean reportsFailures) {
        return Trial.flow("""
                name: redelivery
                clients:
                  client: {calls: entry, rate: 0, timeout: PT1M, delivered-to: done}
                functions:
                  entry: {timeout: PT60S, memory: 512, steps: [{send: jobs}]}
                  worker:
                    timeout: PT20S
                    memory: 512
                    warm: 0
                    init: PT0S
                    reads:
                      {queue: jobs, batch: %d, window: %s, concurrent-at-first: 100, reports-failures: %s}
                    steps: [{put: done}]
                queues:
                  jobs: {visibility: PT30S, max-receives: 5, dead-letters: dead}
                  dead: {}
                tables:
                  done: {}
                """.formatted(batch, window, reportsFailures));
    }
}
