package dev.gameday.recorder.report.metric;

import dev.gameday.catalog.metric.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One metric's samples as they come: its course over the whole run, and apart for each stretch between two removals. */
final class MetricTrack {
    /** Enough points for a chart as wide as a page. */
    private static final int CHART = 480;

    private static final int STRETCH = 40;

    private final Buckets chart = new Buckets(CHART);
    private final List<Buckets> stretches = new ArrayList<>();
    private Optional<Instant> first = Optional.empty();
    private Instant last = Instant.MIN;
    private Duration period = Duration.ZERO;

    /** Takes a sample that lies in that stretch; one that is not after those before it was recorded twice. */
    void add(Sample sample, int stretch) {
        if (!sample.start().isAfter(last)) {
            return;
        }
        if (first.isEmpty()) {
            first = Optional.of(sample.start());
            period = sample.period();
        }
        last = sample.start();
        chart.add(sample);
        while (stretches.size() <= stretch) {
            stretches.add(new Buckets(STRETCH));
        }
        stretches.get(stretch).add(sample);
    }

    List<Bucket> chart() {
        return chart.all();
    }

    /** The buckets of the stretches from that one up to, not with, the other. */
    List<Bucket> stretches(int from, int until) {
        List<Bucket> buckets = new ArrayList<>();
        for (int i = from; i < Math.min(until, stretches.size()); i++) {
            buckets.addAll(stretches.get(i).all());
        }
        return buckets;
    }

    long samples() {
        return chart.taken();
    }

    /** How many samples there would be without gaps; one where there is none. */
    long expected() {
        return first.map(start -> {
                    long each = Math.max(1, period.toMillis());
                    return (last.toEpochMilli() - start.toEpochMilli()) / each + 1;
                })
                .orElse(1L);
    }

    Duration period() {
        return period;
    }
}
