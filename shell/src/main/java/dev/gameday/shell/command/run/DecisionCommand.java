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

/** {@code decision}: something was decided, and by whom. */
@Component
final class DecisionCommand {
    private final Speaker speaker;

    DecisionCommand(Speaker speaker) {
        this.speaker = speaker;
    }

    @Command(
            name = "decision",
            description = "Write down what was decided",
            group = Task.RUN,
            help = "For example: decision --as ann we go on to the second step.")
    ExitCode decision(
            @Arguments List<String> text,
            @Option(longName = "as", description = "Whose words they are, where somebody else types") @Nullable PersonName as,
            @Option(longName = "session", description = "Which run, where several consoles have one") @Nullable String session) {
        String words = Words.needed("decision", text);
        return speaker.speak(
                run -> run.talk().say(Saying.DECISION.event(Speaker.author(as), words)),
                Verb.DECISION,
                words,
                Addressed.of(as, session));
    }
}
