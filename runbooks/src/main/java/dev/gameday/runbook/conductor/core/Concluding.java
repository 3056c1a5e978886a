package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.SteadyState;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import dev.gameday.runbook.event.RunEvent.Assessment;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.event.RunEvent.Reading;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.runbook.event.RunEvent.VerdictReached;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlannedInjection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what a run shows: whether it began normal, whether it came back, and what becomes of the hypothesis. */
final class Concluding {
    private static final int WINDOWS = 3;

    private final Plan plan;
    private final Measuring measuring;

    Concluding(Plan plan, Measuring measuring) {
        this.plan = plan;
        this.measuring = measuring;
    }

    /** How the baseline ended; empty while it has not. */
    String baseline(Draft draft, Step.Baseline step, Instant since) {
        List<Reading> readings = readings(draft, draft.now().minus(step.window()));
        boolean normal = readings.stream().allMatch(Reading::within);
        if (normal || draft.now().isAfter(since.plus(step.patience()))) {
            draft.emit(new RunEvent.BaselineMeasured(normal, readings));
            return normal ? "normal" : "not normal";
        }
        return "";
    }

    /** How the recovery ended; empty while it has not. */
    String recovery(Draft draft, Step.Recover step, Instant since) {
        Instant start = lastBreach(draft.state(), since);
        boolean effectsGone = draft.state().faults().values().stream()
                .allMatch(
                        fault -> !fault.has(Mark.EFFECTIVE) || fault.has(Mark.EFFECT_GONE) || !fault.has(Mark.REMOVED));
        boolean held = !draft.now().isBefore(start.plus(step.window().multipliedBy(WINDOWS)));
        List<Reading> readings = readings(draft, start);
        boolean recovered = held && effectsGone && readings.stream().allMatch(Reading::within);
        if (recovered || draft.now().isAfter(since.plus(step.patience()))) {
            draft.emit(new RunEvent.RecoveryMeasured(recovered, readings));
            return recovered ? "recovered" : "not recovered";
        }
        return "";
    }

    private Instant lastBreach(RunState state, Instant since) {
        return plan.runbook().steadyState().stream()
                .flatMap(steady -> state.series(steady.metric()).all().stream()
                        .filter(sample -> !steady.tolerance().accepts(sample.value())))
                .map(Sample::end)
                .filter(since::isBefore)
                .max(Instant::compareTo)
                .orElse(since);
    }

    List<Reading> readings(Draft draft, Instant from) {
        return plan.runbook().steadyState().stream()
                .map(steady -> reading(draft, steady, from))
                .toList();
    }

    private Reading reading(Draft draft, SteadyState steady, Instant from) {
        List<Sample> samples = draft.state().series(steady.metric()).within(from, draft.now());
        boolean quiet = Optional.ofNullable(plan.metrics().get(steady.metric()))
                .map(MetricSource::quiet)
                .orElse(false);
        boolean within = samples.stream().allMatch(sample -> steady.tolerance().accepts(sample.value()));
        Optional<Double> worst = samples.stream()
                .map(Sample::value)
                .reduce((a, b) -> steady.tolerance().high().isPresent() ? Math.max(a, b) : Math.min(a, b));
        Optional<Double> mean = samples.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        samples.stream().mapToDouble(Sample::value).average().orElseThrow());
        return new Reading(steady.metric(), mean, worst, samples.size(), within && (quiet || !samples.isEmpty()));
    }

    /** Measures every claim and reaches the verdict; once. */
    void judge(Draft draft) {
        if (draft.state().verdict().isPresent()) {
            return;
        }
        List<AssertionAssessed> deciding = new ArrayList<>();
        plan.runbook().hypothesis().assertions().forEach(a -> deciding.add(measuring.assess(draft.state(), a, true)));
        deciding.forEach(draft::emit);
        plan.runbook().observations().forEach(a -> draft.emit(measuring.assess(draft.state(), a, false)));
        draft.emit(verdict(draft.state(), deciding));
    }

    private VerdictReached verdict(RunState state, List<AssertionAssessed> deciding) {
        List<String> violated = ids(deciding, Assessment.VIOLATED);
        List<String> unknown = ids(deciding, Assessment.UNKNOWN);
        boolean effective = state.faults().values().stream().anyMatch(fault -> fault.has(Mark.EFFECTIVE));
        boolean allEffective = effective
                && state.faults().values().stream().allMatch(fault -> fault.has(Mark.EFFECTIVE))
                && state.faults().size() == plan.injections().size();
        boolean wanted =
                state.halt().map(halt -> halt.cause() == HaltCause.RUNBOOK).orElse(false);
        Verdict verdict = Verdict.HELD;
        String reason = "every assertion was met";
        if (!state.baselineNormal().orElse(false)) {
            verdict = Verdict.INCONCLUSIVE;
            reason = state.baselineNormal().isPresent()
                    ? "the baseline was not normal, so nothing was injected"
                    : "it ended before the baseline was measured, so nothing was injected";
        } else if (effective && !violated.isEmpty()) {
            verdict = Verdict.REFUTED;
            reason = "violated: " + String.join(", ", violated) + (allEffective ? "" : "; " + withoutEffect(state));
        } else if (!allEffective) {
            verdict = Verdict.INCONCLUSIVE;
            reason = withoutEffect(state);
        } else if (!unknown.isEmpty()) {
            verdict = Verdict.INCONCLUSIVE;
            reason = "could not be measured: " + String.join(", ", unknown);
        } else if (state.halt().isPresent() && !wanted) {
            verdict = Verdict.INCONCLUSIVE;
            reason = "halted before its end: what was met so far shows nothing about the rest";
        }
        return new VerdictReached(verdict, state.halt().isPresent(), wanted, new Residue(plan).of(state), reason);
    }

    /** Names what was not proven effective, each with its cause; what was never begun has none. */
    private String withoutEffect(RunState state) {
        return plan.injections().stream()
                .map(PlannedInjection::step)
                .filter(step -> state.fault(step)
                        .map(fault -> !fault.has(Mark.EFFECTIVE))
                        .orElse(true))
                .map(step -> state.fault(step)
                        .map(fault -> step + " was not proven effective: " + fault.cause())
                        .orElse(step + " was not begun"))
                .collect(Collectors.joining("; "));
    }

    private static List<String> ids(List<AssertionAssessed> assessed, Assessment result) {
        return assessed.stream()
                .filter(a -> a.result() == result)
                .map(AssertionAssessed::id)
                .toList();
    }

    /** Closes the session with the exit code that its verdict has. */
    void close(Draft draft) {
        VerdictReached verdict = draft.state().verdict().orElseThrow();
        draft.emit(new RunEvent.SessionClosed(exitCode(verdict)));
    }

    private static int exitCode(VerdictReached reached) {
        if (!reached.residue().isEmpty()) {
            return 5;
        }
        return switch (reached.verdict()) {
            case HELD -> 0;
            case REFUTED -> 1;
            case INCONCLUSIVE -> reached.halted() ? 4 : 3;
        };
    }
}
