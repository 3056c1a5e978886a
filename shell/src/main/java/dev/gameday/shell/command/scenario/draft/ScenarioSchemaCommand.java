package dev.gameday.shell.command.scenario.draft;

import dev.gameday.runbook.file.RunbookSchema;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code scenario schema}: the JSON Schema of runbook files, for an editor. */
@Component
final class ScenarioSchemaCommand {
    private final Console console;

    ScenarioSchemaCommand(Console console) {
        this.console = console;
    }

    @Command(
            name = {"scenario", "schema"},
            description = "Print the JSON Schema of runbook files, by which editors complete and check",
            group = Task.PREPARE,
            help =
                    "For example: gameday scenario schema > runbook.schema.json. A runbook beside it whose first line is "
                            + "'# yaml-language-server: $schema=runbook.schema.json' is completed by editors that know it.")
    void schema() {
        console.print(RunbookSchema.text().stripTrailing());
    }
}
