package dev.gameday.shell.command.run;

import dev.gameday.shell.Console;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Lines;
import dev.gameday.shell.blind.Responder;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.control.ControlRequest.Verb;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code note}: a note for the timeline of this console's run, or of another one's. */
@Component
final class NoteCommand {
    private final RunDesk desk;
    private final OtherConsoles others;
    private final Responder responder;
    private final Console console;

    NoteCommand(RunDesk desk, OtherConsoles others, Responder responder, Console console) {
        this.desk = desk;
        this.others = others;
        this.responder = responder;
        this.console = console;
    }

    @Command(
            name = "note",
            description = "Write a note into the timeline",
            group = Task.RUN,
            help = "For example: note the dashboard shows nothing. From a second terminal: gameday note ...")
    ExitCode note(
            @Arguments List<String> text,
            @Option(longName = "session", description = "Which run, where several consoles have one") @Nullable String session) {
        String words = Words.needed("note", text);
        if (session == null && responder.hasJoined()) {
            Lines.print(console, responder.tell(Words.said("note", text), console.width()));
            return ExitCode.HELD;
        }
        Optional<ActiveRun> own = session == null ? desk.underWay() : Optional.empty();
        if (own.isEmpty()) {
            return others.tell(Verb.NOTE, words, session);
        }
        own.get().note(words);
        return ExitCode.HELD;
    }
}
