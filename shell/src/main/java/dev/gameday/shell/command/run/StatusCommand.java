package dev.gameday.shell.command.run;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.blind.Responder;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.control.ControlRequest.Verb;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.run.RunStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code status}: the run at hand, this console's or another one's: faults with their clocks, metrics against bounds. */
@Component
final class StatusCommand {
    private static final int WIDEST = 100;

    private final RunDesk desk;
    private final OtherConsoles others;
    private final Responder responder;
    private final Console console;

    StatusCommand(RunDesk desk, OtherConsoles others, Responder responder, Console console) {
        this.responder = responder;
        this.desk = desk;
        this.others = others;
        this.console = console;
    }

    @Command(
            name = "status",
            description = "Show the run at hand: faults, clocks, metrics",
            group = Task.RUN,
            help = "For example: status. From a second terminal: gameday status.")
    ExitCode status(
            @Option(longName = "session", description = "Which run, where several consoles have one") @Nullable String session,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        if (responder.hasJoined()) {
            Lines.print(console, responder.tell(List.of("status"), console.width()));
            return ExitCode.HELD;
        }
        Optional<ActiveRun> own = session == null ? desk.current() : Optional.empty();
        if (own.isPresent()) {
            ActiveRun run = own.get();
            output.print(
                    console,
                    () -> Lines.print(console, RunStatus.lines(run, Math.min(WIDEST, console.width()))),
                    () -> RunStatus.fields(run));
        } else if (session != null || others.any(null)) {
            output.print(
                    console,
                    () -> others.tell(Verb.STATUS, "", session),
                    () -> others.ask(Verb.STATUS, session).fields());
        } else {
            output.print(
                    console,
                    () -> console.print("No run yet; scenario run NAME starts one."),
                    () -> Map.of("underWay", false));
        }
        return ExitCode.HELD;
    }
}
