package dev.gameday.shell.command.session;

import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.replay.Reassessment;
import dev.gameday.recorder.replay.Recording;
import dev.gameday.recorder.replay.Restaging;
import dev.gameday.recorder.replay.drift.Drift;
import dev.gameday.runbook.event.RunEvent.RunPlanned;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.Version;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.rehearsal.ChosenFlow;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.replay.Reexecution;
import dev.gameday.shell.replay.ReplayText;
import dev.gameday.shell.replay.Rerun;
import dev.gameday.shell.replay.Stages;
import dev.gameday.shell.replay.Viewing;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code session replay}: a recorded session viewed, judged again, or executed again. Never acts on an account. */
@Component
final class SessionReplayCommand {
    private final SessionFolders sessions;
    private final Console console;
    private final Stages stages;
    private final Reexecution reexecution;
    private final Viewing viewing;

    SessionReplayCommand(
            SessionFolders sessions, Console console, Stages stages, Reexecution reexecution, Viewing viewing) {
        this.sessions = sessions;
        this.console = console;
        this.stages = stages;
        this.reexecution = reexecution;
        this.viewing = viewing;
    }

    @Command(
            name = {"session", "replay"},
            description = "View a session again, judge it again, or execute it again",
            group = Task.LEARN,
            help = "For example: session replay latest, session replay latest --re-execute. Judged or executed again,"
                    + " the exit code is 0 where it comes to the same and 1 where not.")
    ExitCode replay(
            @Argument(index = 0, defaultValue = "latest", description = "A session's id, or the beginning of it")
                    @CompletedBy("sessionNames")
                    String session,
            @Option(longName = "reassess", description = "Judge it again from the recorded samples") boolean reassess,
            @Option(
                            longName = "re-execute",
                            description = "Execute it again in a rehearsal of the same seed, in virtual time")
                    boolean reexecute,
            @Option(
                            longName = "runbook",
                            description =
                                    "A scenario's name, a runbook file, or recorded; the installed one unless given")
                    @Nullable String runbook,
            @Option(longName = "profile", description = "The profile's name or file, to execute again") @Nullable String profile,
            @Option(longName = "binding", description = "The binding's name or file, to execute again") @Nullable String binding,
            @Option(longName = "flow", description = "Another flow or flow file, to execute again") @Nullable String flow,
            @Option(
                            longName = "output",
                            description = "For a person or for a program; at the prompt the panel unless given")
                    @Nullable Output output) {
        if (reassess && reexecute) {
            throw new UsageException("Give --reassess or --re-execute, one at a time.");
        }
        if (!reexecute && (profile != null || binding != null || flow != null)) {
            throw new UsageException("--profile, --binding and --flow go with --re-execute.");
        }
        if (!reexecute && !reassess && runbook != null) {
            throw new UsageException("--runbook goes with --reassess or --re-execute.");
        }
        if (!reexecute && !reassess) {
            viewing.show(FoundSession.of(sessions, session).contents(), Optional.ofNullable(output));
            return ExitCode.HELD;
        }
        Recording recording = recording(session);
        Output form = output == null ? Output.TEXT : output;
        return reassess
                ? reassess(recording, runbook, form)
                : reexecute(recording, runbook, profile, binding, flow, form);
    }

    private Recording recording(String session) {
        var folder = FoundSession.folder(sessions, session);
        try {
            return Recording.read(folder);
        } catch (IOException e) {
            throw new RefusedException(
                    "The record " + folder.events() + " can't be read (" + e.getMessage() + ")", "mend its folder");
        }
    }

    private ExitCode reassess(Recording recording, @Nullable String runbook, Output output) {
        Plan plan = recording
                .planned()
                .map(RunPlanned::plan)
                .orElseThrow(() -> new RefusedException(
                        "The session " + recording.session() + " has no plan, so there is nothing to judge",
                        "view it with session replay or session show"));
        Reassessment reassessment = Reassessment.of(recording, stages.runbook(plan, runbook));
        output.print(
                console,
                () -> Lines.print(console, ReplayText.lines(reassessment, console.width())),
                () -> ReplayText.fields(reassessment));
        return reassessment.same() ? ExitCode.HELD : ExitCode.REFUTED;
    }

    private ExitCode reexecute(
            Recording recording,
            @Nullable String runbook,
            @Nullable String profile,
            @Nullable String binding,
            @Nullable String flow,
            Output output) {
        recording.obstacle().ifPresent(why -> {
            throw new RefusedException(
                    "The session " + recording.session() + " can't be executed again: it " + why,
                    "view it with session replay, or judge it again with --reassess");
        });
        Restaging restaging = Restaging.of(recording);
        Rerun rerun = reexecution.of(
                recording,
                stages.of(
                        restaging,
                        runbook,
                        profile,
                        binding,
                        Optional.ofNullable(flow).map(ChosenFlow::of)));
        Drift drift = restaging.exact()
                ? Drift.exact(recording, rerun.recording())
                : Drift.within(restaging.tolerance(), recording, rerun.recording());
        output.print(console, () -> print(recording, restaging, rerun, drift), () -> ReplayText.fields(drift, rerun));
        return drift.matches() ? ExitCode.HELD : ExitCode.REFUTED;
    }

    private void print(Recording recording, Restaging restaging, Rerun rerun, Drift drift) {
        console.print("Session    %s, %s, seed %d, recorded at speed %s"
                .formatted(
                        recording.session(),
                        restaging.plan().runbook().id(),
                        restaging.opened().seed(),
                        restaging.opened().speed()));
        if (!restaging.opened().software().equals(Version.line())) {
            console.print("           recorded by " + restaging.opened().software() + ", executed again by "
                    + Version.line());
        }
        if (restaging.conditions().isEmpty()) {
            console.print("           The record does not say its flow and its profile; the usual ones are taken.");
        }
        Lines.print(console, ReplayText.lines(drift, rerun.unrepeated()));
    }
}
