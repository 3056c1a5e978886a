package dev.gameday.shell.command.session;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.report.story.RunFacts;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.view.text.Table;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code session list}: the recorded sessions, the newest first. */
@Component
final class SessionListCommand {
    private final SessionFolders sessions;
    private final Console console;

    SessionListCommand(SessionFolders sessions, Console console) {
        this.sessions = sessions;
        this.console = console;
    }

    @Command(
            name = {"session", "list"},
            description = "List the recorded sessions, the newest first",
            group = Task.LEARN)
    void list(
            @Option(longName = "limit", defaultValue = "20", description = "At most so many") int limit,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        List<FoundSession> found =
                folders().stream().limit(limit).map(FoundSession::read).toList();
        output.print(
                console,
                () -> print(found),
                () -> found.stream().map(SessionListCommand::described).toList());
    }

    private List<SessionFolder> folders() {
        try {
            return sessions.newestFirst();
        } catch (IOException e) {
            throw new RefusedException("The sessions can't be listed (" + e.getMessage() + ")", "mend their folder");
        }
    }

    private void print(List<FoundSession> found) {
        if (found.isEmpty()) {
            console.print("No session is recorded yet; scenario run makes one.");
            return;
        }
        Table table = Table.of("SESSION", "SCENARIO", "VERDICT", "HALTED", "WHERE");
        for (FoundSession session : found) {
            Map<String, Object> fields = described(session);
            table = table.row(
                    String.valueOf(fields.get("session")),
                    String.valueOf(fields.get("scenario")),
                    String.valueOf(fields.get("verdict")),
                    Boolean.TRUE.equals(fields.get("halted")) ? "halted" : "",
                    String.valueOf(fields.get("mode")));
        }
        Lines.print(console, table.lines(console.width()));
    }

    static Map<String, Object> described(FoundSession session) {
        RunFacts run = session.summary().run();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("session", session.folder().session().value());
        fields.put("scenario", run.purpose().orElse("unknown"));
        fields.put(
                "verdict",
                run.verdict()
                        .map(verdict -> verdict.verdict().name())
                        .orElse(run.arming().isPresent() ? "none asked" : "not reached"));
        fields.put("halted", !run.halts().isEmpty());
        fields.put("mode", run.opened().map(opened -> opened.mode().name()).orElse("unknown"));
        run.exitCode().ifPresent(code -> fields.put("exitCode", code));
        return fields;
    }
}
