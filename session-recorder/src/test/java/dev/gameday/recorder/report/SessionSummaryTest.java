package dev.gameday.recorder.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.recorder.report.metric.Breach;
import dev.gameday.recorder.report.metric.MetricStory;
import dev.gameday.recorder.report.metric.Phase;
import dev.gameday.recorder.report.story.Clocks;
import dev.gameday.runbook.event.ObservationEvent.BoundBreached;
import dev.gameday.runbook.event.ObservationEvent.BoundRegained;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionSummaryTest {
    private final SessionSummary summary =
            SessionSummary.of(StalePositions.script().events());

    @Test
    void a_fault_keeps_its_three_clocks() {
        Clocks clocks = summary.faults().get(0).clocks();

        assertThat(clocks.requested()).contains(Script.second(120));
        assertThat(clocks.accepted()).contains(Script.second(122));
        assertThat(clocks.effective()).contains(Script.second(140));
        assertThat(clocks.impact()).contains(Script.second(180));
        assertThat(clocks.ended()).contains(Script.second(420));
        assertThat(clocks.removed()).contains(Script.second(430));
        assertThat(clocks.lastSeen()).contains(Script.second(425));
        assertThat(clocks.harmEnd()).contains(Script.second(420));
    }

    @Test
    void samples_are_told_apart_by_where_the_fault_was() {
        MetricStory age = summary.metrics().stream()
                .filter(story -> story.metric().equals("iterator-age"))
                .findFirst()
                .orElseThrow();

        assertThat(age.stretches().get(Phase.BEFORE))
                .extracting("samples", "mean")
                .containsExactly(2L, 1.0);
        assertThat(age.stretches().get(Phase.DURING))
                .extracting("samples", "worst")
                .containsExactly(6L, Optional.of(260.0));
        assertThat(age.stretches().get(Phase.AFTER))
                .extracting("samples", "worst")
                .containsExactly(1L, Optional.of(2.0));
    }

    @Test
    void the_worst_sample_is_the_lowest_where_the_bound_is_a_floor() {
        assertThat(summary.metrics().get(0).metric()).isEqualTo("accepted");
        assertThat(summary.metrics().get(0).stretches().get(Phase.DURING))
                .extracting("worst")
                .isEqualTo(Optional.of(99.95));
    }

    @Test
    void a_breach_lasts_until_the_metric_is_back_and_knows_its_worst() {
        assertThat(summary.breaches())
                .isEqualTo(List.of(
                        new Breach("iterator-age", "<= 10", Script.second(180), Optional.of(Script.second(480)), 260)));
    }

    @Test
    void a_bound_that_is_regained_in_the_same_moment_is_held_again() {
        SessionSummary flapping = SessionSummary.of(StalePositions.opening()
                .at(130, new BoundBreached("accepted", 98, ">= 99.9"))
                .at(130, new BoundRegained("accepted", 100, ">= 99.9"))
                .events());

        assertThat(flapping.breaches())
                .containsExactly(
                        new Breach("accepted", ">= 99.9", Script.second(130), Optional.of(Script.second(130)), 98));
    }

    @Test
    void a_gap_in_a_metric_is_counted() {
        Script script =
                StalePositions.opening().samples(0, "accepted", 100, 100).samples(240, "accepted", 100);

        SessionSummary gapped = SessionSummary.of(script.events());

        assertThat(gapped.metrics().get(0)).extracting("samples", "expected").containsExactly(3L, 5L);
        assertThat(Reports.markdown(gapped))
                .contains("accepted has 3 of 5 samples")
                .contains("iterator-age has no samples");
    }
}
