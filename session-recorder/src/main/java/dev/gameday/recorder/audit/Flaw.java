package dev.gameday.recorder.audit;

import dev.gameday.recorder.Verification.Kind;

/**
 * The first thing wrong with one file of a session: the file, its line (from 1), the event that it is about (0 where it is
 * about none), and why in a sentence.
 */
public record Flaw(String file, long line, long event, Kind kind, String sentence) {
    @Override
    public String toString() {
        String about = event == 0 ? "" : " (event " + event + ")";
        return "%s at line %d of %s%s: %s".formatted(kind, line, file, about, sentence);
    }
}
