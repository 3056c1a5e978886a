package dev.gameday.shell.command.session;

import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.comparison.SessionDiff;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.line.CompletedBy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code session diff}: in what one session differs from another. */
@Component
final class SessionDiffCommand {
    private final SessionFolders sessions;
    private final Console console;

    SessionDiffCommand(SessionFolders sessions, Console console) {
        this.sessions = sessions;
        this.console = console;
    }

    @Command(
            name = {"session", "diff"},
            description = "Say in what a session differs from an earlier one",
            group = Task.LEARN,
            help =
                    "For example: session diff 20260105-0900 latest. The second session is the subject of each sentence.")
    void diff(
            @Argument(index = 0, description = "The session to compare with") @CompletedBy("sessionNames") String first,
            @Argument(index = 1, defaultValue = "latest", description = "The session that is compared")
                    @CompletedBy("sessionNames")
                    String second,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        FoundSession one = FoundSession.of(sessions, first);
        FoundSession other = FoundSession.of(sessions, second);
        SessionDiff diff =
                SessionDiff.between(one.contents().events(), other.contents().events());
        output.print(console, () -> print(one, other, diff), () -> described(one, other, diff));
    }

    private void print(FoundSession one, FoundSession other, SessionDiff diff) {
        console.print("Session " + other.folder().session() + " against "
                + one.folder().session() + ":");
        diff.fields().values().forEach(part -> part.forEach(sentence -> console.print("  " + sentence)));
        if (diff.isEmpty()) {
            console.print("  nothing differs that is compared: circumstances, outcome, measures, assertions, steps,"
                    + " decisions");
        }
        gaps(one);
        gaps(other);
    }

    private void gaps(FoundSession found) {
        found.contents()
                .gaps()
                .forEach(gap ->
                        console.error("gap in the record of " + found.folder().session() + ": " + gap));
    }

    private static Map<String, Object> described(FoundSession one, FoundSession other, SessionDiff diff) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("first", one.folder().session().value());
        fields.put("second", other.folder().session().value());
        fields.putAll(diff.fields());
        return fields;
    }
}
