package dev.gameday.shell.command.history;

import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.history.SessionFacts;
import dev.gameday.recorder.history.index.HistoryIndex;
import dev.gameday.recorder.history.index.Indexed;
import dev.gameday.shell.Console;
import dev.gameday.shell.GamedayHome;
import dev.gameday.shell.Lines;
import dev.gameday.shell.Output;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.view.Glyphs;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the history's commands share: brings the index up to date, and prints an answer in the form that was asked for. */
@Component
final class HistoryDesk {
    private final GamedayHome home;
    private final SessionFolders sessions;
    private final Console console;
    private final InstantSource wall;

    HistoryDesk(GamedayHome home, SessionFolders sessions, Console console, InstantSource wall) {
        this.home = home;
        this.sessions = sessions;
        this.console = console;
        this.wall = wall;
    }

    /** The sessions that count from then on. */
    Told told(@Nullable Since since) {
        return told(since, index()::current);
    }

    /** All of them, read and verified again. */
    Told rebuilt() {
        return told(null, index()::rebuilt);
    }

    private HistoryIndex index() {
        return new HistoryIndex(home.folder().resolve("index"), sessions, console::error);
    }

    private interface Reading {
        Indexed read() throws IOException;
    }

    private Told told(@Nullable Since since, Reading reading) {
        try {
            Instant now = wall.instant();
            Indexed indexed = reading.read();
            List<SessionFacts> counted = since == null
                    ? indexed.sessions()
                    : indexed.sessions().stream()
                            .filter(session -> !session.opened().isBefore(since.first(now)))
                            .toList();
            return new Told(now, Optional.ofNullable(since), counted, indexed.refused());
        } catch (IOException e) {
            throw new RefusedException("The sessions can't be read (" + e.getMessage() + ")", "mend their folder");
        }
    }

    /** Prints it for people, laid out as asked, or for programs. */
    void print(Told told, Output output, Format format, Supplier<Sheet> sheet, Supplier<Map<String, Object>> fields) {
        if (output == Output.JSON && format == Format.HTML) {
            throw new UsageException("--format html is for people and --output json for programs: leave out one.");
        }
        output.print(console, () -> print(told.completed(sheet.get()), format), () -> told.fields(fields.get()));
    }

    private void print(Sheet sheet, Format format) {
        if (format == Format.HTML) {
            SheetPage.of(sheet).lines().forEach(console::print);
        } else {
            Lines.print(console, SheetText.lines(sheet, console.width(), Glyphs.of(System.getenv())));
        }
    }
}
