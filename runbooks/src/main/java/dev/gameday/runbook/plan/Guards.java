package dev.gameday.runbook.plan;

import dev.gameday.catalog.AlarmReading;
import dev.gameday.catalog.Target;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.StopCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Says why a plan must not be run now; pure. Each refusal says what to do about it. */
public final class Guards {
    private Guards() {}

    /** One guard that says no: its name, by which it would be overridden, and why. */
    public record Refusal(String guard, String sentence) {}

    /** Every guard that says no to the plan; {@code held} are the ARNs that other runs of this console hold. */
    public static List<Refusal> refusals(Plan plan, Binding binding, Facts facts, Set<String> held) {
        List<Refusal> no = new ArrayList<>();
        if (!facts.identity().account().equals(binding.account())) {
            no.add(new Refusal(
                    "account",
                    "the caller's account is %s but the binding %s is for %s; switch credentials or binding"
                            .formatted(facts.identity().account(), binding.name(), binding.account())));
        }
        if (!facts.identity().region().equals(binding.region())) {
            no.add(new Refusal(
                    "region",
                    "the Region is %s but the binding %s is for %s; switch the Region or the binding"
                            .formatted(facts.identity().region(), binding.name(), binding.region())));
        }
        if (facts.leverEngaged()) {
            no.add(new Refusal("lever", "the FIS safety lever is engaged; find out who engaged it and why"));
        }
        if (!facts.leftovers().isEmpty()) {
            no.add(new Refusal(
                    "leftovers",
                    "an earlier run left %s %s; clean it up first"
                            .formatted(
                                    facts.leftovers().get(0).kind(),
                                    facts.leftovers().get(0).name())));
        }
        plan.injections().forEach(injection -> targets(no, injection, held));
        plan.injections().stream()
                .filter(injection -> !injection.injection().fault().mechanism().expires())
                .forEach(injection -> no.add(new Refusal(
                        "no-expiry",
                        "%s (step %s) does not end by itself: if this console dies, it stays; accept that by name"
                                .formatted(injection.injection().fault().id(), injection.step()))));
        new TreeMap<>(facts.missingPermissions()).forEach((step, actions) -> {
            if (!actions.isEmpty()) {
                no.add(new Refusal(
                        "permissions",
                        "%s may not %s, which step %s needs to inject or to undo; grant it"
                                .formatted(facts.identity().arn(), String.join(", ", actions), step)));
            }
        });
        plan.stopConditions().forEach(condition -> stopAlarm(no, condition, binding, facts));
        return no;
    }

    private static void targets(List<Refusal> no, PlannedInjection injection, Set<String> held) {
        List<Target> targets = injection.injection().targets();
        if (targets.isEmpty()) {
            no.add(new Refusal(
                    "targets",
                    "step %s finds no %s to hit; check the binding and the tags"
                            .formatted(
                                    injection.step(),
                                    injection.injection().fault().target().noun())));
        }
        targets.stream()
                .filter(target -> held.contains(target.arn()))
                .forEach(target -> no.add(new Refusal(
                        "held", "%s is held by another run; wait for its end or halt it".formatted(target.arn()))));
    }

    private static void stopAlarm(List<Refusal> no, StopCondition condition, Binding binding, Facts facts) {
        condition.alarm().ifPresent(alarm -> {
            AlarmReading reading = facts.alarms().get(alarm);
            String name = binding.alarms().getOrDefault(alarm, alarm);
            if (reading == null) {
                no.add(new Refusal(
                        "stop-alarm",
                        "the alarm %s of stop condition %s doesn't exist; create it".formatted(name, condition.id())));
            } else if (reading.raised()) {
                no.add(new Refusal(
                        "stop-alarm",
                        "the alarm %s of stop condition %s is in ALARM since %s; mend that first"
                                .formatted(name, condition.id(), reading.since())));
            }
        });
    }
}
