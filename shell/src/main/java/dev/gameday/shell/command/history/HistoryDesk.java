package dev.gameday.shell.command.history;

import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.history.SessionFacts;
import dev.gameday.recorder.history.index.HistoryIndex;
import dev.gameday.recorder.history.index.Indexed;
import dev.gameday.recorder.history.share.RecordPull;
import dev.gameday.shell.GamedayHome;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.history.sheet.Sheet;
import dev.gameday.shell.command.history.sheet.SheetPage;
import dev.gameday.shell.command.history.sheet.SheetText;
import dev.gameday.shell.command.share.Reach;
import dev.gameday.shell.command.share.SharedStore;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.view.text.Glyphs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the history's commands share: brings the index up to date, and prints an answer in the form that was asked for. */
@Component
final class HistoryDesk {
    private final GamedayHome home;
    private final SessionFolders sessions;
    private final ObjectProvider<SharedRecords> records;
    private final Console console;
    private final InstantSource wall;

    HistoryDesk(
            GamedayHome home,
            SessionFolders sessions,
            ObjectProvider<SharedRecords> records,
            Console console,
            InstantSource wall) {
        this.home = home;
        this.sessions = sessions;
        this.records = records;
        this.console = console;
        this.wall = wall;
    }

    /** The sessions that count from then on: this machine's, or those of the store that is named. */
    Told told(@Nullable Since since, @Nullable SharedStore from, Reach reach) {
        if (from != null) {
            return told(since, () -> shared(from, reach));
        }
        if (!reach.unsaid()) {
            throw new UsageException("--live and --rehearsal say where the bucket of --from is; this machine's own "
                    + "sessions need neither.");
        }
        return told(since, index()::current);
    }

    /** What is fetched is kept, with an index of its own, so that the next time only what is new is fetched. */
    private Indexed shared(SharedStore from, Reach reach) throws IOException {
        Path cache = home.folder().resolve("index").resolve("shared").resolve(named(from, reach));
        RecordPull.Pulled pulled = records.getObject().pull(from, reach, cache.resolve("sessions"));
        pulled.refused().forEach(why -> console.error("Not counted: " + why + "."));
        return new HistoryIndex(cache, new SessionFolders(cache.resolve("sessions")), console::error).current();
    }

    /** One folder for each store in each place: two accounts may have the same bucket's name in two rehearsals. */
    private static String named(SharedStore from, Reach reach) {
        String place = from + " " + reach.live() + " " + reach.rehearsal();
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
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
