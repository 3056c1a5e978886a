package dev.gameday.shell.command.run;

import dev.gameday.shell.command.Task;
import dev.gameday.shell.run.RunDesk;
import java.util.List;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code ack}: someone took the page. */
@Component
final class AcknowledgeCommand {
    private final RunDesk desk;

    AcknowledgeCommand(RunDesk desk) {
        this.desk = desk;
    }

    @Command(
            name = "ack",
            description = "Say that you have taken the page",
            group = Task.RUN,
            help = "For example: ack on it.")
    void acknowledge(@Arguments List<String> text) {
        Underway.run(desk).acknowledge(Words.joined(text));
    }
}
