package dev.gameday.runbook.conductor.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.runbook.Proof;
import dev.gameday.runbook.Story;
import dev.gameday.runbook.event.RunEvent.HaltRequested;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlannedInjection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The alarms at which a profile ends runs, watched from here too: FIS ends only its own experiments at them. */
class GuardingTest {
    private static final String ARN = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:payments-5xx";

    private final Telling run = new Telling().requested(60).accepted(61);

    private static Plan plan() {
        Plan plain = Telling.plan(
                new Story(),
                new Proof(Optional.of("intake"), Optional.of("found"), Optional.empty(), Optional.empty()));
        Injection without = plain.injections().get(0).injection();
        Injection watched = new Injection(
                without.id(),
                without.fault(),
                without.arguments(),
                without.targets(),
                without.duration(),
                List.of(ARN),
                without.role());
        return new Plan(
                plain.runbook(),
                plain.binding(),
                plain.identity(),
                plain.settings(),
                List.of(new PlannedInjection(watched, plain.injections().get(0).proof(), List.of())),
                plain.stopConditions(),
                plain.metrics(),
                plain.alarms(),
                plain.logs(),
                plain.longest());
    }

    private static AlarmReading reading(String arn, String state) {
        return new AlarmReading("payments-5xx", arn, state, Telling.at(62), "");
    }

    private Stream<HaltRequested> halts(Telling told, AlarmReading reading) {
        Draft draft = told.draft(65);
        new Guarding(plan(), new Removing()).alarms(draft, List.of(reading));
        return draft.decision().events().stream()
                .map(recorded -> recorded.event())
                .filter(HaltRequested.class::isInstance)
                .map(HaltRequested.class::cast);
    }

    @Test
    void a_raised_one_halts_the_run() {
        assertThat(halts(run, reading(ARN, "ALARM")))
                .hasSize(1)
                .first()
                .satisfies(halt -> assertThat(halt.by()).isEqualTo("payments-5xx"));
    }

    @Test
    void one_that_is_not_raised_or_is_nobodys_stop_does_not() {
        assertThat(halts(run, reading(ARN, "OK"))).isEmpty();
        assertThat(halts(run, reading(ARN + "-other", "ALARM"))).isEmpty();
    }

    @Test
    void before_anything_is_in_place_there_is_nothing_to_halt() {
        assertThat(halts(new Telling(), reading(ARN, "ALARM"))).isEmpty();
    }
}
