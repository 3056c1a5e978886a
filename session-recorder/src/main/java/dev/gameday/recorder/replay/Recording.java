package dev.gameday.recorder.replay;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.RecordContents;
import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.format.CanonicalLine;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent.MitigationBegun;
import dev.gameday.runbook.event.PeopleEvent.MitigationTried;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.RecoveryBegun;
import dev.gameday.runbook.event.RunEvent.RunPlanned;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a session's own console recorded of it, up to the last whole line: its canonical lines and its events. What another
 * console added when it took away what was left is no part of it.
 */
public record Recording(SessionId session, List<String> lines, List<Recorded> events, List<String> losses) {
    public Recording {
        lines = List.copyOf(lines);
        events = List.copyOf(events);
        losses = List.copyOf(losses);
    }

    /** Reads it; throws only where the file itself can't be read. */
    public static Recording read(SessionFolder folder) throws IOException {
        RecordContents contents = RecordReader.readAll(folder.events());
        List<String> whole = wholeLines(folder);
        Optional<Recorded> recovery = contents.events().stream()
                .filter(recorded -> recorded.event() instanceof RecoveryBegun)
                .findFirst();
        long end = recovery.map(Recorded::number).orElse(Long.MAX_VALUE);
        List<Recorded> own = contents.events().stream()
                .filter(recorded -> recorded.number() < end)
                .toList();
        long kept = recovery.map(recorded -> recorded.number() - 1).orElse((long) whole.size());
        return new Recording(
                folder.session(),
                whole.stream()
                        .limit(kept)
                        .map(line -> CanonicalLine.of(line, folder.session()))
                        .toList(),
                own,
                contents.losses());
    }

    private static List<String> wholeLines(SessionFolder folder) throws IOException {
        String text = Files.readString(folder.events(), StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n');
        try (Stream<String> lines = text.substring(0, Math.max(0, end)).lines()) {
            return end < 0 ? List.of() : lines.toList();
        }
    }

    /** How it was opened, if that is recorded. */
    public Optional<SessionOpened> opened() {
        return first(SessionOpened.class);
    }

    /** The plan that was run, if that is recorded; a session that only arms functions has none. */
    public Optional<RunPlanned> planned() {
        return first(RunPlanned.class);
    }

    /** Whether it goes on to its end; if not, it was cut off by a crash or is still going on. */
    public boolean closed() {
        return first(SessionClosed.class).isPresent();
    }

    /** Why it can't be executed again, as a sentence that begins with the session; empty if it can. */
    public Optional<String> obstacle() {
        if (opened().isEmpty()) {
            return Optional.of("has no opening event that this version can read");
        } else if (opened().get().mode() == Mode.LIVE) {
            return Optional.of("was live, and what was done to an account is never done again by a replay");
        } else if (planned().isEmpty()) {
            return Optional.of("has no plan that this version can read: nothing was run in it");
        } else if (opened().get().endpoint().contains("://")) {
            return Optional.of("ran in the rehearsal that was served at "
                    + opened().get().endpoint() + ", and what had happened there before is not in its record");
        } else if (first(MitigationBegun.class).isPresent()
                || first(MitigationTried.class).isPresent()) {
            return Optional.of("was changed by people while it ran, and a replay does not do what they did by hand");
        } else if (!losses.isEmpty()) {
            return Optional.of("can't be read whole: " + String.join(", ", losses));
        }
        return Optional.empty();
    }

    private <E extends GameDayEvent> Optional<E> first(Class<E> kind) {
        return events.stream()
                .map(Recorded::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
