package dev.gameday.runbook.conductor.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.Pieces;
import dev.gameday.runbook.Probe;
import dev.gameday.runbook.Probe.Aggregation;
import dev.gameday.runbook.Story;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import dev.gameday.runbook.event.RunEvent.Assessment;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuringTest {
    private static final Probe ALARM = new Probe.AlarmProbe("latency", Pieces.moment("fault.effect"));
    private static final Probe RETURN =
            new Probe.ReturnProbe("health", Pieces.tolerance(">= 90"), Pieces.moment("fault.end"));
    private static final Probe CLEAN = new Probe.CleanProbe(Pieces.moment("fault.end"));

    private final Measuring measuring = new Measuring(
            Telling.plan(new Story(), Pieces.line("intake"), Pieces.metric("health"), Pieces.quiet("errors")));
    private final Telling run = new Telling().requested(60).effective(120).ended(300);

    private static Probe window(String metric, Aggregation aggregation) {
        return new Probe.MetricProbe(metric, aggregation, Pieces.moment("fault.effect"), Pieces.moment("fault.end"));
    }

    private AssertionAssessed assess(Probe probe, String tolerance) {
        return measuring.assess(run.state(), Pieces.claim("claim", probe, tolerance), true);
    }

    private AssertionAssessed assess(Probe probe) {
        return assess(probe, "<= 30");
    }

    @ParameterizedTest
    @CsvSource({"MEAN,207.5", "MIN,120", "MAX,295", "SUM,7470", "SLOPE,1"})
    void a_window_takes_the_samples_that_lie_wholly_between_its_moments(Aggregation aggregation, double expected) {
        run.samples("health", 0, 600, second -> second);

        assertThat(assess(window("health", aggregation)).measured()).contains(expected);
    }

    @Test
    void offsets_move_a_window() {
        run.samples("health", 0, 600, second -> second);
        Probe later = new Probe.MetricProbe(
                "health", Aggregation.MIN, Pieces.moment("fault.request+PT30S"), Pieces.moment("fault.effect-PT10S"));

        assertThat(assess(later).measured()).contains(90.0);
    }

    @Test
    void a_slope_needs_three_minutes_with_samples() {
        Telling brief = new Telling().requested(60).effective(120).ended(240).samples("health", 0, 600, s -> s);

        AssertionAssessed slope =
                measuring.assess(brief.state(), Pieces.claim("c", window("health", Aggregation.SLOPE), "<= 1"), true);

        assertThat(slope.result()).isEqualTo(Assessment.UNKNOWN);
        assertThat(slope.note()).endsWith("too few samples for it: 24 of 24 samples");
    }

    @Test
    void a_slope_goes_by_the_largest_of_each_minute_so_that_lows_between_do_not_bend_it() {
        run.samples("health", 0, 600, second -> second % 60 == 0 ? 10 : -second);

        assertThat(assess(window("health", Aggregation.SLOPE)).measured()).contains(0.0);
    }

    @Test
    void ninety_five_of_a_hundred_samples_are_enough_and_ninety_four_are_not() {
        Telling enough = new Telling().requested(0).effective(0).ended(500).samples("health", 25, 500, s -> 100);
        Telling tooFew = new Telling().requested(0).effective(0).ended(500).samples("health", 30, 500, s -> 100);

        assertThat(minimum(enough).result()).isEqualTo(Assessment.MET);
        assertThat(minimum(enough).note()).endsWith("95 of 100 samples");
        assertThat(minimum(tooFew).result()).isEqualTo(Assessment.UNKNOWN);
        assertThat(minimum(tooFew).note()).endsWith("94 of 100 samples");
    }

    private AssertionAssessed minimum(Telling told) {
        return measuring.assess(told.state(), Pieces.claim("c", window("health", Aggregation.MIN), ">= 90"), true);
    }

    @Test
    void a_quiet_metric_needs_but_one_sample_and_none_says_nothing() {
        assertThat(assess(window("errors", Aggregation.SUM)).result()).isEqualTo(Assessment.UNKNOWN);

        run.samples("errors", 200, 205, second -> 3);
        assertThat(assess(window("errors", Aggregation.SUM)).measured()).contains(3.0);
    }

    @Test
    void a_window_whose_moment_never_came_or_whose_metric_is_not_read_is_unknown() {
        Telling open = new Telling().requested(60).effective(120).samples("health", 0, 600, s -> 100);

        assertThat(minimum(open).result()).isEqualTo(Assessment.UNKNOWN);
        assertThat(minimum(open).note()).endsWith("fault.end never came");
        assertThat(assess(window("other", Aggregation.MIN)).note()).endsWith("other is not read");
    }

    @Test
    void an_alarm_counts_from_the_moment_until_it_was_raised() {
        run.alarm("OK", 0).alarm("ALARM", 145).alarm("OK", 200).alarm("ALARM", 250);

        assertThat(assess(ALARM).measured()).contains(25.0);
        assertThat(assess(ALARM).result()).isEqualTo(Assessment.MET);
    }

    @Test
    void an_alarm_that_was_raised_before_the_moment_does_not_count() {
        run.alarm("ALARM", 119);
        assertThat(assess(ALARM).measured()).contains(Double.POSITIVE_INFINITY);

        run.alarm("OK", 130).alarm("ALARM", 150);
        assertThat(assess(ALARM).measured()).contains(30.0);
    }

    @Test
    void an_alarm_that_was_never_raised_is_violated_and_one_that_was_never_read_is_unknown() {
        assertThat(assess(ALARM).result()).isEqualTo(Assessment.UNKNOWN);

        run.alarm("OK", 0);
        assertThat(assess(ALARM).result()).isEqualTo(Assessment.VIOLATED);
        assertThat(assess(ALARM).note()).endsWith("it was not raised");
    }

    @Test
    void a_return_counts_until_the_end_of_the_last_sample_outside() {
        run.samples("health", 0, 600, second -> second < 310 || second == 320 ? 50 : 100);

        assertThat(assess(RETURN).measured()).contains(25.0);
    }

    @Test
    void a_metric_that_was_inside_all_along_returned_at_once() {
        run.samples("health", 0, 600, second -> second < 300 ? 50 : 100);

        assertThat(assess(RETURN).measured()).contains(0.0);
    }

    @Test
    void a_metric_that_is_outside_at_the_end_never_returned() {
        run.samples("health", 0, 600, second -> second < 595 ? 100 : 50);

        assertThat(assess(RETURN).measured()).contains(Double.POSITIVE_INFINITY);
        assertThat(assess(RETURN).result()).isEqualTo(Assessment.VIOLATED);
    }

    @Test
    void a_return_without_samples_is_unknown_but_at_once_for_a_quiet_metric() {
        assertThat(assess(RETURN).result()).isEqualTo(Assessment.UNKNOWN);
        Probe quiet = new Probe.ReturnProbe("errors", Pieces.tolerance("<= 0"), Pieces.moment("fault.end"));
        assertThat(assess(quiet).measured()).contains(0.0);
    }

    @Test
    void clean_is_when_it_was_removed_and_nothing_of_its_effect_was_seen_after() {
        run.removed(310);
        assertThat(assess(CLEAN).measured()).contains(10.0);

        run.then(340, new FaultEvent.EffectProven("fault", Telling.at(325), "still seen"));
        assertThat(assess(CLEAN).measured()).contains(25.0);
    }

    @Test
    void clean_is_never_while_something_is_left() {
        assertThat(assess(CLEAN).measured()).contains(Double.POSITIVE_INFINITY);
    }

    @Test
    void clean_counts_from_the_halt_where_there_was_one() {
        run.then(305, new RunEvent.HaltRequested(HaltCause.OPERATOR, "someone", "enough"))
                .removed(310);

        assertThat(assess(CLEAN).measured()).contains(5.0);
    }

    @Test
    void both_ends_of_a_tolerance_are_met() {
        run.samples("health", 0, 600, second -> 90);

        assertThat(assess(window("health", Aggregation.MIN), ">= 90").result()).isEqualTo(Assessment.MET);
        assertThat(assess(window("health", Aggregation.MIN), ">= 90.1").result())
                .isEqualTo(Assessment.VIOLATED);
    }
}
