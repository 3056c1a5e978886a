package dev.gameday.recorder.report.output;

import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.report.RecordState;
import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.SessionFold;
import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.people.Notes;
import dev.gameday.recorder.report.story.Evidence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a report is made from out of a session's folder: the record, the takeovers and corrections beside it,
 * people's notes. The
 * record is never in memory as a whole. Throws only where a file itself can't be read.
 */
public final class ReportReader {
    private ReportReader() {}

    /** All that a report is made from, people's notes included. */
    public static Report read(SessionFolder folder) throws IOException {
        Report report = readRecord(folder);
        return new Report(
                report.summary(), report.record(), NotesFile.of(folder).read());
    }

    /** The same without people's notes. */
    public static Report readRecord(SessionFolder folder) throws IOException {
        SessionFold fold = new SessionFold();
        RecordPass record = pass(folder.events(), Evidence.RECORD, fold);
        List<String> gaps = new ArrayList<>(record.gaps());
        Optional<String> fault = record.fault();
        for (Path takeover : folder.takeovers()) {
            RecordPass pass = pass(takeover, String.valueOf(takeover.getFileName()), fold);
            gaps.add("another console took over; its " + pass.events() + " events are in " + takeover.getFileName()
                    + " and are told here too");
            gaps.addAll(pass.gaps());
            fault = fault.or(pass::fault);
        }
        if (folder.corrected()) {
            RecordPass pass = pass(
                    folder.corrections(), String.valueOf(folder.corrections().getFileName()), fold);
            gaps.addAll(pass.gaps());
            fault = fault.or(pass::fault);
        }
        SessionSummary summary = fold.summary();
        return new Report(summary, new RecordState(record.events(), record.head(), fault, gaps), Notes.NONE);
    }

    private static RecordPass pass(Path file, String name, SessionFold fold) throws IOException {
        RecordPass pass = new RecordPass(name, fold);
        RecordReader.read(file, pass::take);
        return pass;
    }
}
