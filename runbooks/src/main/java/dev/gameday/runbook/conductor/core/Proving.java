package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.diagnosis.Diagnosis;
import dev.gameday.catalog.metric.LogLine;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.Proof;
import dev.gameday.runbook.Tolerance;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlannedInjection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells when an injection's effect is there, when it was looked for in vain, and when it is gone. */
final class Proving {
    /** How long an effect may take, beside its metric's period and lag (the extension polls once a minute). */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** How long nothing of an effect must have been seen before it is called gone (ramp-down is up to 20 s). */
    static final Duration QUIET = Duration.ofSeconds(30);

    private final Plan plan;

    Proving(Plan plan) {
        this.plan = plan;
    }

    void line(Draft draft, String step, LogLine line) {
        draft.state()
                .fault(step)
                .filter(fault -> !fault.has(Mark.EFFECTIVE))
                .ifPresent(fault -> draft.emit(new FaultEvent.EffectProven(step, line.at(), line.text())));
    }

    void samples(Draft draft) {
        for (PlannedInjection injection : plan.injections()) {
            draft.state()
                    .fault(injection.step())
                    .filter(fault -> !fault.has(Mark.EFFECTIVE))
                    .flatMap(fault -> fault.at(Mark.REQUESTED))
                    .flatMap(since ->
                            outside(draft, injection.proof(), since).stream().findFirst())
                    .ifPresent(sample -> draft.emit(new FaultEvent.EffectProven(
                            injection.step(),
                            sample.start(),
                            String.format(Locale.ROOT, "%s is %.2f", sample.metric(), sample.value()))));
        }
    }

    void judge(Draft draft) {
        for (PlannedInjection injection : plan.injections()) {
            draft.state().fault(injection.step()).ifPresent(fault -> {
                if (fault.has(Mark.EFFECTIVE)) {
                    gone(draft, injection.proof(), fault);
                } else if (!fault.has(Mark.NOT_EFFECTIVE)) {
                    inVain(draft, injection, fault);
                }
            });
        }
    }

    private void inVain(Draft draft, PlannedInjection injection, FaultProgress fault) {
        Proof proof = injection.proof();
        Duration patience = source(proof)
                .map(source -> PATIENCE.plus(source.period()).plus(source.lag()))
                .orElse(PATIENCE);
        if (fault.at(Mark.ACCEPTED)
                .map(at -> draft.now().isAfter(at.plus(patience)))
                .orElse(false)) {
            draft.emit(new FaultEvent.EffectNotProven(fault.step(), proof + " for " + patience.toSeconds() + " s"));
            diagnose(draft, injection.injection(), fault);
        }
    }

    /** Nothing waits for the answer; a verdict before it says that the cause is not known yet. */
    private static void diagnose(Draft draft, Injection injection, FaultProgress fault) {
        fault.at(Mark.REQUESTED).ifPresent(since -> draft.effect(new Effect.Diagnose(injection, since, draft.now())));
    }

    void diagnosed(Draft draft, String step, Outcome<Diagnosis> outcome) {
        Diagnosis diagnosis = outcome.match(
                found -> found,
                trouble -> new Diagnosis(
                        false, "the cause can't be asked for: " + trouble.sentence(), "look at the target's own log"));
        draft.emit(new FaultEvent.EffectDiagnosed(step, diagnosis.known(), diagnosis.cause(), diagnosis.remedy()));
    }

    private void gone(Draft draft, Proof proof, FaultProgress fault) {
        Optional<Instant> removed = fault.at(Mark.REMOVED);
        if (removed.isEmpty() || fault.has(Mark.EFFECT_GONE)) {
            return;
        }
        Instant effective = fault.at(Mark.EFFECTIVE).orElseThrow();
        List<Sample> seen = outside(draft, proof, effective);
        Instant last = seen.isEmpty()
                ? fault.effectSeen().orElse(effective)
                : seen.get(seen.size() - 1).end();
        Instant since = last.isAfter(removed.get()) ? last : removed.get();
        boolean heard = source(proof)
                .map(source -> draft.state()
                        .series(source.name())
                        .last()
                        .map(sample -> !sample.start().isBefore(since))
                        .orElse(false))
                .orElseGet(() -> !draft.state().unreadable().contains(Watching.log(fault.step())));
        if (heard && !draft.now().isBefore(since.plus(QUIET))) {
            draft.emit(new FaultEvent.EffectGone(fault.step(), last));
        }
    }

    private static List<Sample> outside(Draft draft, Proof proof, Instant since) {
        if (proof.metric().isEmpty()) {
            return List.of();
        }
        Tolerance normal = proof.outside().orElseThrow();
        return draft.state().series(proof.metric().get()).within(since, draft.now()).stream()
                .filter(sample -> !normal.accepts(sample.value()))
                .toList();
    }

    private Optional<MetricSource> source(Proof proof) {
        return proof.metric().map(metric -> plan.metrics().get(metric));
    }
}
