package dev.gameday.shell.preflight;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.diagnosis.Diagnosis;
import dev.gameday.runbook.plan.Guards;
import dev.gameday.runbook.plan.PlannedInjection;
import dev.gameday.shell.place.Scouts;
import dev.gameday.shell.run.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks at everything that a proposal's run would depend on. Without a preview it changes nothing. */
public final class Checklist {
    private static final String RIGHT = "ok";
    private static final String EFFECT = "effect";

    private final Proposal proposal;
    private final Mends mends;

    private Checklist(Proposal proposal, AsTyped typed) {
        this.proposal = proposal;
        this.mends = new Mends(proposal, typed);
    }

    /**
     * Every line: who would act, the clock, each guard, FIS's quotas, whether each function is armed for its fault, and
     * with {@code preview} what FIS itself would hit.
     */
    public static List<Check> of(Proposal proposal, AsTyped typed, boolean preview) {
        Checklist list = new Checklist(proposal, typed);
        Scouts scouts = proposal.environment().scouts();
        List<Check> checks = new ArrayList<>();
        Identity identity = proposal.plan().identity();
        checks.add(Check.right("caller", identity.arn() + " in " + identity.region()));
        checks.add(ClockCheck.of(scouts.readiness()));
        Guards.NAMES.forEach(guard -> checks.add(list.guard(guard)));
        checks.add(QuotaCheck.of(proposal.plan(), scouts.readiness()));
        proposal.plan().injections().stream()
                .filter(planned ->
                        !planned.injection().fault().mechanism().kind().equals(Guards.LAYER))
                .forEach(planned -> checks.add(list.effect(planned)));
        if (preview) {
            proposal.plan()
                    .injections()
                    .forEach(planned -> checks.add(PreviewCheck.of(planned, scouts.preview(), list.mends.sweep())));
        }
        return List.copyOf(checks);
    }

    private Check guard(String guard) {
        List<Guards.Refusal> refusals = proposal.refusals().stream()
                .filter(refusal -> refusal.guard().equals(guard))
                .toList();
        if (refusals.isEmpty()) {
            return Check.right(guard, RIGHT);
        }
        String wrong =
                refusals.stream().map(Guards.Refusal::sentence).distinct().collect(Collectors.joining("; and "));
        return Check.wrong(
                guard,
                wrong,
                refusals.stream()
                        .flatMap(refusal -> mends.of(refusal).stream())
                        .distinct()
                        .reduce((one, other) -> one + " && " + other));
    }

    /** A fault that would be put in place and have no effect is a game day wasted. */
    private Check effect(PlannedInjection planned) {
        Injection injection = planned.injection();
        String step = planned.step() + ": ";
        return proposal.environment()
                .outside()
                .diagnosis()
                .foresee(injection)
                .match(
                        found -> found.isEmpty()
                                ? Check.right(
                                        EFFECT,
                                        step + "nothing is found that would keep "
                                                + injection.fault().id() + " from it")
                                : Check.wrong(
                                        EFFECT,
                                        step
                                                + found.stream()
                                                        .map(Diagnosis::sentence)
                                                        .collect(Collectors.joining("; and ")),
                                        found.stream()
                                                .flatMap(one -> one.mend().map(mends::of).stream())
                                                .distinct()
                                                .reduce((one, other) -> one + " && " + other)),
                        trouble -> Check.wrong(
                                EFFECT, step + "it can't be told (" + trouble.sentence() + ")", Optional.empty()));
    }
}
