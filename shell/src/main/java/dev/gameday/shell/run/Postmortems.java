package dev.gameday.shell.run;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.output.NotesFile;
import dev.gameday.recorder.report.output.ReportFiles;
import dev.gameday.recorder.report.output.ReportFormat;
import dev.gameday.recorder.report.output.ReportReader;
import java.io.IOException;

/** Writes postmortems from records alone, with what can't be read of them told in it. */
public final class Postmortems {
    private Postmortems() {}

    /** Writes the session's postmortem beside its record, to be read and to be shown, and says what it came to. */
    public static SessionSummary write(SessionFolder folder) throws IOException {
        Report report = ReportReader.read(folder);
        NotesFile.of(folder).prepare(report);
        ReportFiles.write(report, ReportFormat.MD, folder);
        ReportFiles.write(report, ReportFormat.HTML, folder);
        return report.summary();
    }
}
