package dev.gameday.shell.command.run;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.run.Speaker.Addressed;
import dev.gameday.shell.control.ControlRequest.Verb;
import dev.gameday.shell.people.PersonName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code next}: answers the guided step at hand; an answer to a question for predictions stays sealed until the reveal. */
@Component
final class NextCommand {
    private final Speaker speaker;

    NextCommand(Speaker speaker) {
        this.speaker = speaker;
    }

    @Command(
            name = "next",
            description = "Go on with the guided step, with an answer if it asks for one",
            group = Task.RUN,
            help =
                    "For example: next the alarm was late. Where it is asked what you predict, the answer is not shown and "
                            + "stays sealed until the reveal; predict does the same for more people before next.")
    ExitCode next(
            @Arguments List<String> text,
            @Option(longName = "as", description = "Whose answer it is, where somebody else types") @Nullable PersonName as,
            @Option(longName = "session", description = "Which run, where several consoles have one") @Nullable String session) {
        String answer = Words.joined(text);
        return speaker.speak(
                run -> run.talk().next(Speaker.author(as), answer), Verb.NEXT, answer, Addressed.of(as, session));
    }
}
