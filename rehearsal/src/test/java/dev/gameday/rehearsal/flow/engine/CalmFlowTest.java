package dev.gameday.rehearsal.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gameday.rehearsal.flow.FlowTotals;
import dev.gameday.rehearsal.flow.QueueDepth;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CalmFlowTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_calm_flow_is_inside_its_steady_state_from_the_start(long seed) {
        FlowRun run = new FlowRun(seed).until(600);
        Measurements measured = run.measured;

        assertThat(measured.mean("OrderAccepted", 0, 600)).isGreaterThanOrEqualTo(0.999);
        assertThat(measured.percentile("AcknowledgeLatency", 50, 60, 600)).isCloseTo(430, within(15.0));
        assertThat(measured.percentile("AcknowledgeLatency", 99, 60, 600)).isLessThanOrEqualTo(800);
        assertThat(measured.max("ApproximateAgeOfOldestMessage orders", 0, 600)).isLessThanOrEqualTo(5);
        assertThat(measured.max("SyncLag", 0, 600)).isLessThanOrEqualTo(10);
        assertThat(measured.max("IteratorAge position-sync", 0, 600)).isLessThanOrEqualTo(2000);
        assertThat(run.deadLetters()).isEqualTo(new QueueDepth(0, 0, Duration.ZERO));
        assertThat(run.flow.totals().duplicates()).isZero();
        assertThat(run.flow.totals().lost()).isZero();
        for (String function : List.of("order-intake", "risk-check", "order-router", "position-sync")) {
            assertThat(measured.sum("Throttles " + function, 0, 600)).isZero();
            assertThat(measured.sum("Errors " + function, 0, 600)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_load_is_fifty_orders_a_second_and_each_is_routed_once(long seed) {
        FlowRun run = new FlowRun(seed).until(600);

        assertThat(run.flow.totals().submitted() / 600.0).isCloseTo(50, within(1.5));
        run.flow.load().put("test", 0);
        run.until(620);
        FlowTotals totals = run.flow.totals();
        assertThat(totals.routed()).isEqualTo(totals.accepted()).isEqualTo(totals.submitted());
        assertThat(run.measured.between("SyncLag", 0, 620).count()).isEqualTo(totals.routed());
    }

    @Test
    void the_same_seed_gives_the_same_run_and_another_seed_another() {
        FlowRun one = new FlowRun(11).until(120);
        FlowRun same = new FlowRun(11).until(120);
        FlowRun other = new FlowRun(12).until(120);

        assertThat(same.measured.lines()).isEqualTo(one.measured.lines());
        assertThat(same.measured.sum("AcknowledgeLatency", 0, 120))
                .isEqualTo(one.measured.sum("AcknowledgeLatency", 0, 120));
        assertThat(other.measured.lines()).isNotEqualTo(one.measured.lines());
    }

    @Test
    void a_change_of_load_takes_effect_at_once() {
        FlowRun run = new FlowRun(1).until(60);
        run.flow.load().put("test", 0.5);
        run.until(180);

        assertThat(run.measured.sum("OrderAccepted", 61, 181) / 120).isCloseTo(25, within(2.0));
    }
}
