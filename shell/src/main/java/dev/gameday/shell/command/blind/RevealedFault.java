package dev.gameday.shell.command.blind;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.blind.BlindGame;
import dev.gameday.shell.blind.Responders;
import dev.gameday.shell.blind.Responses;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.run.Revealing;
import dev.gameday.shell.run.RunDesk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was kept from whoever responds: the reveal ends a blind rehearsal and scores it, or tells the responders who joined. */
@Component
final class RevealedFault implements Revealing {
    private final Responses responses;
    private final Responders responders;
    private final RunDesk desk;
    private final Console console;

    RevealedFault(Responses responses, Responders responders, RunDesk desk, Console console) {
        this.responses = responses;
        this.responders = responders;
        this.desk = desk;
        this.console = console;
    }

    @Override
    public Optional<ExitCode> reveal(Optional<String> session) throws InterruptedException {
        Optional<BlindGame> game =
                responses.game().filter(begun -> begun.revealed().isEmpty());
        if (session.isPresent() || (game.isEmpty() && desk.underWay().isEmpty())) {
            return Optional.empty();
        }
        if (game.isPresent()) {
            game.get().end();
        } else {
            responders.reveal();
            console.print("Whoever joined as a responder may see everything now.");
        }
        return Optional.of(ExitCode.HELD);
    }
}
