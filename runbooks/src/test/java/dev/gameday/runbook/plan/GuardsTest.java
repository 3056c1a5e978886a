package dev.gameday.runbook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.leftover.Leftover;
import dev.gameday.catalog.metric.Canary;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.runbook.Pieces;
import dev.gameday.runbook.plan.Guards.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardsTest {
    private static final String INTAKE = "arn:aws:trial:::gd-intake";

    private final Desk desk = new Desk();

    @BeforeEach
    void one_injection() {
        desk.story.slow("5");
    }

    private List<Refusal> refusals(Facts facts) {
        return refusals(desk.plan(), facts, Set.of());
    }

    private List<Refusal> refusals(Plan plan, Facts facts, Set<String> held) {
        return Guards.refusals(
                plan,
                desk.environment.binding(),
                facts,
                new Setting().held(held).circumstances());
    }

    private void refuses(String guard, String sentence) {
        assertThat(refusals(desk.facts())).containsExactly(new Refusal(guard, sentence));
    }

    private Facts as(Identity identity) {
        Facts facts = desk.facts();
        return new Facts(
                identity,
                facts.targets(),
                facts.alarms(),
                Map.of(),
                facts.missingPermissions(),
                false,
                List.of(),
                Map.of());
    }

    @Test
    void a_sound_plan_is_not_refused() {
        desk.guard("errors", "OK");

        assertThat(refusals(desk.facts())).isEmpty();
    }

    @Test
    void a_canary_of_a_function_that_is_not_there_or_may_not_be_invoked_is_refused() {
        Canary canary = new Canary.Invoke("gd-shop", "{}", Duration.ofSeconds(5), Duration.ofSeconds(2));
        desk.guard("errors", "OK");
        desk.environment.metrics.put("errors", MetricSource.of("errors", "Errors", "%", canary, Canary.Value.SUCCESS));
        Facts facts = desk.facts();

        assertThat(refusals(facts)).isEmpty();
        assertThat(desk.account.asked)
                .contains(
                        "function gd-shop",
                        "missing lambda:InvokeFunction on arn:aws:lambda:eu-west-1:111122223333:function:gd-shop");
        Map<String, List<Target>> targets = new TreeMap<>(facts.targets());
        targets.put("canary gd-shop", List.of());
        Map<String, List<String>> missing = new TreeMap<>(facts.missingPermissions());
        missing.put("canary gd-shop", List.of("lambda:InvokeFunction"));
        assertThat(refusals(new Facts(
                        facts.identity(), targets, facts.alarms(), Map.of(), missing, false, List.of(), Map.of())))
                .containsExactly(
                        new Refusal(
                                "targets",
                                "a canary invokes the function gd-shop, which doesn't exist; check the binding"),
                        new Refusal(
                                "permissions",
                                Pieces.IDENTITY.arn()
                                        + " may not lambda:InvokeFunction, which the canary of gd-shop needs; grant it"));
    }

    @Test
    void another_account_than_the_bindings_is_refused() {
        assertThat(refusals(as(new Identity("999988887777", "arn:aws:iam::999988887777:user/x", "eu-west-1"))))
                .containsExactly(new Refusal(
                        "account",
                        "the caller's account is 999988887777 but the binding here is for 111122223333; switch"
                                + " credentials or binding"));
    }

    @Test
    void another_region_than_the_bindings_is_refused() {
        assertThat(refusals(as(new Identity("111122223333", Pieces.IDENTITY.arn(), "us-east-1"))))
                .containsExactly(new Refusal(
                        "region",
                        "the Region is us-east-1 but the binding here is for eu-west-1; switch the Region or the"
                                + " binding"));
    }

    @Test
    void an_engaged_lever_is_refused() {
        desk.account.lever = true;
        refuses("lever", "the FIS safety lever is engaged; find out who engaged it and why");
    }

    @Test
    void what_an_earlier_run_left_is_refused() {
        desk.account.leftovers.add(new Leftover("role policy", "gameday-old", "old-session", "attached"));
        refuses(
                "leftovers",
                "another run's role policy gameday-old is there still; wait for that run's end, or remove what it left"
                        + " with sweep");
        desk.account.leftovers.add(new Leftover("role policy", "gameday-older", "old-session", "attached"));
        assertThat(refusals(desk.facts()))
                .singleElement()
                .satisfies(
                        refusal -> assertThat(refusal.sentence()).contains("gameday-old is there still (and 1 more);"));
    }

    @Test
    void a_step_without_a_target_is_refused() {
        Plan blind = new Planner(new NamedCalls())
                .plan(
                        desk.request(),
                        desk.resolution(),
                        new Facts(Pieces.IDENTITY, Map.of(), Map.of(), Map.of(), Map.of(), false, List.of(), Map.of()));

        assertThat(refusals(blind, desk.facts(), Set.of()))
                .containsExactly(
                        new Refusal("targets", "step slow finds no function to hit; check the binding and the tags"));
    }

    @Test
    void a_target_that_another_run_holds_is_refused_and_one_that_it_does_not_hold_is_not() {
        assertThat(refusals(desk.plan(), desk.facts(), Set.of(INTAKE, "arn:aws:other")))
                .containsExactly(new Refusal("held", INTAKE + " is held by another run; wait for its end or halt it"));
    }

    @Test
    void a_permission_that_is_missing_is_refused() {
        desk.account.missing.addAll(List.of("trial:Undo", "trial:Read"));
        refuses(
                "permissions",
                Pieces.IDENTITY.arn()
                        + " may not trial:Undo, trial:Read, which step slow needs to inject or to undo; grant it");
    }

    @Test
    void a_stop_condition_whose_alarm_does_not_exist_is_refused() {
        desk.guard("errors", "");
        refuses("stop-alarm", "the alarm gd-errors of stop condition errors doesn't exist; create it");
    }

    @Test
    void a_stop_condition_whose_alarm_is_raised_already_is_refused() {
        desk.guard("errors", "ALARM");
        refuses(
                "stop-alarm",
                "the alarm gd-errors of stop condition errors is in ALARM since 1970-01-01T00:00:00Z; mend that first");
    }

    @Test
    void a_fault_that_does_not_end_by_itself_is_refused_until_it_is_accepted_by_name() {
        desk.story.steps.add(Pieces.inject("starve", "starve", "intake", Optional.empty(), "PT5M", Map.of()));
        refuses(
                "no-expiry",
                "starve (step starve) does not end by itself: if this console dies, it stays; give the profile a "
                        + "scheduler-role, or accept that by name");
    }

    @Test
    void an_alarm_that_can_not_trip_now_is_refused() {
        desk.guard("errors", "OK");
        desk.account.untrippable.put("gd-errors", "it has insufficient data to judge by");
        refuses(
                "stop-alarm",
                "the alarm gd-errors of stop condition errors can't trip now: it has insufficient data to judge by;"
                        + " bring the traffic back or mend the alarm");
    }

    @Test
    void what_can_not_be_asked_is_a_refusal_that_names_its_override() {
        desk.account.silent = "missing";
        refuses(
                "permissions",
                "it can't be told (no answer), and unknown is no; try again, or waive it with --override permissions");
    }

    @Test
    void every_refusal_is_told_at_once() {
        desk.account.lever = true;
        desk.account.missing.add("trial:Undo");
        desk.guard("errors", "ALARM");

        assertThat(refusals(desk.facts()))
                .extracting(Refusal::guard)
                .containsExactly("lever", "permissions", "stop-alarm");
    }
}
