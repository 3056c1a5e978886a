package dev.gameday.shell.command.run;

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

    DetectCommand(RunDesk desk) {
        this.desk = desk;
    }

    @Command(
            name = "detect",
            description = "Say that you noticed something wrong",
            group = Task.RUN,
            help = "For example: detect positions look old.")
    void detect(@Arguments List<String> text) {
        Underway.run(desk).detect(Words.joined(text));
    }
}
