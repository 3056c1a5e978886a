package dev.gameday.recorder.report.story;

import java.util.Optional;

/**
 * Where in the record an event stands: the file, the line in it (from 1) and the event's number and type. {@code hash} is
 * the line's own, {@code json} the event as it was recorded, shortened; both are empty where it didn't come from a file.
 */
public record Evidence(String file, long line, long number, String type, Optional<String> hash, Optional<String> json) {
    /** The file that a session's own console writes. */
    public static final String RECORD = "events.jsonl";

    /** What names it within a report: its number, with its file where that is not the record itself. */
    public String label() {
        return file.equals(RECORD) ? String.valueOf(number) : file + " " + number;
    }

    /** The same where it is too much to carry. */
    Evidence withoutJson() {
        return new Evidence(file, line, number, type, hash, Optional.empty());
    }
}
