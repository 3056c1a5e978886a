package dev.gameday.shell.command.session;

import dev.gameday.recorder.RecordTail;
import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.runbook.event.PeopleEvent.Corrected;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.shell.Operator;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.secret.LaterRedaction;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code session correct}: says what is wrong with an event of a closed record, which itself stays as it is. */
@Component
final class SessionCorrectCommand {
    private static final int LONGEST = 4000;

    private final SessionFolders sessions;
    private final InstantSource wall;
    private final LaterRedaction redaction;
    private final Console console;

    SessionCorrectCommand(SessionFolders sessions, InstantSource wall, LaterRedaction redaction, Console console) {
        this.redaction = redaction;
        this.sessions = sessions;
        this.wall = wall;
        this.console = console;
    }

    @Command(
            name = {"session", "correct"},
            description = "Say what is wrong with an event of a record that is closed",
            group = Task.LEARN,
            help = "For example: session correct latest 41 \"it was bob who noticed\". The record stays as it is; the "
                    + "correction is kept beside it, chained to it and signed.")
    void correct(
            @Argument(index = 0, description = "A session's id, or the beginning of it") @CompletedBy("sessionNames")
                    String session,
            @Argument(index = 1, description = "The number of the event") long event,
            @Argument(index = 2, description = "What is right instead") String text) {
        FoundSession found = FoundSession.of(sessions, session);
        refuse(found, event, text);
        SessionFolder folder = found.folder();
        try (RecordWriter corrections = RecordWriter.correct(folder, wall, redaction.of(folder))) {
            Instant at = found.contents().events().stream()
                    .map(Recorded::at)
                    .reduce((before, after) -> after)
                    .orElseGet(wall::instant);
            corrections.append(List.of(
                    new Recorded(corrections.lastNumber() + 1, at, new Corrected(Operator.name(), event, text))));
        } catch (IOException e) {
            throw new RefusedException(
                    "The correction can't be recorded (" + e.getMessage() + ")", "mend the session's folder");
        }
        console.print("Recorded beside the session " + folder.session() + "; session report tells it.");
    }

    private static void refuse(FoundSession found, long event, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new UsageException("A correction has 1 to " + LONGEST + " characters.");
        }
        if (found.contents().events().stream().noneMatch(recorded -> recorded.number() == event)) {
            throw new UsageException("The session has no event " + event + "; its record is "
                    + found.folder().events() + ".");
        }
        if (!closed(found.folder())) {
            throw new RefusedException(
                    "The record is not closed", "while a run goes on, note TEXT says what there is to say");
        }
    }

    private static boolean closed(SessionFolder folder) {
        try {
            return RecordTail.of(folder.events()) != RecordTail.UNFINISHED && !folder.held();
        } catch (IOException e) {
            throw new RefusedException("The record can't be read (" + e.getMessage() + ")", "mend its folder");
        }
    }
}
