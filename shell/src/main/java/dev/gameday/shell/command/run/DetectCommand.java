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

/** {@code detect}: the human detection. */
@Component
final class DetectCommand {
    private final RunDesk desk;
    private final Responder responder;
    private final Console console;

    DetectCommand(RunDesk desk, Responder responder, Console console) {
        this.desk = desk;
        this.responder = responder;
        this.console = console;
    }

    @Command(
            name = "detect",
            description = "Say that you noticed something wrong",
            group = Task.RUN,
            help = "For example: detect positions look old.")
    void detect(@Arguments List<String> text) {
        if (responder.hasJoined()) {
            Lines.print(console, responder.tell(Words.said("detect", text), console.width()));
        } else {
            Underway.run(desk).detect(Words.joined(text));
        }
    }
}
