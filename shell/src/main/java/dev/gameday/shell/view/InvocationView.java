package dev.gameday.shell.view;

import dev.gameday.catalog.metric.InvocationSample;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One function as its own log shows it, seconds after the fact: a source of its own, beside what CloudWatch says of it, and
 * for eyes alone. The {@code open} windows may still be told anew; the {@code settled} before them are not. {@code rate} is
 * how many invocations ended a second, as a metric of no stream but the log's, to be drawn beside the others.
 */
public record InvocationView(
        String function, Recent<InvocationSample> settled, List<InvocationSample> open, MetricView rate) {
    /** How many settled windows are kept: an hour of them. */
    static final int KEPT = 720;

    private static final int OPEN = 24;

    /** What begins the name of a function's rate: no metric of a binding is called so, as its name holds no colon. */
    private static final String LOG = "log:";

    private static final Duration WINDOW = Duration.ofSeconds(5);

    /** A line can be searched some seconds after it was written. */
    private static final Duration LATE = Duration.ofSeconds(10);

    public InvocationView {
        open = List.copyOf(open);
    }

    static InvocationView of(String function) {
        return new InvocationView(
                function,
                Recent.keeping(KEPT),
                List.of(),
                MetricView.of(LOG + function, source(function), Optional.empty()));
    }

    /** With this sample in the place of an earlier one of its window; one that comes after its window settled is dropped. */
    InvocationView plus(InvocationSample sample) {
        if (settled.last().map(last -> !sample.start().isAfter(last.start())).orElse(false)) {
            return this;
        }
        List<InvocationSample> windows = new ArrayList<>(open);
        windows.removeIf(earlier -> earlier.start().equals(sample.start()));
        windows.add(sample);
        windows.sort(Comparator.comparing(InvocationSample::start));
        Recent<InvocationSample> before = settled;
        while (windows.size() > OPEN) {
            before = before.plus(windows.remove(0));
        }
        return new InvocationView(function, before, windows, rate(before, windows));
    }

    /** Anew, as a window that is told again takes the place of an earlier one; an hour of windows at most. */
    private MetricView rate(Recent<InvocationSample> before, List<InvocationSample> windows) {
        MetricView drawn = MetricView.of(rate.name(), rate.source(), Optional.empty());
        for (InvocationSample sample : before.all()) {
            drawn = drawn.plus(point(sample));
        }
        for (InvocationSample sample : windows) {
            drawn = drawn.plus(point(sample));
        }
        return drawn;
    }

    private Sample point(InvocationSample sample) {
        return new Sample(rate.name(), sample.start(), sample.period(), sample.perSecond());
    }

    private static MetricSource source(String function) {
        return new MetricSource(
                LOG + function,
                function + " (log)",
                "/s",
                "the function's log:",
                "REPORT lines",
                Map.of(),
                "invocations",
                WINDOW,
                LATE,
                1,
                false);
    }

    /** As it was then, as far as it is still known. */
    InvocationView asOf(Instant until) {
        Recent<InvocationSample> then = Recent.keeping(KEPT);
        for (InvocationSample sample : all()) {
            then = sample.end().isAfter(until) ? then : then.plus(sample);
        }
        return new InvocationView(function, then, List.of(), rate(then, List.of()));
    }

    /** All that is kept, the oldest first. */
    public List<InvocationSample> all() {
        List<InvocationSample> all = settled.all();
        all.addAll(open);
        return all;
    }

    /** The newest window. */
    public Optional<InvocationSample> last() {
        return open.isEmpty() ? settled.last() : Optional.of(open.get(open.size() - 1));
    }

    /** How old the newest window is; empty where there is none. */
    public Optional<Duration> age(Instant now) {
        return last().map(sample -> MetricView.since(sample.end(), now));
    }
}
