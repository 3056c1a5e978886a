package dev.gameday.shell.command.run;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.run.Speaker.Addressed;
import dev.gameday.shell.control.ControlRequest.Verb;
import dev.gameday.shell.people.PersonName;
import dev.gameday.shell.people.Saying;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code ack}: someone took the page. */
@Component
final class AcknowledgeCommand {
    private final Speaker speaker;

    AcknowledgeCommand(Speaker speaker) {
        this.speaker = speaker;
    }

    @Command(
            name = "ack",
            description = "Say that you have taken the page",
            group = Task.RUN,
            help = "For example: ack on it.")
    ExitCode acknowledge(
            @Arguments List<String> text,
            @Option(longName = "as", description = "Whose words they are, where somebody else types") @Nullable PersonName as,
            @Option(longName = "session", description = "Which run, where several consoles have one") @Nullable String session) {
        String words = Words.joined(text);
        return speaker.speak(
                run -> run.talk().say(Saying.ACKNOWLEDGE.event(Speaker.author(as), words)),
                Verb.ACKNOWLEDGE,
                words,
                Addressed.of(as, session));
    }
}
