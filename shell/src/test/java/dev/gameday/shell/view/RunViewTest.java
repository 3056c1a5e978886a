package dev.gameday.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.conductor.core.Mark;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunViewTest {
    @Test
    void a_view_follows_from_the_events_alone() {
        Tale tale = Storm.halt();
        RunView stepByStep = RunView.START;
        for (var event : tale.events()) {
            stepByStep = stepByStep.apply(event);
        }
        assertThat(stepByStep.timeline().all()).isEqualTo(tale.view().timeline().all());
        assertThat(stepByStep.course()).isEqualTo(tale.view().course());
        assertThat(stepByStep.events()).isEqualTo(tale.events().size());
    }

    @Test
    void a_fault_keeps_when_it_was_asked_for_proven_and_gone() {
        FaultView first = fault(Storm.breach(), "first");
        assertThat(first.marks().keySet())
                .containsExactlyInAnyOrder(
                        Mark.RECORDED,
                        Mark.REQUESTED,
                        Mark.ACCEPTED,
                        Mark.EFFECTIVE,
                        Mark.ENDED,
                        Mark.REMOVAL_REQUESTED,
                        Mark.REMOVED,
                        Mark.EFFECT_GONE);
        FaultWindow window = first.window().orElseThrow();
        assertThat(Duration.between(window.requested(), window.effective().orElseThrow()))
                .hasSeconds(25);
        assertThat(Duration.between(window.requested(), window.end().orElseThrow()))
                .hasSeconds(185);
        assertThat(first.settled()).isTrue();
        assertThat(fault(Storm.breach(), "total").settled()).isFalse();
    }

    @Test
    void a_bound_that_is_breached_stays_so_until_it_is_regained() {
        assertThat(Storm.breach().view().metrics().values())
                .filteredOn(MetricView::breached)
                .extracting(MetricView::name)
                .containsExactly("accepted", "acknowledge-p99");
        assertThat(Storm.over().view().metrics().values()).noneMatch(MetricView::breached);
    }

    @Test
    void the_distance_to_a_stop_counts_from_where_normal_ends() {
        Tale tale = Storm.calm();
        assertThat(stop(tale, "accepted").share()).isZero();
        tale.tell(accepted(tale, 97.45));
        assertThat(stop(tale, "accepted").percent()).isEqualTo(50);
        tale.wait(5).tell(accepted(tale, 94));
        StopView stop = stop(tale, "accepted");
        assertThat(stop.share()).isEqualTo(1);
        assertThat(stop.out()).hasSeconds(5);
        assertThat(stop.tripped()).isFalse();
    }

    @Test
    void a_stop_condition_that_tripped_stays_tripped() {
        assertThat(stop(Storm.over(), "amplification").tripped()).isTrue();
    }

    @Test
    void ten_thousand_events_are_kept_in_bounded_room() {
        Tale tale = Storm.calm();
        RunView view = tale.view();
        for (int i = 0; i < 10_000; i++) {
            tale.wait(5);
            Sample sample = new Sample("accepted", tale.now(), Duration.ofSeconds(5), i);
            Sample stranger = new Sample("unheard-of-" + i, tale.now(), Duration.ofSeconds(5), i);
            view = view.apply(event(tale, new ObservationEvent.SamplesRead(List.of(sample, stranger))));
            view = view.apply(event(tale, new PeopleEvent.Noted("ada", "note " + i)));
            view = view.apply(event(tale, Storm.alarm("stranger-" + i, "ALARM", "")));
        }
        Recent<Sample> samples = metric(view, "accepted").samples();
        assertThat(samples.size()).isBetween(MetricView.KEPT, MetricView.KEPT + 128);
        assertThat(samples.last().orElseThrow().value()).isEqualTo(9_999);
        assertThat(view.timeline().size()).isLessThan(RunView.ENTRIES + 128);
        assertThat(view.metrics().keySet())
                .isEqualTo(Set.copyOf(StormPlan.plan().metrics().keySet()));
        assertThat(view.alarms()).hasSize(2);
    }

    @Test
    void a_view_that_was_handed_out_never_changes() {
        Tale tale = Storm.calm();
        RunView before = tale.view();
        int samples = metric(before, "accepted").samples().size();
        before.apply(event(tale, accepted(tale, 1)));
        assertThat(metric(before, "accepted").samples().size()).isEqualTo(samples);
    }

    @Test
    void the_clock_stands_still_once_the_session_is_closed() {
        Tale tale = Storm.over();
        assertThat(tale.view().lasted(tale.now()))
                .isEqualTo(tale.view().lasted(tale.now().plusSeconds(99)));
        assertThat(tale.view().course().verdict())
                .map(RunEvent.VerdictReached::verdict)
                .hasValue(RunEvent.Verdict.HELD);
    }

    @Test
    void events_before_a_plan_and_of_unknown_faults_do_no_harm() {
        Tale tale = new Tale()
                .tell(
                        new RunEvent.StepStarted(99, "nowhere"),
                        new ObservationEvent.BoundBreached("unknown", 1, "<= 0"),
                        new FaultEvent.RemovalRequested("nobody"));
        assertThat(tale.view().faults()).isEqualTo(Map.of());
        assertThat(tale.view().timeline().size()).isEqualTo(3);
    }

    private static ObservationEvent.SamplesRead accepted(Tale tale, double value) {
        return new ObservationEvent.SamplesRead(
                List.of(new Sample("accepted", tale.now(), Duration.ofSeconds(5), value)));
    }

    private static Recorded event(Tale tale, GameDayEvent event) {
        return new Recorded(1, tale.now(), event);
    }

    private static FaultView fault(Tale tale, String step) {
        return Objects.requireNonNull(tale.view().faults().get(step));
    }

    private static MetricView metric(RunView view, String name) {
        return Objects.requireNonNull(view.metrics().get(name));
    }

    private static StopView stop(Tale tale, String id) {
        return tale.view().stops().stream()
                .filter(stop -> stop.condition().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
