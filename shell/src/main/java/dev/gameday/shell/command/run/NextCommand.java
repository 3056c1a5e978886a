package dev.gameday.shell.command.run;

import dev.gameday.shell.command.Task;
import dev.gameday.shell.run.RunDesk;
import java.util.List;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code next}: answers the guided step at hand. */
@Component
final class NextCommand {
    private final RunDesk desk;

    NextCommand(RunDesk desk) {
        this.desk = desk;
    }

    @Command(
            name = "next",
            description = "Go on with the guided step, with an answer if it asks for one",
            group = Task.RUN,
            help = "For example: next about nine times.")
    void next(@Arguments List<String> text) {
        Underway.run(desk).next(Words.joined(text));
    }
}
