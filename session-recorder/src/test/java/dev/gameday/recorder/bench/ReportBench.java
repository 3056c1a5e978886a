package dev.gameday.recorder.bench;

import dev.gameday.recorder.RecordContents;
import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.report.Postmortem;
import dev.gameday.recorder.report.SessionSummary;
import java.nio.file.Path;
import java.util.Locale;

/** What the postmortem of a long record takes, in the memory that this process is given. */
final class ReportBench {
    private static final double AT_MOST_SECONDS = 10;

    private ReportBench() {}

    /** Ends with 1 where the bar is missed; out of memory counts as missed. */
    public static void main(String[] arguments) throws Exception {
        Path record = Path.of(arguments[0], "sessions", "bench-long", "events.jsonl");
        long began = System.nanoTime();
        String length;
        double seconds;
        try {
            RecordContents contents = RecordReader.readAll(record);
            String report = Postmortem.of(SessionSummary.of(contents.events()), contents.gaps());
            length = report.length() + " characters";
            seconds = (System.nanoTime() - began) / 1e9;
        } catch (OutOfMemoryError e) {
            length = "out of memory";
            seconds = Double.POSITIVE_INFINITY;
        }
        boolean met = seconds <= AT_MOST_SECONDS;
        System.out.printf(
                Locale.ROOT,
                "  report in %d MB: %.1f s (%s), at most %.0f: %s%n",
                Runtime.getRuntime().maxMemory() >> 20,
                seconds,
                length,
                AT_MOST_SECONDS,
                met ? "met" : "MISSED");
        Runtime.getRuntime().halt(met ? 0 : 1);
    }
}
