package dev.gameday.shell.view;

import dev.gameday.catalog.InvocationSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One function as its own log shows it, seconds after the fact: a source of its own, beside what CloudWatch says of it, and
 * for eyes alone. The {@code open} windows may still be told anew; the {@code settled} before them are not.
 */
public record InvocationView(String function, Recent<InvocationSample> settled, List<InvocationSample> open) {
    /** How many settled windows are kept: an hour of them. */
    static final int KEPT = 720;

    private static final int OPEN = 24;

    public InvocationView {
        open = List.copyOf(open);
    }

    static InvocationView of(String function) {
        return new InvocationView(function, Recent.keeping(KEPT), List.of());
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
        return new InvocationView(function, before, windows);
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
