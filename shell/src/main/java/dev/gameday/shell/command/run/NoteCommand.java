package dev.gameday.shell.command.run;

import dev.gameday.shell.command.Task;
import dev.gameday.shell.run.RunDesk;
import java.util.List;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code note}: a note for the timeline. */
@Component
final class NoteCommand {
    private final RunDesk desk;

    NoteCommand(RunDesk desk) {
        this.desk = desk;
    }

    @Command(
            name = "note",
            description = "Write a note into the timeline",
            group = Task.RUN,
            help = "For example: note the dashboard shows nothing.")
    void note(@Arguments List<String> text) {
        Underway.run(desk).note(Words.needed("note", text));
    }
}
