package dev.gameday.shell.command.run;

import dev.gameday.shell.Console;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Lines;
import dev.gameday.shell.Operator;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.control.ControlAnswer;
import dev.gameday.shell.control.ControlRequest;
import dev.gameday.shell.control.ControlSockets;
import dev.gameday.shell.control.RemoteRun;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Speaks to the run of another console on this machine, where this one has none. */
@Component
final class OtherConsoles {
    private final ControlSockets sockets;
    private final Console console;

    OtherConsoles(ControlSockets sockets, Console console) {
        this.sockets = sockets;
        this.console = console;
    }

    /** Tells the run, prints what it answers, and comes back with its exit code. */
    ExitCode tell(ControlRequest.Verb verb, String text, @Nullable String session) {
        RemoteRun run = run(session);
        return run.ask(request(verb, text), line -> console.print(Lines.styled(console.palette(), line)))
                .flatMap(ControlAnswer::exitCode)
                .map(ExitCode::of)
                .orElseThrow(() -> hanging(run));
    }

    /** Tells the run and comes back with the answer's end; its lines are not printed. */
    ControlAnswer ask(ControlRequest.Verb verb, @Nullable String session) {
        RemoteRun run = run(session);
        return run.ask(request(verb, ""), line -> {}).orElseThrow(() -> hanging(run));
    }

    /** Whether another console has a run that can be spoken to. */
    boolean any(@Nullable String session) {
        return sockets.find(Optional.ofNullable(session)).isPresent();
    }

    private RemoteRun run(@Nullable String session) {
        return sockets.find(Optional.ofNullable(session))
                .orElseThrow(() -> new RefusedException(
                        session == null
                                ? "No run is under way in this or any other console of yours"
                                : "No console of yours has the session " + session + " under way",
                        "start one with scenario run NAME"));
    }

    private static ControlRequest request(ControlRequest.Verb verb, String text) {
        return new ControlRequest(verb, text, Operator.name());
    }

    private static RefusedException hanging(RemoteRun run) {
        return new RefusedException(
                "The console that runs " + run.folder().session() + " does not answer",
                "end that process, then type: gameday recover");
    }
}
