package dev.gameday.runbook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Target;
import dev.gameday.runbook.Pieces;
import dev.gameday.runbook.Probe;
import dev.gameday.runbook.SteadyState;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.StopCondition;
import dev.gameday.yaml.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private final Desk desk = new Desk();

    private void mentionEverything() {
        desk.story.watch.add("watched");
        desk.story.steadyState.add(new SteadyState("steady", Pieces.tolerance(">= 1")));
        desk.story.stopConditions.add(Pieces.stop("own", "own-metric", "<= 5", Optional.of("own-alarm")));
        desk.global.add(Pieces.stop("all", "global-metric", "<= 5", Optional.of("global-alarm")));
        desk.story.claims.add(Pieces.claim(
                "mean",
                new Probe.MetricProbe(
                        "claimed", Probe.Aggregation.MEAN, Pieces.moment("slow.effect"), Pieces.moment("slow.end")),
                "<= 5"));
        desk.story.claims.add(
                Pieces.claim("alarm", new Probe.AlarmProbe("claimed-alarm", Pieces.moment("slow.effect")), "<= 60"));
        desk.story.observations.add(Pieces.claim(
                "back",
                new Probe.ReturnProbe("returning", Pieces.tolerance("<= 5"), Pieces.moment("slow.end")),
                "<= 60"));
        desk.story.observations.add(Pieces.claim("clean", new Probe.CleanProbe(Pieces.moment("slow.end")), "<= 60"));
        desk.story.alarms.add("shown-alarm");
        desk.story.slow("5");
        Step.Inject seen = Pieces.inject("seen", "starve", "intake", Optional.empty(), "PT10M", Map.of());
        desk.story.steps.add(new Step.Inject(
                seen.id(),
                seen.title(),
                seen.fault(),
                seen.target(),
                seen.zone(),
                seen.duration(),
                seen.arguments(),
                Pieces.outside("proving", ">= 1")));
    }

    private void bindEverything() {
        List.of("watched", "steady", "own-metric", "global-metric", "claimed", "returning", "proving", "unused")
                .forEach(name -> desk.environment.metrics.put(name, Pieces.metric(name)));
        List.of("own-alarm", "global-alarm", "claimed-alarm", "shown-alarm", "unused")
                .forEach(name -> desk.environment.alarms.put(name, "gd-" + name));
    }

    @Test
    void whatever_the_runbook_mentions_is_read_and_nothing_else() {
        mentionEverything();
        bindEverything();
        desk.environment.logs.put("unused", "/unused");

        Plan plan = desk.plan();

        assertThat(Planner.unbound(desk.request())).isEmpty();
        assertThat(plan.metrics())
                .containsOnlyKeys(
                        "watched", "steady", "own-metric", "global-metric", "claimed", "returning", "proving");
        assertThat(plan.alarms()).containsOnlyKeys("own-alarm", "global-alarm", "claimed-alarm", "shown-alarm");
        assertThat(plan.alarms()).containsEntry("own-alarm", "gd-own-alarm");
        assertThat(plan.logs()).isEqualTo(Map.of("intake", "/aws/lambda/gd-intake"));
    }

    @Test
    void whatever_is_not_bound_is_a_problem_and_all_of_them_come_at_once() {
        mentionEverything();
        desk.environment.logs.clear();

        assertThat(Planner.unbound(desk.request()))
                .hasSize(12)
                .extracting(Problem::toString)
                .contains(
                        "binding here: story needs the metric 'proving', bind it",
                        "binding here: story needs the alarm 'global-alarm', bind it",
                        "binding here: story needs the log 'intake', bind it");
    }

    @Test
    void global_stop_conditions_stand_beside_the_runbooks_own_unless_it_relaxes_them() {
        desk.story.stopConditions.add(Pieces.stop("errors", "errors", "<= 50", Optional.empty()));
        desk.story.relaxed.add("errors");
        desk.global.add(Pieces.stop("errors", "errors", "<= 5", Optional.empty()));
        desk.global.add(Pieces.stop("age", "age", "<= 60", Optional.empty()));

        List<StopCondition> conditions = Planner.stopConditions(desk.request());

        assertThat(conditions).extracting(StopCondition::id).containsExactly("errors", "age");
        assertThat(conditions.get(0).tolerance()).isEqualTo(Pieces.tolerance("<= 50"));
    }

    @Test
    void each_injection_carries_its_targets_calls_role_and_the_alarms_that_stop_it() {
        desk.story.slow("5");
        desk.guard("errors", "OK");

        PlannedInjection slow = desk.plan().injection("slow").orElseThrow();

        assertThat(slow.injection().targets()).extracting(Target::name).containsExactly("gd-intake");
        assertThat(slow.injection().stopAlarms()).containsExactly("arn:aws:cloudwatch:::gd-errors");
        assertThat(slow.injection().role()).isEqualTo("arn:aws:iam::111122223333:role/fis");
        assertThat(slow.injection().id().label()).isEqualTo("gameday-session-under-test-slow");
        assertThat(slow.calls()).containsExactly("trial:Start slow", "trial:Stop");
        assertThat(desk.plan().injection("other")).isEmpty();
    }

    @Test
    void the_longest_is_every_patience_and_every_duration_with_time_to_arm() {
        desk.story.steps.add(new Step.Baseline("b", "b", Duration.ofMinutes(1), Duration.ofMinutes(4)));
        desk.story.slow("5");
        desk.story.steps.add(new Step.Recover("r", "r", Duration.ofMinutes(1), Duration.ofMinutes(10)));

        assertThat(desk.plan().longest()).isEqualTo(Duration.ofMinutes(4 + 5 + 3 + 10));
    }
}
