package dev.gameday.shell.run;

import dev.gameday.catalog.Diagnosis;
import dev.gameday.catalog.Identity;
import dev.gameday.catalog.Injection;
import dev.gameday.runbook.plan.Guards;
import dev.gameday.runbook.plan.PlannedInjection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One line of a preflight: what was looked at, whether that is right, and what was found or what mends it. */
public record Check(String name, boolean right, String sentence) {
    private static final String RIGHT = "ok";
    private static final String EFFECT = "effect";

    /** Every line of a proposal: who would act, each guard, and whether each function is armed for its fault. */
    public static List<Check> of(Proposal proposal) {
        List<Check> checks = new ArrayList<>();
        Identity identity = proposal.plan().identity();
        checks.add(new Check("caller", true, identity.arn() + " in " + identity.region()));
        Guards.NAMES.forEach(guard -> checks.add(guard(proposal, guard)));
        proposal.plan().injections().forEach(planned -> checks.add(effect(proposal, planned)));
        return List.copyOf(checks);
    }

    private static Check guard(Proposal proposal, String guard) {
        String wrong = proposal.refusals().stream()
                .filter(refusal -> refusal.guard().equals(guard))
                .map(Guards.Refusal::sentence)
                .distinct()
                .collect(Collectors.joining("; and "));
        return new Check(guard, wrong.isEmpty(), wrong.isEmpty() ? RIGHT : wrong);
    }

    /** A fault that would be put in place and have no effect is a game day wasted. */
    private static Check effect(Proposal proposal, PlannedInjection planned) {
        Injection injection = planned.injection();
        String step = planned.step() + ": ";
        return proposal.environment()
                .outside()
                .diagnosis()
                .foresee(injection)
                .match(
                        found -> new Check(EFFECT, found.isEmpty(), step + sentence(injection, found)),
                        trouble -> new Check(EFFECT, false, step + "it can't be told (" + trouble.sentence() + ")"));
    }

    private static String sentence(Injection injection, List<Diagnosis> found) {
        return found.isEmpty()
                ? "nothing is found that would keep " + injection.fault().id() + " from it"
                : found.stream().map(Diagnosis::sentence).collect(Collectors.joining("; and "));
    }
}
