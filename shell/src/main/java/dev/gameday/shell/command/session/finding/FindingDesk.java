package dev.gameday.shell.command.session.finding;

import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.RecordTail;
import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.SessionLookup;
import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.output.ReportReader;
import dev.gameday.recorder.report.people.Finding;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.secret.LaterRedaction;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the findings of sessions, and has what is said of them later be kept beside their records. */
@Component
final class FindingDesk {
    private final SessionFolders sessions;
    private final InstantSource wall;
    private final LaterRedaction redaction;

    FindingDesk(SessionFolders sessions, InstantSource wall, LaterRedaction redaction) {
        this.redaction = redaction;
        this.sessions = sessions;
        this.wall = wall;
    }

    /** The session of that id, or the only one whose id begins so. */
    SessionFolder folder(String wanted) {
        try {
            SessionLookup lookup = sessions.find(wanted);
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
        } catch (IOException e) {
            throw new RefusedException("The sessions can't be listed (" + e.getMessage() + ")", "mend their folder");
        }
    }

    /** All its findings, in the order of its postmortem. */
    List<Finding> findings(SessionFolder folder) {
        try {
            Report report = ReportReader.read(folder);
            return report.findings();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** The one of that number in the list. */
    static Finding numbered(List<Finding> findings, SessionFolder folder, int number) {
        if (number < 1 || number > findings.size()) {
            throw new UsageException("The session has no finding " + number + "; session finding list "
                    + folder.session() + " numbers them.");
        }
        return findings.get(number - 1);
    }

    /** Keeps the events beside the closed record; returns the number of the last one. */
    long record(SessionFolder folder, List<PeopleEvent> events) {
        try {
            if (RecordTail.of(folder.events()) == RecordTail.UNFINISHED || folder.held()) {
                throw new RefusedException(
                        "The record is not closed", "while a run goes on, finding TEXT writes one down");
            }
            List<Recorded> past = RecordReader.readAll(folder.events()).events();
            Instant at =
                    past.isEmpty() ? wall.instant() : past.get(past.size() - 1).at();
            try (RecordWriter corrections = RecordWriter.correct(folder, wall, redaction.of(folder))) {
                long number = corrections.lastNumber();
                List<Recorded> numbered = new ArrayList<>();
                for (PeopleEvent event : events) {
                    number++;
                    numbered.add(new Recorded(number, at, event));
                }
                corrections.append(numbered);
                return number;
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static RefusedException unreadable(SessionFolder folder, IOException e) {
        return new RefusedException(
                "The session in " + folder.folder() + " can't be used (" + e.getMessage() + ")", "mend its folder");
    }
}
