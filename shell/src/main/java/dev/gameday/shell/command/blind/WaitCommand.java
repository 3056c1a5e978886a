package dev.gameday.shell.command.blind;

import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.blind.BlindGame;
import dev.gameday.shell.blind.Responses;
import dev.gameday.shell.command.Task;
import java.time.Duration;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code wait}: lets the time of a blind rehearsal go. */
@Component
final class WaitCommand {
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Responses responses;

    WaitCommand(Responses responses) {
        this.responses = responses;
    }

    @Command(
            name = "wait",
            description = "Let time go in a blind rehearsal",
            group = Task.RUN,
            help = "For example: wait 2m. With --speed max time goes only with your commands and with this one.")
    void await(@Argument(index = 0, description = "How long, as 2m or PT90S") Duration duration) {
        if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw new UsageException("wait cannot be '" + duration + "': give 1s to 1h.");
        }
        BlindGame game = responses
                .game()
                .filter(begun -> begun.revealed().isEmpty())
                .orElseThrow(() -> new RefusedException("There is nothing to wait in", "start with rehearse --blind"));
        game.await(duration);
    }
}
