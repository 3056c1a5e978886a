package dev.gameday.recorder.history;

import dev.gameday.recorder.history.index.HistoryIndex;
import dev.gameday.recorder.history.index.Indexed;
import dev.gameday.runbook.event.RunEvent.Mode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A history over generated sessions: {@code make FOLDER COUNT} writes them and builds their index, {@code ask FOLDER COUNT},
 * in a process of its own, asks it as a command does and ends with 1 where that takes too long or the answer is wrong.
 */
final class HistoryBench {
    private static final long SEED = 2000;
    private static final int THRESHOLD = 100;
    private static final int DAYS = 90;
    private static final Duration BAR = Duration.ofSeconds(2);

    private final Path folder;
    private final int count;

    private HistoryBench(Path folder, int count) {
        this.folder = folder;
        this.count = count;
    }

    public static void main(String[] arguments) throws IOException {
        HistoryBench bench = new HistoryBench(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        if (arguments[0].equals("make")) {
            bench.make();
        } else if (!bench.ask()) {
            System.exit(1);
        }
    }

    private void make() throws IOException {
        records().writeAll(sessions());
        long began = System.nanoTime();
        Indexed indexed = index().rebuilt();
        System.out.printf(
                "%d records read into a new index in %.1f s%n",
                indexed.sessions().size() + indexed.refused().size(), seconds(System.nanoTime() - began));
    }

    private boolean ask() throws IOException {
        long began = System.nanoTime();
        Indexed indexed = index().current();
        Coverage coverage = Coverage.of(
                indexed.sessions(),
                FmeaRow.of(GeneratedCatalog.faults(), List.of()),
                new Coverage.Question(THRESHOLD, Duration.ofDays(DAYS)),
                SessionGenerator.NOW);
        List<Trend> trends = Trend.of(indexed.sessions(), Trend.By.MONTH);
        int findings = OpenFinding.of(indexed.sessions(), SessionGenerator.NOW).size();
        long took = System.nanoTime() - began;
        boolean right =
                isRight(coverage) && medians(trends).equals(independent().medians());
        boolean same = index().rebuilt().equals(indexed);
        boolean quick = took <= BAR.toNanos();
        System.out.printf(
                "%d sessions, %d trends, %d open findings from the index in %.2f s (bar %.0f s): %s%n",
                indexed.sessions().size(),
                trends.size(),
                findings,
                seconds(took),
                seconds(BAR.toNanos()),
                quick ? "met" : "MISSED");
        System.out.printf("equal to an independent calculation: %s%n", right ? "yes" : "NO");
        System.out.printf("a rebuilt index gives the same answer: %s%n", same ? "yes" : "NO");
        return quick && right && same;
    }

    private boolean isRight(Coverage coverage) {
        return Arrays.stream(Mode.values()).allMatch(mode -> {
            Coverage.Share share = coverage.share(mode);
            return Arrays.equals(
                    new long[] {share.rows(), share.covered(), share.weight(), share.coveredWeight()},
                    independent().share(mode, THRESHOLD, DAYS, SessionGenerator.NOW));
        });
    }

    /** Trends in the form of the independent calculation's. */
    static Map<String, Map<Timing, Double>> medians(List<Trend> trends) {
        Map<String, Map<Timing, Double>> medians = new HashMap<>();
        for (Trend trend : trends) {
            for (Trend.Period period : trend.periods()) {
                Map<Timing, Double> times = new HashMap<>();
                for (Timing timing : Timing.values()) {
                    times.put(
                            timing,
                            period.of(timing)
                                    .median()
                                    .map(median -> median.toMillis() / 1000.0)
                                    .orElse(Double.NaN));
                }
                medians.put(
                        trend.scenario() + "|" + trend.mode() + "|"
                                + trend.profile().orElse("") + "|" + period.name(),
                        times);
            }
        }
        return medians;
    }

    private IndependentCalculation independent() {
        return new IndependentCalculation(sessions());
    }

    private List<GeneratedSession> sessions() {
        return new SessionGenerator(SEED).sessions(count);
    }

    private GeneratedRecords records() {
        return new GeneratedRecords(folder.resolve("sessions"));
    }

    private HistoryIndex index() {
        return new HistoryIndex(folder.resolve("index"), records().folders(), System.err::println);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
