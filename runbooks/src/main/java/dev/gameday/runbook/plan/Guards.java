package dev.gameday.runbook.plan;

import dev.gameday.catalog.Target;
import dev.gameday.catalog.leftover.Leftover;
import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.Canary;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says why a plan must not be run now; pure. Each refusal says what to do about it. */
public final class Guards {
    /** The guard of the locks of other consoles. */
    public static final String LOCK = "lock";

    /** The guard of faults that no layer would read. */
    public static final String LAYER = "layer";

    /** The name of each guard there is; {@code docs/profiles.md} says what each is for. */
    public static final List<String> NAMES = List.of(
            "account",
            "region",
            "scenario",
            "fault",
            "protected",
            "blast-radius",
            "cost",
            "freeze",
            "incident",
            LOCK,
            ProfileGuards.APPROVAL,
            "disk",
            "permissions",
            "stop-alarm",
            "leftovers",
            "lever",
            "targets",
            "held",
            "no-expiry",
            LAYER);

    private final Binding binding;
    private final Facts facts;
    private final Circumstances circumstances;
    private final List<Refusal> no = new ArrayList<>();

    private Guards(Binding binding, Facts facts, Circumstances circumstances) {
        this.binding = binding;
        this.facts = facts;
        this.circumstances = circumstances;
    }

    /** One guard that says no: its name, by which it would be overridden, and why. */
    public record Refusal(String guard, String sentence) {
        private static final String UNTOLD = "it can't be told (";

        public Refusal {
            if (!NAMES.contains(guard)) {
                throw new IllegalArgumentException("no guard is called " + guard);
            }
        }

        /** Whether nobody can waive it: another person's word is not this person's to replace. */
        public boolean absolute() {
            return guard.equals(ProfileGuards.APPROVAL);
        }

        /** Whether the question got no answer: then nothing is known to be wrong, and nothing else to mend. */
        public boolean unanswered() {
            return sentence.startsWith(UNTOLD);
        }
    }

    /** Every guard that says no to the plan. */
    public static List<Refusal> refusals(Plan plan, Binding binding, Facts facts, Circumstances circumstances) {
        Guards guards = new Guards(binding, facts, circumstances);
        guards.place();
        guards.account();
        plan.injections().forEach(guards::injection);
        plan.canaries().values().forEach(guards::canary);
        guards.permissions();
        plan.stopConditions()
                .forEach(condition -> condition
                        .alarm()
                        .ifPresent(alarm -> guards.stopAlarm(alarm, "stop condition " + condition.id())));
        Profile profile = circumstances.profile();
        profile.precautions().stopAlarms().forEach(alarm -> guards.stopAlarm(alarm, "the profile " + profile.name()));
        guards.unknown();
        guards.no.addAll(ProfileGuards.refusals(plan, circumstances));
        return List.copyOf(guards.no);
    }

    private void place() {
        if (!facts.identity().account().equals(binding.account())) {
            refuse(
                    "account",
                    "the caller's account is %s but the binding %s is for %s; switch credentials or binding"
                            .formatted(facts.identity().account(), binding.name(), binding.account()));
        }
        if (!facts.identity().region().equals(binding.region())) {
            refuse(
                    "region",
                    "the Region is %s but the binding %s is for %s; switch the Region or the binding"
                            .formatted(facts.identity().region(), binding.name(), binding.region()));
        }
    }

    private void account() {
        if (facts.leverEngaged()) {
            refuse("lever", "the FIS safety lever is engaged; find out who engaged it and why");
        }
        if (!facts.leftovers().isEmpty()) {
            Leftover first = facts.leftovers().get(0);
            int others = facts.leftovers().size() - 1;
            refuse(
                    "leftovers",
                    "another run's %s %s is there still%s; wait for that run's end, or remove what it left with sweep"
                            .formatted(
                                    first.kind(), first.name(), others == 0 ? "" : " (and %d more)".formatted(others)));
        }
    }

    private void injection(PlannedInjection injection) {
        List<Target> targets = injection.injection().targets();
        if (targets.isEmpty()) {
            refuse(
                    "targets",
                    "step %s finds no %s to hit; check the binding and the tags"
                            .formatted(
                                    injection.step(),
                                    injection.injection().fault().target().noun()));
        }
        targets.stream()
                .filter(target -> circumstances.held().contains(target.arn()))
                .forEach(target -> refuse(
                        "held", "%s is held by another run; wait for its end or halt it".formatted(target.arn())));
        if (!injection.injection().expires()) {
            refuse(
                    "no-expiry",
                    "%s (step %s) does not end by itself: if this console dies, it stays; give the profile a scheduler-role, or accept that by name"
                            .formatted(injection.injection().fault().id(), injection.step()));
        }
    }

    /** A function that was not asked for is in the facts of no plan that was made before there were canaries. */
    private void canary(Canary canary) {
        if (canary instanceof Canary.Invoke invoke
                && Optional.ofNullable(facts.targets().get(Facts.CANARY + invoke.function()))
                        .filter(List::isEmpty)
                        .isPresent()) {
            refuse(
                    "targets",
                    "a canary invokes the function %s, which doesn't exist; check the binding"
                            .formatted(invoke.function()));
        }
    }

    private static String needed(String step) {
        return step.startsWith(Facts.CANARY)
                ? "the canary of %s needs".formatted(step.substring(Facts.CANARY.length()))
                : "step %s needs to inject or to undo".formatted(step);
    }

    private void permissions() {
        new TreeMap<>(facts.missingPermissions()).forEach((step, actions) -> {
            if (!actions.isEmpty()) {
                refuse(
                        "permissions",
                        "%s may not %s, which %s; grant it"
                                .formatted(facts.identity().arn(), String.join(", ", actions), needed(step)));
            }
        });
    }

    private void stopAlarm(String alarm, String whose) {
        AlarmReading reading = facts.alarms().get(alarm);
        String name = binding.alarms().getOrDefault(alarm, alarm);
        if (reading == null) {
            if (!facts.unknown().containsKey("stop-alarm")) {
                refuse("stop-alarm", "the alarm %s of %s doesn't exist; create it".formatted(name, whose));
            }
        } else if (reading.raised()) {
            refuse(
                    "stop-alarm",
                    "the alarm %s of %s is in ALARM since %s; mend that first".formatted(name, whose, reading.since()));
        } else if (facts.untrippable().containsKey(name)) {
            refuse(
                    "stop-alarm",
                    "the alarm %s of %s can't trip now: %s; bring the traffic back or mend the alarm"
                            .formatted(name, whose, facts.untrippable().get(name)));
        }
    }

    /** When a safety check can't be answered, the answer is no. */
    private void unknown() {
        Map<String, String> all = new TreeMap<>(facts.unknown());
        all.putAll(circumstances.unknown());
        all.forEach((guard, trouble) -> {
            Refusal refusal =
                    new Refusal(guard, Refusal.UNTOLD + "%s), and unknown is no; try again".formatted(trouble));
            no.add(
                    refusal.absolute()
                            ? refusal
                            : new Refusal(guard, refusal.sentence() + ", or waive it with --override " + guard));
        });
    }

    private void refuse(String guard, String sentence) {
        no.add(new Refusal(guard, sentence));
    }
}
