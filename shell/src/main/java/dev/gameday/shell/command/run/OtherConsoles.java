package dev.gameday.shell.command.run;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Operator;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.control.ControlAnswer;
import dev.gameday.shell.control.ControlRequest;
import dev.gameday.shell.control.ControlRequest.Verb;
import dev.gameday.shell.control.ControlSockets;
import dev.gameday.shell.control.RemoteRun;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.recovery.Recovered;
import dev.gameday.shell.recovery.Recovery;
import dev.gameday.shell.recovery.RemovalNews;
import dev.gameday.shell.view.text.Line;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Speaks to the run of another console on this machine, where this one has none. */
@Component
final class OtherConsoles {
    private final ControlSockets sockets;
    private final Recovery recovery;
    private final Console console;

    OtherConsoles(ControlSockets sockets, Recovery recovery, Console console) {
        this.sockets = sockets;
        this.recovery = recovery;
        this.console = console;
    }

    /** Tells the run, prints what it answers, and comes back with its exit code. */
    ExitCode tell(Verb verb, String text, @Nullable String session) {
        return tell(verb, text, Map.of(), session);
    }

    /** The same with what else the verb takes. */
    ExitCode tell(Verb verb, String text, Map<String, String> details, @Nullable String session) {
        RemoteRun run = run(session);
        return run.ask(new ControlRequest(verb, text, Operator.name(), details), this::show)
                .flatMap(ControlAnswer::exitCode)
                .map(ExitCode::of)
                .orElseThrow(() -> hanging(run));
    }

    /** Halts the run, and takes it over where its console hangs; comes back once every fault is settled. */
    ExitCode halt(String reason, @Nullable String session) {
        RemoteRun run = run(session);
        return run.ask(request(Verb.HALT, reason), this::show)
                .flatMap(ControlAnswer::exitCode)
                .map(ExitCode::of)
                .orElseGet(() -> takeOver(run));
    }

    private ExitCode takeOver(RemoteRun run) {
        String name = run.folder().session().value();
        console.error("The console that runs " + name + " does not answer: taking over from its record.");
        Recovered recovered = recovery.takeOver(run.folder(), Operator.name(), new RemovalNews(console));
        recovered.residue().forEach(left -> console.error(name + ": STILL THERE: " + left));
        console.print(name + ": " + (recovered.clean() ? "removed and seen gone" : "not clean")
                + "; once that process has ended, recover closes its record.");
        return recovered.clean() ? ExitCode.HELD : ExitCode.RESIDUE;
    }

    private void show(Line line) {
        console.print(Lines.styled(console.palette(), line));
    }

    /** Where the run acts; the caller closes it. */
    Environment place(@Nullable String session) {
        return recovery.place(run(session).folder());
    }

    /** Tells the run and comes back with the answer's end; its lines are not printed. */
    ControlAnswer ask(Verb verb, @Nullable String session) {
        RemoteRun run = run(session);
        return run.ask(request(verb, ""), line -> {}).orElseThrow(() -> hanging(run));
    }

    /** Whether another console has a run that can be spoken to. */
    boolean any(@Nullable String session) {
        return sockets.find(Optional.ofNullable(session)).isPresent();
    }

    /** The run that is meant; a refusal where there is none. */
    RemoteRun run(@Nullable String session) {
        return sockets.find(Optional.ofNullable(session))
                .orElseThrow(() -> new RefusedException(
                        session == null
                                ? "No run is under way in this or any other console of yours"
                                : "No console of yours has the session " + session + " under way",
                        "start one with scenario run NAME"));
    }

    private static ControlRequest request(Verb verb, String text) {
        return new ControlRequest(verb, text, Operator.name());
    }

    private static RefusedException hanging(RemoteRun run) {
        return new RefusedException(
                "The console that runs " + run.folder().session() + " does not answer",
                "type halt to take everything away from here");
    }
}
