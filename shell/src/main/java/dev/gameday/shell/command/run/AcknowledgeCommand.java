package dev.gameday.shell.command.run;

import dev.gameday.shell.Console;
import dev.gameday.shell.Lines;
import dev.gameday.shell.blind.Responder;
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
    private final Responder responder;
    private final Console console;

    AcknowledgeCommand(RunDesk desk, Responder responder, Console console) {
        this.desk = desk;
        this.responder = responder;
        this.console = console;
    }

    @Command(
            name = "ack",
            description = "Say that you have taken the page",
            group = Task.RUN,
            help = "For example: ack on it.")
    void acknowledge(@Arguments List<String> text) {
        if (responder.hasJoined()) {
            Lines.print(console, responder.tell(Words.said("ack", text), console.width()));
        } else {
            Underway.run(desk).acknowledge(Words.joined(text));
        }
    }
}
