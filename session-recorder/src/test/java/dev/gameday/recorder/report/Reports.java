package dev.gameday.recorder.report;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.report.markdown.MarkdownReport;
import dev.gameday.recorder.report.output.ReportReader;
import dev.gameday.recorder.report.people.Notes;
import dev.gameday.recorder.report.section.Postmortem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reports of sessions that are in memory, and of the one in the fixture. */
public final class Reports {
    private Reports() {}

    public static Report of(SessionSummary summary, Notes notes, String... gaps) {
        return new Report(
                summary,
                new RecordState(summary.timeline().size(), "0".repeat(64), Optional.empty(), List.of(gaps)),
                notes);
    }

    public static String markdown(SessionSummary summary, String... gaps) {
        return markdown(of(summary, Notes.NONE, gaps));
    }

    public static String markdown(Report report) {
        return MarkdownReport.of(Postmortem.of(report));
    }

    /** The folder of the session in {@code stale-positions-v1.jsonl}, made under that one. */
    public static SessionFolder stalePositions(Path home) throws IOException {
        SessionFolder folder = new SessionFolders(home).create(new SessionId("20260101-000000-s1aa"));
        try (InputStream fixture =
                Objects.requireNonNull(Reports.class.getResourceAsStream("/stale-positions-v1.jsonl"))) {
            Files.copy(fixture, folder.events(), StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }

    /** The report of that session, read from its record. */
    public static Report ofStalePositions(Path home) throws IOException {
        return ReportReader.read(stalePositions(home));
    }
}
