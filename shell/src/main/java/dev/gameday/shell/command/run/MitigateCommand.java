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

/** {@code mitigate}: someone did something about it. */
@Component
final class MitigateCommand {
    private final Speaker speaker;

    MitigateCommand(Speaker speaker) {
        this.speaker = speaker;
    }

    @Command(
            name = "mitigate",
            description = "Say what you did about it",
            group = Task.RUN,
            help = "For example: mitigate moved the function out of the zone.")
    ExitCode mitigate(
            @Arguments List<String> text,
            @Option(longName = "as", description = "Whose words they are, where somebody else types") @Nullable PersonName as,
            @Option(longName = "session", description = "Which run, where several consoles have one") @Nullable String session) {
        String words = Words.needed("mitigate", text);
        return speaker.speak(
                run -> run.talk().say(Saying.MITIGATE.event(Speaker.author(as), words)),
                Verb.MITIGATE,
                words,
                Addressed.of(as, session));
    }
}
