package dev.gameday.shell.command.blind;

import dev.gameday.shell.UsageException;
import dev.gameday.shell.blind.Responder;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code join --responder}: this console responds to the run of another one, without being told what is wrong. */
@Component
final class JoinCommand {
    private final Responder responder;
    private final Console console;

    JoinCommand(Responder responder, Console console) {
        this.responder = responder;
        this.console = console;
    }

    @Command(
            name = "join",
            description = "Respond to the run of another console, without being told what is wrong",
            group = Task.RUN,
            help = "For example: join --responder. Then look, suspect, mitigate, ack, note and status act on that run, "
                    + "and what would tell is closed here until the facilitator types reveal, or the run ends.")
    void join(
            @Option(longName = "responder", description = "As somebody who responds, and sees no more than that")
                    boolean asResponder,
            @Option(longName = "as", description = "Who you are, for the timeline; your user's name unless given")
                    @Nullable String as,
            @Option(longName = "session", description = "Which run, where several consoles have one") @Nullable String session) {
        if (!asResponder) {
            throw new UsageException("join needs --responder. To act in a served rehearsal yourself, "
                    + "add --rehearsal URL to a command.");
        }
        Lines.print(console, responder.join(Optional.ofNullable(session), Optional.ofNullable(as)));
    }
}
