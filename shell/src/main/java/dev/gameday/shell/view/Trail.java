package dev.gameday.shell.view;

import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.Tolerance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a metric was before its newest samples: eight periods at a time, each time the worst of them, so that hours can be
 * looked back at in bounded memory. {@code gathered} is the part that is not yet eight periods long.
 */
record Trail(Recent<Sample> worst, Optional<Sample> gathered) {
    private static final int PERIODS = 8;
    private static final int KEPT = 2_000;

    static final Trail EMPTY = new Trail(Recent.keeping(KEPT), Optional.empty());

    /** The trail with one more sample; a later one than those before it. */
    Trail plus(Sample sample, Duration period, Optional<Tolerance> bound) {
        Sample merged = gathered.map(before -> merged(before, sample, bound)).orElse(sample);
        return merged.period().compareTo(period.multipliedBy(PERIODS)) < 0
                ? new Trail(worst, Optional.of(merged))
                : new Trail(worst.plus(merged), Optional.empty());
    }

    /** What was between the two times, the oldest first. */
    List<Sample> between(Instant from, Instant until) {
        List<Sample> some =
                new ArrayList<>(worst.lastWhile(sample -> sample.end().isAfter(from)));
        some.removeIf(sample -> !sample.end().isBefore(until));
        return some;
    }

    private static Sample merged(Sample before, Sample sample, Optional<Tolerance> bound) {
        Instant end = sample.end().isAfter(before.end()) ? sample.end() : before.end();
        double value = Worst.of(bound, before.value(), sample.value());
        return new Sample(before.metric(), before.start(), Duration.between(before.start(), end), value);
    }
}
