package dev.gameday.shell.command.run;

import dev.gameday.shell.Console;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/**
 * {@code halt}: takes everything away at once; asks nothing. Without a run of its own this console halts the one of
 * another console on this machine, and waits until every fault is settled.
 */
@Component
final class HaltCommand {
    private final RunDesk desk;
    private final OtherConsoles others;
    private final Console console;

    HaltCommand(RunDesk desk, OtherConsoles others, Console console) {
        this.desk = desk;
        this.others = others;
        this.console = console;
    }

    @Command(
            name = "halt",
            description = "Take everything away, now; no confirmation is asked",
            group = Task.RUN,
            help = "For example: halt, halt customers are calling. From a second terminal: gameday halt.")
    ExitCode halt(
            @Arguments List<String> reason,
            @Option(longName = "session", description = "Which run, where several consoles have one") @Nullable String session) {
        String why = reason.isEmpty() ? "asked for" : Words.joined(reason);
        Optional<ActiveRun> own = session == null ? desk.underWay() : Optional.empty();
        if (own.isEmpty()) {
            return others.halt(why, session);
        }
        own.get().halt(why);
        console.print("Halting " + own.get().plan().runbook().id() + ": everything is being removed.");
        return ExitCode.HELD;
    }
}
