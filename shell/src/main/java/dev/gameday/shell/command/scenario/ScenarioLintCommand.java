package dev.gameday.shell.command.scenario;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.run.Library;
import dev.gameday.yaml.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code scenario lint}: everything that is wrong with a runbook file, at once. */
@Component
final class ScenarioLintCommand {
    private final Library library;
    private final Console console;

    ScenarioLintCommand(Library library, Console console) {
        this.library = library;
        this.console = console;
    }

    @Command(
            name = {"scenario", "lint"},
            description = "Check a runbook file, or all of a folder",
            group = Task.PREPARE,
            help = "For example: scenario lint my-runbook.yaml.")
    ExitCode lint(
            @Argument(index = 0, description = "A scenario's name, a runbook file, or a folder of them")
                    @CompletedBy("scenarioNames")
                    String scenario,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        List<Problem> problems = library.problems(scenario);
        output.print(
                console,
                () -> print(scenario, problems),
                () -> problems.stream().map(ScenarioLintCommand::described).toList());
        return problems.isEmpty() ? ExitCode.HELD : ExitCode.USAGE;
    }

    private void print(String scenario, List<Problem> problems) {
        problems.forEach(problem -> console.error(problem.toString()));
        if (problems.isEmpty()) {
            console.print(scenario + ": nothing wrong");
        }
    }

    private static Map<String, Object> described(Problem problem) {
        return Map.of(
                "file", problem.place().file(),
                "line", problem.place().line(),
                "column", problem.place().column(),
                "wrong", problem.wrong(),
                "remedy", problem.remedy());
    }
}
