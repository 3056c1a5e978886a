package dev.gameday.shell.command.history;

import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.history.sheet.Sheet;
import dev.gameday.shell.console.Output;
import java.util.Map;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code history rebuild}: reads and verifies every record again, and makes the index anew. */
@Component
final class HistoryRebuildCommand {
    private final HistoryDesk desk;

    HistoryRebuildCommand(HistoryDesk desk) {
        this.desk = desk;
    }

    @Command(
            name = {"history", "rebuild"},
            description = "Read and verify every record again, and make the index of the sessions anew",
            group = Task.LEARN,
            help = "Never needed for a right answer: the other history commands read what changed. Only this one also "
                    + "notices a record that was changed without a trace in its size, its time and its last bytes.")
    void rebuild(
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        Told told = desk.rebuilt();
        desk.print(
                told,
                output,
                Format.TEXT,
                () -> Sheet.of("Read and verified: " + told.sessions().size() + " sessions"),
                Map::of);
    }
}
