package dev.gameday.runbook.conductor.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.metric.Canary;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.Pieces;
import dev.gameday.runbook.Story;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.plan.Plan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When canaries are called, and what becomes of their answers. */
class CallingTest {
    private static final Canary CANARY =
            new Canary.Invoke("intake", "{}", Duration.ofSeconds(5), Duration.ofSeconds(2));

    private final Plan plan = Telling.plan(
            new Story(),
            Pieces.line("intake"),
            MetricSource.of("accepted", "Accepted", "%", CANARY, Canary.Value.SUCCESS),
            MetricSource.of("answer", "Answer", "ms", CANARY, Canary.Value.LATENCY));
    private final Calling calling = new Calling(plan, new Watching(plan, new Removing()));
    private final Telling run = new Telling();

    private Draft.Decision due(int second) {
        Draft draft = run.draft(second);
        calling.due(draft, "accepted");
        return draft.decision();
    }

    private Effect.CallCanary effect(int second) {
        return (Effect.CallCanary) due(second).effects().get(0);
    }

    private List<GameDayEvent> answered(int second, Outcome<Canary.Result> outcome) {
        Effect.CallCanary call = effect(second);
        Draft draft = run.draft(second + 1);
        calling.called(draft, call.call(), call.at(), outcome);
        draft.decision().events().forEach(event -> run.then(second + 1, event.event()));
        return draft.decision().events().stream().map(Recorded::event).toList();
    }

    @Test
    void two_metrics_of_one_canary_are_one_call_at_whole_multiples_of_its_time() {
        Draft draft = run.draft(2);
        calling.begin(draft);
        assertThat(draft.decision().alarms())
                .containsExactly(new Draft.Alarm(Telling.at(5), new Command.CanaryDue("accepted")));
        Draft.Decision late = due(11);
        assertThat(late.alarms()).containsExactly(new Draft.Alarm(Telling.at(15), new Command.CanaryDue("accepted")));
        assertThat(late.effects()).hasSize(1);
        assertThat(effect(11).at()).isEqualTo(Telling.at(10));
        assertThat(effect(11).lane()).isEqualTo(Effect.Lane.CANARY);
        assertThat(effect(11).deadline()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void a_call_may_be_made_as_often_as_twice_the_longest_run_takes() {
        assertThat(effect(5).call().most()).isEqualTo(2 * 20 * 60 / 5 + 1);
        assertThat(effect(5).call().session()).isEqualTo(Pieces.SESSION.value());
    }

    @Test
    void an_answer_is_a_sample_of_each_metric_for_the_period_that_ends_with_the_call() {
        Duration period = Duration.ofSeconds(5);
        assertThat(answered(10, Outcome.done(new Canary.Result(true, Duration.ofMillis(30)))))
                .containsExactly(new ObservationEvent.SamplesRead(List.of(
                        new Sample("accepted", Telling.at(5), period, 100),
                        new Sample("answer", Telling.at(5), period, 30))));
    }

    @Test
    void a_call_that_was_not_answered_in_time_failed() {
        Trouble late = new Trouble(Trouble.Kind.TIMED_OUT, "late");
        assertThat(answered(10, Outcome.failed(late)))
                .containsExactly(new ObservationEvent.SamplesRead(List.of(
                        new Sample("accepted", Telling.at(5), Duration.ofSeconds(5), 0),
                        new Sample("answer", Telling.at(5), Duration.ofSeconds(5), 2000))));
    }

    @Test
    void one_that_can_not_be_made_is_said_once_and_leaves_its_metrics_silent() {
        Trouble denied = new Trouble(Trouble.Kind.DENIED, "no");
        assertThat(answered(10, Outcome.failed(denied)))
                .containsExactly(new ObservationEvent.ReadingFailed("canary accepted", denied));
        assertThat(answered(15, Outcome.failed(denied))).isEmpty();
        assertThat(run.state().series("accepted").last()).isEmpty();
        assertThat(answered(20, Outcome.done(new Canary.Result(true, Duration.ZERO))))
                .contains(new ObservationEvent.ReadingRegained("canary accepted"));
    }
}
