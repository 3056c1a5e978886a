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

/** {@code note}: a note for the timeline of this console's run, or of another one's. */
@Component
final class NoteCommand {
    private final Speaker speaker;

    NoteCommand(Speaker speaker) {
        this.speaker = speaker;
    }

    @Command(
            name = "note",
            description = "Write a note into the timeline",
            group = Task.RUN,
            help =
                    "For example: note the dashboard shows nothing. note --as ann the dashboard shows nothing. From a second "
                            + "terminal: gameday note ...")
    ExitCode note(
            @Arguments List<String> text,
            @Option(longName = "as", description = "Whose words they are, where somebody else types") @Nullable PersonName as,
            @Option(longName = "session", description = "Which run, where several consoles have one") @Nullable String session) {
        String words = Words.needed("note", text);
        return speaker.speak(
                run -> run.talk().say(Saying.NOTE.event(Speaker.author(as), words)),
                Verb.NOTE,
                words,
                Addressed.of(as, session));
    }
}
