package dev.gameday.recorder.history;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.format.LineFormat;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.runbook.event.RunEvent.VerdictReached;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes generated sessions as the record's writer would, without forcing each to disk. */
final class GeneratedRecords {
    /** The verdict and the closing event. */
    private static final int ENDING = 2;

    private final Path sessions;

    GeneratedRecords(Path sessions) {
        this.sessions = sessions;
    }

    SessionFolders folders() {
        return new SessionFolders(sessions);
    }

    SessionFolder folder(String id) {
        return new SessionFolder(new SessionId(id), sessions.resolve(id));
    }

    void writeAll(List<GeneratedSession> all) throws IOException {
        for (GeneratedSession session : all) {
            write(session);
        }
    }

    /** All that it was made to say, in the files in which consoles would have said it. */
    void write(GeneratedSession session) throws IOException {
        List<Recorded> events = GeneratedEvents.of(session);
        int split = session.takeover()
                .map(GeneratedSession.Takeover::after)
                .filter(after -> after < events.size() - ENDING)
                .orElse(events.size());
        if (split == events.size()) {
            writeFirst(session, split);
            return;
        }
        boolean recovered = session.closed() && session.takeover().orElseThrow().recovered();
        int end = recovered ? events.size() - ENDING : events.size();
        Chain record = new Chain(session.opened(), LineFormat.FIRST, 0);
        events.subList(0, split).forEach(record::add);
        Chain takeover = new Chain(session.opened().plusSeconds(60), record.head, split);
        events.subList(split, end).forEach(takeover::add);
        if (recovered) {
            interim(events.get(end - 1).at()).forEach(takeover::add);
            events.subList(end, events.size()).forEach(record::add);
        }
        keep(session, record);
        Files.writeString(folder(session.id()).folder().resolve("takeover-1.jsonl"), takeover.text);
    }

    /** What a takeover makes of a run that it can't judge. */
    private static List<Recorded> interim(Instant at) {
        return Stream.<RunEvent>of(
                        new VerdictReached(Verdict.INCONCLUSIVE, true, false, List.of(), "another console took over"),
                        new SessionClosed(4))
                .map(event -> new Recorded(1, at, event))
                .toList();
    }

    /** Only so many of its events, all in the record: a session that is still running. */
    void writeFirst(GeneratedSession session, int events) throws IOException {
        Chain record = new Chain(session.opened(), LineFormat.FIRST, 0);
        GeneratedEvents.of(session).stream().limit(events).forEach(record::add);
        keep(session, record);
    }

    private void keep(GeneratedSession session, Chain chain) throws IOException {
        String record = chain.text.toString();
        Files.createDirectories(sessions.resolve(session.id()));
        Files.writeString(
                folder(session.id()).events(), session.tampered() ? record.replace("\"ann\"", "\"eve\"") : record);
    }

    void delete(String id) throws IOException {
        try (Stream<Path> paths = Files.walk(sessions.resolve(id))) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static final class Chain {
        private final StringBuilder text = new StringBuilder();
        private Instant wall;
        private String head;
        private long number;

        Chain(Instant wall, String head, long number) {
            this.wall = wall;
            this.head = head;
            this.number = number;
        }

        void add(Recorded event) {
            number++;
            LineFormat.Written line =
                    LineFormat.write(new Recorded(number, event.at(), event.event()), wall, head, json -> json);
            text.append(line.text());
            head = line.hash();
            wall = wall.plusMillis(10);
        }
    }
}
