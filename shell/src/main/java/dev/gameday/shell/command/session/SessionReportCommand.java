package dev.gameday.shell.command.session;

import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.report.Postmortem;
import dev.gameday.shell.Console;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.line.CompletedBy;
import java.io.IOException;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code session report}: the postmortem, made anew from the record. */
@Component
final class SessionReportCommand {
    private final SessionFolders sessions;
    private final Console console;

    SessionReportCommand(SessionFolders sessions, Console console) {
        this.sessions = sessions;
        this.console = console;
    }

    @Command(
            name = {"session", "report"},
            description = "Write a session's postmortem from its record, and show it",
            group = Task.LEARN)
    void report(
            @Argument(index = 0, defaultValue = "latest", description = "A session's id, or the beginning of it")
                    @CompletedBy("sessionNames")
                    String session) {
        FoundSession found = FoundSession.of(sessions, session);
        String markdown = Postmortem.of(found.summary(), found.contents().gaps());
        markdown.lines().forEach(console::print);
        try {
            found.folder().writeReport(markdown);
        } catch (IOException e) {
            throw new RefusedException(
                    "The postmortem can't be written (" + e.getMessage() + ")", "free some space or mend its folder");
        }
        console.print("");
        console.print("Written to " + found.folder().report());
    }
}
