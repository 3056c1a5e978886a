package dev.gameday.recorder.bench;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.report.output.ReportFormat;
import dev.gameday.recorder.report.output.ReportReader;
import java.nio.file.Path;
import java.util.Locale;

/** What the postmortem of a long record takes, in the memory that this process is given. */
final class ReportBench {
    private static final double AT_MOST_SECONDS = 10;

    private ReportBench() {}

    /** Ends with 1 where the bar is missed; out of memory counts as missed. */
    public static void main(String[] arguments) throws Exception {
        SessionFolder folder =
                new SessionFolder(new SessionId("bench-long"), Path.of(arguments[0], "sessions", "bench-long"));
        long began = System.nanoTime();
        String length;
        double seconds;
        try {
            String report = ReportFormat.HTML.write(ReportReader.read(folder));
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
