package dev.gameday.shell.recovery;

import dev.gameday.catalog.arming.Arming;
import dev.gameday.catalog.arming.ArmingPorts;
import dev.gameday.recorder.RecordWriter;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.conductor.core.FaultProgress;
import dev.gameday.runbook.conductor.core.Mark;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.RecoveryBegun;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.Version;
import dev.gameday.shell.arming.Withdrawal;
import dev.gameday.shell.place.Environment;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Ends a session that armed or disarmed functions and whose console is gone: what it had begun and not finished is taken
 * away, an arming as well as a disarming. What it had finished stays.
 */
final class ArmingRecovery {
    private static final System.Logger LOG = System.getLogger(ArmingRecovery.class.getName());

    private final LeftRun run;
    private final Environment place;
    private final RecordWriter record;
    private final Consumer<Recorded> listener;

    ArmingRecovery(LeftRun run, Environment place, RecordWriter record, Consumer<Recorded> listener) {
        this.run = run;
        this.place = place;
        this.record = record;
        this.listener = listener;
    }

    Recovered recover(String by) throws IOException {
        ArmingPorts ports = place.arming()
                .orElseThrow(() -> new RefusedException(
                        "The functions at " + place.endpoint() + " are out of reach from here",
                        "recover it with a console that reaches them"));
        append(new RecoveryBegun(by, Version.line(), run.losses()));
        Timeline timeline = place.timeline();
        Withdrawal withdrawal = new Withdrawal(new Arming(ports.functions()), timeline, this::tell);
        Instant settled = timeline.instant().plus(Withdrawal.ANSWER_DEADLINE);
        List<String> residue = new ArrayList<>();
        List<FaultProgress> left = run.state().faults().values().stream()
                .filter(change -> !change.has(Mark.REMOVED))
                .toList();
        for (FaultProgress change : left) {
            boolean mayStillCome = change.has(Mark.REQUESTED);
            withdrawal
                    .takeAway(change.undo(), mayStillCome ? settled : timeline.instant())
                    .ifPresent(why -> residue.add(change.step() + ": " + why));
        }
        run.losses()
                .forEach(loss -> residue.add("unknown: " + loss + ", and so is what it changed; lambda status shows"));
        ExitCode code = left.isEmpty() ? ExitCode.HELD : ExitCode.HALTED;
        append(new SessionClosed((residue.isEmpty() ? code : ExitCode.RESIDUE).code()));
        return new Recovered(
                run,
                left.isEmpty() ? "nothing of it was unfinished" : "what it had not finished is taken away",
                residue);
    }

    /** A removal waits for no record: where it can't be written, the next recovery looks again. */
    private void tell(GameDayEvent event) {
        try {
            append(event);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "the record can't be written", e);
        }
    }

    private void append(GameDayEvent event) throws IOException {
        Recorded recorded =
                new Recorded(record.lastNumber() + 1, place.timeline().instant(), event);
        record.append(List.of(recorded));
        listener.accept(recorded);
    }
}
