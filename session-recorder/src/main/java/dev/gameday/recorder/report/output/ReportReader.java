package dev.gameday.recorder.report.output;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionReader;
import dev.gameday.recorder.report.RecordState;
import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.SessionFold;
import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.people.Notes;
import dev.gameday.recorder.report.story.Evidence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Map<Path, RecordPass> passes = new LinkedHashMap<>();
        for (Path file : folder.records()) {
            passes.put(file, new RecordPass(name(folder, file), fold));
        }
        SessionReader.read(
                folder,
                (file, entry) -> passes.computeIfAbsent(file, fresh -> new RecordPass(name(folder, fresh), fold))
                        .take(entry));
        List<String> gaps = new ArrayList<>();
        Optional<String> fault = Optional.empty();
        for (Map.Entry<Path, RecordPass> one : passes.entrySet()) {
            RecordPass pass = one.getValue();
            if (!one.getKey().equals(folder.events()) && !one.getKey().equals(folder.corrections())) {
                gaps.add("another console took over; its " + pass.events() + " events are in "
                        + one.getKey().getFileName() + " and are told here too");
            }
            gaps.addAll(pass.gaps());
            fault = fault.or(pass::fault);
        }
        RecordPass record = Objects.requireNonNull(passes.get(folder.events()));
        SessionSummary summary = fold.summary();
        return new Report(summary, new RecordState(record.events(), record.head(), fault, gaps), Notes.NONE);
    }

    private static String name(SessionFolder folder, Path file) {
        return file.equals(folder.events()) ? Evidence.RECORD : String.valueOf(file.getFileName());
    }
}
