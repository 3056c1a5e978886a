package dev.gameday.rehearsal.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.FlowTotals;
import dev.gameday.rehearsal.flow.QueueDepth;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import dev.gameday.rehearsal.flow.description.Measure;
import dev.gameday.rehearsal.flow.description.MetricDescription;
import dev.gameday.rehearsal.flow.description.QueueDescription;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.oracle.statistics.CertainBound;
import dev.gameday.rehearsal.oracle.statistics.Oracle;
import dev.gameday.rehearsal.oracle.trial.Reading;
import dev.gameday.rehearsal.oracle.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no trouble changes: nothing gets lost on the books, and Little's law. Of every flow that ships. */
final class ConservationTest {
    private static final double MILLIS = 1000;

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

    /** The area under the number of invocations that run is the sum of their durations, whatever happens. */
    @ParameterizedTest
    @MethodSource("shipped")
    void littles_law_holds_for_every_function(String name) {
        FlowDescription flow = Flows.shipped(name);
        CertainBound law = new CertainBound("Little's law, functions of " + name);
        Oracle.seeds().forEach(seed -> {
            Trial trial = new Trial(flow, seed).drainedAfter(60, 120);
            for (FunctionDescription function : flow.functions()) {
                Reading begun = trial.reading("Invocations " + function.name());
                Reading ended = trial.reading("Duration " + function.name());
                assertThat(ended.count())
                        .as("%s, seed %d", function.name(), seed)
                        .isEqualTo(begun.count());
                double area = 0;
                for (int number = 0; number < begun.count(); number++) {
                    area += ended.seconds(number) - begun.seconds(number);
                }
                if (begun.count() > 0) {
                    // L = area / T and lambda = count / T: so W = area / count, up to the rounding of sums.
                    law.measured(seed, area / begun.count(), ended.mean() / MILLIS, 1e-6);
                }
            }
        });
        law.conclude();
    }

    /** The number under way, looked at again and again, is their rate times how long they take. */
    @Test
    void littles_law_holds_for_the_orders() {
        FlowDescription flow = Flows.shipped("trade-order");
        int seconds = 60;
        Oracle law = new Oracle("Little's law, orders under way", 0.05);
        Oracle.seeds().forEach(seed -> {
            Trial trial = new Trial(flow, seed).until(5);
            double present = 0;
            for (int look = 0; look < 2 * seconds; look++) {
                FlowTotals totals = trial.until(5 + 0.5 * look).flow.totals();
                present += totals.submitted() - totals.accepted() - totals.rejected();
            }
            present /= 2 * seconds;
            double expected = 50 * trial.reading("AcknowledgeLatency").mean() / MILLIS;
            // Looks at a Poisson number, twice within a sojourn at most.
            law.measured(seed, present, expected, Math.sqrt(2 * expected / (2 * seconds)));
        });
        law.conclude();
    }

    /** What instances have begun and not answered, looked at far apart, is their rate times how long they take. */
    @Test
    void littles_law_holds_for_the_services() {
        FlowDescription flow = withLatencyOf(Flows.shipped("trade-order"), "pricing");
        int looks = 600;
        Oracle law = new Oracle("Little's law, requests at pricing", 0.08);
        Oracle.seeds().forEach(seed -> {
            Trial trial = new Trial(flow, seed).until(5);
            double present = 0;
            for (int look = 0; look < looks; look++) {
                present += trial.until(5 + 0.2 * look).flow.serviceInvocations() - begun(trial, flow) - answered(trial);
            }
            double expected = 50 * trial.reading("ServiceLatency").mean() / MILLIS;
            law.measured(seed, present / looks, expected, Math.sqrt(expected / looks));
        });
        law.conclude();
    }

    private static long begun(Trial trial, FlowDescription flow) {
        // Those that are starting cold are counted as begun by the flow and not by their metric: there are none here.
        return flow.functions().stream()
                .mapToLong(function ->
                        trial.reading("Invocations " + function.name()).count())
                .sum();
    }

    private static long answered(Trial trial) {
        return trial.reading("ServiceLatency").count();
    }

    private static FlowDescription withLatencyOf(FlowDescription flow, String service) {
        List<MetricDescription> metrics = new ArrayList<>(flow.metrics());
        metrics.add(new MetricDescription("Oracle", "ServiceLatency", Measure.SERVICE_LATENCY, service));
        return new FlowDescription(
                flow.name(),
                flow.title(),
                flow.accountConcurrency(),
                flow.tags(),
                flow.clients(),
                flow.functions(),
                flow.services(),
                flow.queues(),
                flow.tables(),
                metrics,
                flow.alarms());
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
