package dev.gameday.shell.recovery;

import dev.gameday.recorder.RecordWriter;
import dev.gameday.runbook.conductor.core.Mark;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent.MitigationTakenBack;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.RecoveryBegun;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.runbook.event.RunEvent.VerdictReached;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Version;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Closes a record with the truth where nothing has to be done, or nothing can be because the place itself is gone. */
final class Closing {
    private final LeftRun run;
    private final RecordWriter record;
    private final String by;
    private final InstantSource wall;
    private final Consumer<Recorded> listener;

    Closing(LeftRun run, RecordWriter record, String by, InstantSource wall, Consumer<Recorded> listener) {
        this.run = run;
        this.record = record;
        this.by = by;
        this.wall = wall;
        this.listener = listener;
    }

    /** Closes a run that has nothing in place, as far as its record can be read. */
    Recovered close(String why) throws IOException {
        List<String> unknown = run.losses().stream()
                .map(loss -> "unknown: " + loss + ", and so is what it put in place; sweep looks for it")
                .toList();
        return append(List.of(), unknown, why);
    }

    /** Closes a run whose account ended: whatever was in place went with it, whether the record tells of it or not. */
    Recovered gone(String why) throws IOException {
        List<GameDayEvent> events = new ArrayList<>();
        run.state().faults().values().stream()
                .filter(fault -> !fault.has(Mark.REMOVED))
                .forEach(fault -> events.add(new FaultEvent.FaultRemoved(fault.step(), why)));
        run.touched()
                .functions()
                .keySet()
                .forEach(function -> events.add(new MitigationTakenBack(by, function, true, why)));
        return append(events, List.of(), why);
    }

    private Recovered append(List<GameDayEvent> removed, List<String> residue, String why) throws IOException {
        Optional<VerdictReached> before = run.state().verdict();
        VerdictReached verdict = new VerdictReached(
                before.map(VerdictReached::verdict).orElse(Verdict.INCONCLUSIVE),
                true,
                before.map(VerdictReached::haltWanted).orElse(false),
                residue,
                before.map(reached -> reached.reason() + "; " + why).orElse(why));
        List<GameDayEvent> events = new ArrayList<>();
        events.add(new RecoveryBegun(by, Version.line(), run.losses()));
        if (run.state().halt().isEmpty()) {
            events.add(new RunEvent.HaltRequested(RunEvent.HaltCause.FAILURE, "recovery", why));
        }
        events.addAll(removed);
        events.add(verdict);
        events.add(new SessionClosed(exitCode(verdict).code()));
        List<Recorded> numbered = numbered(events);
        record.append(numbered);
        numbered.forEach(listener);
        return new Recovered(run, why, residue);
    }

    private static ExitCode exitCode(VerdictReached reached) {
        if (!reached.residue().isEmpty()) {
            return ExitCode.RESIDUE;
        }
        return reached.verdict() == Verdict.REFUTED ? ExitCode.REFUTED : ExitCode.HALTED;
    }

    /** At the time of the last event where there is one: the session's clock ended with its console. */
    private List<Recorded> numbered(List<GameDayEvent> events) {
        List<Recorded> past = run.events();
        Instant at = past.isEmpty() ? wall.instant() : past.get(past.size() - 1).at();
        long number = record.lastNumber();
        List<Recorded> numbered = new ArrayList<>();
        for (GameDayEvent event : events) {
            number++;
            numbered.add(new Recorded(number, at, event));
        }
        return numbered;
    }
}
