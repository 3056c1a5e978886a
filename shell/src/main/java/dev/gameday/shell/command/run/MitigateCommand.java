package dev.gameday.shell.command.run;

import dev.gameday.shell.Console;
import dev.gameday.shell.Lines;
import dev.gameday.shell.blind.Responder;
import dev.gameday.shell.blind.Responses;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.run.RunDesk;
import java.util.List;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code mitigate}: someone did something about it. */
@Component
final class MitigateCommand {
    private final RunDesk desk;
    private final Responder responder;
    private final Console console;

    MitigateCommand(RunDesk desk, Responder responder, Console console) {
        this.desk = desk;
        this.responder = responder;
        this.console = console;
    }

    @Command(
            name = "mitigate",
            description = "Say what you did about it",
            group = Task.RUN,
            help =
                    "For example: mitigate restored the policy. In a blind rehearsal, and where you joined as a responder, these "
                            + "act: mitigate raise-timeout, raise-memory, raise-concurrency, restore-policy, shift-zone, redrive, "
                            + "roll-back, escalate; Tab shows what each takes.")
    void mitigate(@Arguments @CompletedBy("mitigateWords") List<String> text) {
        String said = Words.needed("mitigate", text);
        if (responder.hasJoined() || (responder.responds() && Responses.isAction(text))) {
            Lines.print(console, responder.tell(Words.said("mitigate", text), console.width()));
        } else {
            Underway.run(desk).mitigate(said);
        }
    }
}
