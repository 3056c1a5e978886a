package dev.gameday.shell.command.run;

import dev.gameday.shell.command.Task;
import dev.gameday.shell.run.RunDesk;
import java.util.List;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code mitigate}: someone did something about it. */
@Component
final class MitigateCommand {
    private final RunDesk desk;

    MitigateCommand(RunDesk desk) {
        this.desk = desk;
    }

    @Command(
            name = "mitigate",
            description = "Say what you did about it",
            group = Task.RUN,
            help = "For example: mitigate restored the policy.")
    void mitigate(@Arguments List<String> text) {
        Underway.run(desk).mitigate(Words.needed("mitigate", text));
    }
}
