package dev.gameday.recorder.replay.drift;

import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was decided in a run and what came of it: for each aspect its outcomes in order. No measured figures. */
final class Outcomes {
    private static final Fold<Outcomes> FOLD = Fold.<Outcomes>builder()
            .on(RunEvent.RunPlanned.class, (o, r, e) -> o.add("plan", "hash " + e.hash()))
            .on(RunEvent.StepStarted.class, (o, r, e) -> o.began(r.at()))
            .on(RunEvent.StepEnded.class, (o, r, e) -> o.ended(e, r.at()))
            .on(RunEvent.BaselineMeasured.class, (o, r, e) -> o.add("baseline", e.normal() ? "normal" : "not normal"))
            .on(RunEvent.HaltRequested.class, (o, r, e) -> o.add("halt", e.cause() + " by " + e.by()))
            .on(ObservationEvent.StopConditionTripped.class, (o, r, e) -> o.add("stop condition", e.id() + " tripped"))
            .on(FaultEvent.EffectProven.class, (o, r, e) -> o.add("effect of " + e.step(), "proven"))
            .on(FaultEvent.EffectNotProven.class, (o, r, e) -> o.add("effect of " + e.step(), "not proven"))
            .on(FaultEvent.InjectionFailed.class, (o, r, e) -> o.add("injection " + e.step(), "failed"))
            .on(FaultEvent.FaultRemoved.class, (o, r, e) -> o.add("removal of " + e.step(), "seen gone"))
            .on(FaultEvent.RemovalGivenUp.class, (o, r, e) -> o.add("removal of " + e.step(), "given up"))
            .on(RunEvent.RecoveryMeasured.class, (o, r, e) -> o.add("recovery", e.recovered() ? "seen" : "not seen"))
            .on(
                    RunEvent.AssertionAssessed.class,
                    (o, r, e) -> o.add("assessment of " + e.id(), e.result().name()))
            .on(
                    RunEvent.VerdictReached.class,
                    (o, r, e) -> o.add("verdict", e.verdict() + (e.halted() ? ", halted" : "") + residue(e)))
            .on(RunEvent.SessionClosed.class, (o, r, e) -> o.add("exit code", Integer.toString(e.exitCode())))
            .on(PeopleEvent.StepAnswered.class, (o, r, e) -> o.decided(e, "answered " + e.step() + ": " + e.answer()))
            .on(PeopleEvent.Noted.class, (o, r, e) -> o.decided(e, "noted " + e.text()))
            .on(PeopleEvent.Detected.class, (o, r, e) -> o.decided(e, "detected " + e.text()))
            .on(PeopleEvent.Acknowledged.class, (o, r, e) -> o.decided(e, "acknowledged " + e.text()))
            .on(PeopleEvent.Mitigated.class, (o, r, e) -> o.decided(e, "mitigated " + e.text()))
            .on(PeopleEvent.Decided.class, (o, r, e) -> o.decided(e, "decided " + e.text()))
            .on(PeopleEvent.FindingRaised.class, (o, r, e) -> o.decided(e, "found " + e.text()))
            .on(PeopleEvent.PredictionSealed.class, (o, r, e) -> o.decided(e, "sealed a prediction"))
            .on(PeopleEvent.PredictionRevealed.class, (o, r, e) -> o.decided(e, "had predicted " + e.text()))
            .on(
                    PeopleEvent.RoleTaken.class,
                    (o, r, e) ->
                            o.decided(e, "made " + e.person() + " " + e.role().label()))
            .on(PeopleEvent.HintGiven.class, (o, r, e) -> o.decided(e, "asked for hint " + e.tier()))
            .build();

    private final Map<String, List<String>> aspects = new LinkedHashMap<>();
    private final Map<String, Duration> lasted = new LinkedHashMap<>();
    private Optional<Instant> since = Optional.empty();

    private Outcomes() {}

    static Outcomes of(List<Recorded> events) {
        return FOLD.applyAll(new Outcomes(), events);
    }

    /** What differs in the other, in sentences; where this run was cut off, what the other has beyond its end does not. */
    List<String> differences(Outcomes other, Duration tolerance, boolean whole) {
        List<String> differences = new ArrayList<>();
        Map<String, List<String>> all = new LinkedHashMap<>(aspects);
        other.aspects.forEach((aspect, outcomes) -> all.putIfAbsent(aspect, List.of()));
        all.forEach((aspect, mine) -> {
            List<String> others = other.aspects.getOrDefault(aspect, List.of());
            List<String> compared = whole ? others : others.subList(0, Math.min(others.size(), mine.size()));
            if (!mine.equals(compared)) {
                differences.add(aspect + ": was " + listed(mine) + ", and is " + listed(compared));
            }
        });
        lasted.forEach((step, duration) -> Optional.ofNullable(other.lasted.get(step))
                .filter(again -> duration.minus(again).abs().compareTo(tolerance) > 0)
                .ifPresent(again -> differences.add("step " + step + " took " + duration.toSeconds() + " s, and takes "
                        + again.toSeconds() + " s")));
        return differences;
    }

    private Outcomes add(String aspect, String outcome) {
        aspects.computeIfAbsent(aspect, name -> new ArrayList<>()).add(outcome);
        return this;
    }

    private Outcomes decided(PeopleEvent event, String what) {
        return add("decisions", event.by() + " " + what);
    }

    private Outcomes began(Instant at) {
        since = Optional.of(at);
        return this;
    }

    private Outcomes ended(RunEvent.StepEnded event, Instant at) {
        since.ifPresent(began -> lasted.put(event.step(), Duration.between(began, at)));
        return add("steps", event.step() + " " + event.how());
    }

    private static String residue(RunEvent.VerdictReached reached) {
        return reached.residue().isEmpty() ? "" : ", left behind: " + reached.residue();
    }

    private static String listed(List<String> outcomes) {
        return outcomes.isEmpty() ? "nothing" : String.join("; ", outcomes);
    }
}
