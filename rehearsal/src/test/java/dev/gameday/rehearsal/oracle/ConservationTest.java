package dev.gameday.rehearsal.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.FlowTotals;
import dev.gameday.rehearsal.flow.QueueDepth;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.QueueDescription;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.oracle.statistics.Oracle;
import dev.gameday.rehearsal.oracle.trial.Trial;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no trouble changes: nothing gets lost on the books. Of every flow that ships. */
final class ConservationTest {
    static Stream<String> shipped() {
        return Flows.shipped().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_request_is_accounted_for_at_all_times(String name) {
        FlowDescription flow = Flows.shipped(name);
        Oracle.seeds().forEach(seed -> {
            Trial trial = new Trial(flow, seed);
            for (int second = 5; second <= 60; second += 5) {
                FlowTotals totals = trial.until(second).flow.totals();
                long underWay = totals.submitted() - totals.accepted() - totals.rejected();
                assertThat(underWay)
                        .as("%s, seed %d, second %d", name, seed, second)
                        .isBetween(0L, 2000L);
                assertThat(totals.lost() + totals.duplicates())
                        .as("%s, seed %d", name, seed)
                        .isZero();
            }
            FlowTotals ended = trial.drainedAfter(60, 120).flow.totals();
            assertThat(ended.accepted() + ended.rejected())
                    .as("%s, seed %d", name, seed)
                    .isEqualTo(ended.submitted());
            assertThat(inQueues(trial, flow)).as("%s, seed %d", name, seed).isZero();
        });
    }

    /** Consumers are denied their tables: what is accepted is routed, queued or among the dead letters, and never lost. */
    @ParameterizedTest
    @MethodSource("shipped")
    void trouble_loses_nothing_that_was_accepted(String name) {
        FlowDescription flow = Flows.shipped(name);
        Oracle.seeds().forEach(seed -> {
            Trial trial = new Trial(flow, seed).until(10);
            trial.cloud.deny("dynamodb:PutItem");
            trial.drainedAfter(70, 30);
            assertNothingLost(trial, flow, seed);
            trial.cloud.allow("dynamodb:PutItem");
            trial.until(700);
            assertNothingLost(trial, flow, seed);
        });
    }

    @Test
    void an_order_that_was_accepted_is_in_exactly_one_place() {
        FlowDescription flow = Flows.shipped("trade-order");
        Oracle.seeds().forEach(seed -> {
            Trial trial = new Trial(flow, seed).until(10);
            trial.cloud.deny("dynamodb:PutItem");
            trial.drainedAfter(70, 5);
            for (int second = 75; second <= 900; second += 75) {
                FlowTotals totals = trial.until(second).flow.totals();
                assertThat(totals.rejected()).as("seed %d", seed).isZero();
                assertThat(totals.routed() + inQueues(trial, flow))
                        .as("seed %d, second %d", seed, second)
                        .isEqualTo(totals.accepted());
            }
            assertThat(messages(trial.flow.queue("orders-dlq").depth()))
                    .as("five receives, 90 s apart, seed %d", seed)
                    .isEqualTo(
                            trial.flow.totals().accepted() - trial.flow.totals().routed());
        });
    }

    private static void assertNothingLost(Trial trial, FlowDescription flow, long seed) {
        FlowTotals all = trial.flow.totals();
        assertThat(all.accepted() + all.rejected())
                .as("%s, seed %d", flow.name(), seed)
                .isEqualTo(all.submitted());
        assertThat(all.lost()).as("%s, seed %d", flow.name(), seed).isZero();
        FlowTotals delivered = flow.clients().stream()
                .filter(client -> client.deliveredTo().isPresent())
                .map(client -> trial.flow.totals(client.name()))
                .reduce(FlowTotals.NONE, FlowTotals::plus);
        assertThat(delivered.routed() + inQueues(trial, flow))
                .as("routed, queued or buried, %s, seed %d", flow.name(), seed)
                .isGreaterThanOrEqualTo(delivered.accepted());
        assertThat(delivered.routed()).isLessThanOrEqualTo(delivered.submitted());
    }

    private static long inQueues(Trial trial, FlowDescription flow) {
        List<String> names = flow.queues().stream().map(QueueDescription::name).toList();
        return names.stream()
                .map(queue -> trial.flow.queue(queue).depth())
                .mapToLong(ConservationTest::messages)
                .sum();
    }

    private static long messages(QueueDepth depth) {
        return (long) depth.visible() + depth.notVisible();
    }
}
