package dev.gameday.rehearsal.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.FlowTotals;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import dev.gameday.rehearsal.flow.description.Measure;
import dev.gameday.rehearsal.flow.description.MetricDescription;
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

/** The number under way is its rate times how long it takes: for functions, services and orders of what ships. */
final class LittleTest {
    private static final double MILLIS = 1000;

    static Stream<String> shipped() {
        return Flows.shipped().stream();
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
}
