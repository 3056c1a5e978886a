package dev.gameday.catalog.aws.tail;

import dev.gameday.catalog.metric.InvocationSample;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** The invocations that ended in one window of time, as far as they are read. */
final class Window {
    /** More time-outs than this in one window are counted, but no longer told apart from their reports. */
    private static final int MOST_IDS = 5_000;

    private final Instant start;
    private final Duration length;
    private final Durations durations = new Durations();
    private final Set<String> timedOut = new HashSet<>();
    private int timeouts;
    private int failed;
    private int threw;
    private int cold;
    private int memory;
    private int memoryUsed;
    private double billedMillis;
    private boolean cut;

    Window(Instant start, Duration length) {
        this.start = start;
        this.length = length;
    }

    Instant end() {
        return start.plus(length);
    }

    void report(Report report) {
        durations.take(report.millis());
        billedMillis += Math.max(0, report.billedMillis());
        memory = Math.max(memory, report.memory());
        memoryUsed = Math.max(memoryUsed, report.memoryUsed());
        cold += report.initMillis() > 0 ? 1 : 0;
        if (report.timedOut()) {
            timedOut(report.requestId());
        } else if (report.failed()) {
            failed++;
        }
    }

    /** Both the report and a line of its own may say it of one request. */
    void timedOut(String requestId) {
        if (timedOut.size() >= MOST_IDS || timedOut.add(requestId)) {
            timeouts++;
        }
    }

    void threw() {
        threw++;
    }

    /** More ended in it than could be read. */
    void cut() {
        cut = true;
    }

    boolean isEmpty() {
        return durations.taken() == 0 && timeouts == 0 && threw == 0;
    }

    /** An exception may show as a status or as a line of its runtime, or as both, which nothing joins: the greater counts. */
    InvocationSample sample(String function) {
        return new InvocationSample(
                function,
                start,
                length,
                durations.taken(),
                Math.max(failed, threw) + timeouts,
                timeouts,
                cold,
                durations.percentile(0.5),
                durations.percentile(0.99),
                durations.sumMillis() / length.toMillis(),
                Duration.ofMillis(Math.round(billedMillis)),
                memory,
                memoryUsed,
                !cut);
    }
}
