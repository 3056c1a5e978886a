package dev.gameday.shell.command.blind;

import dev.gameday.shell.Console;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.blind.BlindGame;
import dev.gameday.shell.blind.Responders;
import dev.gameday.shell.blind.Responses;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.run.RunDesk;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code reveal}: ends a blind rehearsal, or tells responders who joined what it is. */
@Component
final class RevealCommand {
    private final Responses responses;
    private final Responders responders;
    private final RunDesk desk;
    private final Console console;

    RevealCommand(Responses responses, Responders responders, RunDesk desk, Console console) {
        this.responses = responses;
        this.responders = responders;
        this.desk = desk;
        this.console = console;
    }

    @Command(
            name = "reveal",
            description = "Say what it was: ends a blind rehearsal and scores it, or tells the responders who joined",
            group = Task.RUN)
    void reveal() throws InterruptedException {
        Optional<BlindGame> game =
                responses.game().filter(begun -> begun.revealed().isEmpty());
        if (game.isPresent()) {
            game.get().end();
            return;
        }
        if (desk.underWay().isEmpty()) {
            throw new RefusedException(
                    "There is nothing to reveal", "start with rehearse --blind, or with scenario run for others");
        }
        responders.reveal();
        console.print("Whoever joined as a responder may see everything now.");
    }
}
