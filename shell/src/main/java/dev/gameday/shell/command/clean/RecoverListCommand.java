package dev.gameday.shell.command.clean;

import dev.gameday.shell.RefusedException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.recovery.LeftRun;
import dev.gameday.shell.recovery.LeftRuns;
import java.io.IOException;
import java.util.List;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code recover list}: the runs that did not end clean, with what each left; changes nothing. */
@Component
final class RecoverListCommand {
    private final LeftRuns runs;
    private final Console console;

    RecoverListCommand(LeftRuns runs, Console console) {
        this.runs = runs;
        this.console = console;
    }

    @Command(
            name = {"recover", "list"},
            description = "List the runs whose console is gone or that left something, and what each left",
            group = Task.CLEAN)
    void list(
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        List<LeftRun> left = left(runs);
        output.print(
                console,
                () -> print(left),
                () -> left.stream().map(LeftRunText::fields).toList());
    }

    private void print(List<LeftRun> left) {
        if (left.isEmpty()) {
            console.print("Nothing: every run that is recorded here ended clean, or has a console at it.");
        }
        left.forEach(run -> LeftRunText.lines(run).forEach(console::print));
    }

    static List<LeftRun> left(LeftRuns runs) {
        try {
            return runs.all();
        } catch (IOException e) {
            throw new RefusedException("The records can't be read (" + e.getMessage() + ")", "mend their folder");
        }
    }
}
