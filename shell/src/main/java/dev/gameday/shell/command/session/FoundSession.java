package dev.gameday.shell.command.session;

import dev.gameday.recorder.RecordContents;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.SessionLookup;
import dev.gameday.recorder.SessionReader;
import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.output.ReportReader;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A recorded session that a command speaks of, read from its record. */
record FoundSession(SessionFolder folder, Report report) {
    SessionSummary summary() {
        return report.summary();
    }

    /** What of its record can't be read, in sentences. */
    List<String> gaps() {
        return report.record().gaps();
    }

    /** All that was told of it in memory, by whichever console, for what can't be told from a stream. */
    RecordContents contents() {
        try {
            return SessionReader.readAll(folder);
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    static FoundSession of(SessionFolders sessions, String wanted) {
        return read(folder(sessions, wanted));
    }

    static SessionFolder folder(SessionFolders sessions, String wanted) {
        SessionLookup lookup = lookup(sessions, wanted);
        if (lookup.ambiguous()) {
            throw new UsageException("More than one session begins with '" + wanted + "': "
                    + lookup.fitting().stream()
                            .map(folder -> folder.session().value())
                            .collect(Collectors.joining(", "))
                    + "; type more of it.");
        }
        return lookup.folder()
                .orElseThrow(() -> new UsageException(
                        "There is no session '" + wanted + "'; session list shows those that there are."));
    }

    static FoundSession read(SessionFolder folder) {
        try {
            return new FoundSession(folder, ReportReader.read(folder));
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static RefusedException unreadable(SessionFolder folder, IOException e) {
        return new RefusedException(
                "The record in " + folder.folder() + " can't be read (" + e.getMessage() + ")", "mend its folder");
    }

    private static SessionLookup lookup(SessionFolders sessions, String wanted) {
        try {
            return sessions.find(wanted);
        } catch (IOException e) {
            throw new RefusedException("The sessions can't be listed (" + e.getMessage() + ")", "mend their folder");
        }
    }
}
