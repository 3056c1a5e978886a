package dev.gameday.recorder.report.story;

import dev.gameday.runbook.event.ArmingEvent.ArmingBegun;
import dev.gameday.runbook.event.RunEvent.BaselineMeasured;
import dev.gameday.runbook.event.RunEvent.HaltRequested;
import dev.gameday.runbook.event.RunEvent.PlanApproved;
import dev.gameday.runbook.event.RunEvent.RecoveryMeasured;
import dev.gameday.runbook.event.RunEvent.RunPlanned;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.runbook.event.RunEvent.VerdictReached;
import dev.gameday.runbook.plan.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A run as a whole: who opened it and where, what was planned and approved, how it ended; empty where not recorded. */
public record RunFacts(
        Optional<Instant> began,
        Optional<Instant> ended,
        Optional<SessionOpened> opened,
        Optional<RunPlanned> planned,
        Optional<ArmingBegun> arming,
        List<PlanApproved> approvals,
        Optional<BaselineMeasured> baseline,
        Optional<RecoveryMeasured> recovery,
        List<HaltRequested> halts,
        Optional<VerdictReached> verdict,
        Optional<Integer> exitCode) {

    public static RunFacts of(RecordedEvents events) {
        return new RunFacts(
                events.began(),
                events.ended(),
                events.first(SessionOpened.class).map(Occurrence::event),
                events.last(RunPlanned.class).map(Occurrence::event),
                events.first(ArmingBegun.class).map(Occurrence::event),
                events.all(PlanApproved.class).stream().map(Occurrence::event).toList(),
                events.last(BaselineMeasured.class).map(Occurrence::event),
                events.last(RecoveryMeasured.class).map(Occurrence::event),
                events.all(HaltRequested.class).stream().map(Occurrence::event).toList(),
                events.last(VerdictReached.class).map(Occurrence::event),
                events.last(SessionClosed.class).map(closed -> closed.event().exitCode()));
    }

    /** What it was to do, in a few words: its scenario, or the command that changed functions; empty where not recorded. */
    public Optional<String> purpose() {
        return plan().map(plan -> plan.runbook().id()).or(() -> arming.map(ArmingBegun::command));
    }

    /** The plan, if one was recorded. */
    public Optional<Plan> plan() {
        return planned.map(RunPlanned::plan);
    }
}
