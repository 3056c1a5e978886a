package dev.gameday.shell.run;

import dev.gameday.recorder.RecordContents;
import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.report.Postmortem;
import dev.gameday.recorder.report.SessionSummary;
import java.io.IOException;

/** Writes postmortems from records alone, with what can't be read of them told in it. */
public final class Postmortems {
    private Postmortems() {}

    /** Writes the session's postmortem beside its record, and says what it came to. */
    public static SessionSummary write(SessionFolder folder) throws IOException {
        RecordContents contents = RecordReader.readAll(folder.events());
        SessionSummary summary = SessionSummary.of(contents.events());
        folder.writeReport(Postmortem.of(summary, contents.gaps()));
        return summary;
    }
}
