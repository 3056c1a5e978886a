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

/** {@code detect}: the human detection. */
@Component
final class DetectCommand {
    private final Speaker speaker;

    DetectCommand(Speaker speaker) {
        this.speaker = speaker;
    }

    @Command(
            name = "detect",
            description = "Say that you noticed something wrong",
            group = Task.RUN,
            help = "For example: detect positions look old.")
    ExitCode detect(
            @Arguments List<String> text,
            @Option(longName = "as", description = "Whose words they are, where somebody else types") @Nullable PersonName as,
            @Option(longName = "session", description = "Which run, where several consoles have one") @Nullable String session) {
        String words = Words.joined(text);
        return speaker.speak(
                run -> run.talk().say(Saying.DETECT.event(Speaker.author(as), words)),
                Verb.DETECT,
                words,
                Addressed.of(as, session));
    }
}
