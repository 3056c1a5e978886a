package dev.gameday.shell.recovery;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.Undo;
import dev.gameday.recorder.RecordContents;
import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.Verification;
import dev.gameday.runbook.conductor.core.FaultProgress;
import dev.gameday.runbook.conductor.core.Mark;
import dev.gameday.runbook.conductor.core.RunState;
import dev.gameday.runbook.event.ArmingEvent.ArmingBegun;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.RunPlanned;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.runbook.event.RunEvent.TargetsLocked;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.shell.mitigation.Touched;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run as its record tells it, with an eye on what it left. {@code losses} are what was written and can't be read, in
 * sentences.
 */
public record LeftRun(
        SessionFolder folder, List<Recorded> events, RunState state, List<String> losses, Optional<Integer> exitCode) {
    private static final int RESIDUE = 5;

    public LeftRun {
        events = List.copyOf(events);
        losses = List.copyOf(losses);
    }

    /** Reads the record, all of it. */
    public static LeftRun read(SessionFolder folder) throws IOException {
        RecordContents contents = RecordReader.readAll(folder.events());
        RunState state = RunState.START;
        for (Recorded recorded : contents.events()) {
            state = state.evolve(recorded);
        }
        return new LeftRun(folder, contents.events(), state, losses(folder, contents), exitCode(contents.events()));
    }

    private static List<String> losses(SessionFolder folder, RecordContents contents) throws IOException {
        List<String> losses = new ArrayList<>(contents.losses());
        Verification verification = Verification.of(folder.events());
        if (losses.isEmpty() && !verification.untouched()) {
            verification.fault().ifPresent(fault -> losses.add("line " + fault.lineNumber() + ": " + fault.sentence()));
        }
        return losses;
    }

    private static Optional<Integer> exitCode(List<Recorded> events) {
        return last(events, SessionClosed.class).map(SessionClosed::exitCode);
    }

    private static <E> Optional<E> last(List<Recorded> events, Class<E> kind) {
        Optional<E> found = Optional.empty();
        for (Recorded recorded : events) {
            if (kind.isInstance(recorded.event())) {
                found = Optional.of(kind.cast(recorded.event()));
            }
        }
        return found;
    }

    /** Where it acted, if that line can be read. */
    public Optional<SessionOpened> opened() {
        return last(events, SessionOpened.class);
    }

    /** What it was to do, if that line can be read. */
    public Optional<Plan> plan() {
        return last(events, RunPlanned.class).map(RunPlanned::plan);
    }

    /** What it was to do to functions ahead of a run, if it is no run. */
    public Optional<ArmingBegun> arming() {
        return last(events, ArmingBegun.class);
    }

    /** What it was to do, in a few words: a scenario, or a command. */
    public Optional<String> purpose() {
        return plan().map(plan -> plan.runbook().id()).or(() -> arming().map(ArmingBegun::command));
    }

    /** Who acted, in which account and Region, if that can be read. */
    public Optional<Identity> identity() {
        return plan().map(Plan::identity).or(() -> arming().map(ArmingBegun::identity));
    }

    /** Where its targets' locks are, if it was about to take any. */
    public Optional<TargetsLocked> locks() {
        return last(events, TargetsLocked.class);
    }

    /** Whether there is anything to recover: it was not closed, or was closed with something left. */
    public boolean unfinished() {
        return !state.closed() || exitCode.filter(code -> code == RESIDUE).isPresent();
    }

    /** The undos of what may still be in place. */
    public List<Undo> left() {
        return state.faults().values().stream()
                .filter(fault -> !fault.has(Mark.REMOVED))
                .map(FaultProgress::undo)
                .toList();
    }

    /** What people changed by hand and what was not taken back. */
    public Touched touched() {
        return Touched.in(events);
    }

    /** Whether nothing is in place by what can be read, and every effect that was seen has been seen gone. */
    public boolean settled() {
        return touched().isEmpty()
                && state.faults().values().stream()
                        .allMatch(fault ->
                                fault.has(Mark.REMOVED) && (!fault.has(Mark.EFFECTIVE) || fault.has(Mark.EFFECT_GONE)));
    }
}
