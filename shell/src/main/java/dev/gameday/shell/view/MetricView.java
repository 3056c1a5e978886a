package dev.gameday.shell.view;

import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.Tolerance;
import dev.gameday.shell.view.text.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One metric as a screen shows it: where it comes from, its range if it has one, its newest samples, what was before them
 * in less detail, its breach.
 */
public record MetricView(
        String name,
        MetricSource source,
        Optional<Tolerance> bound,
        Recent<Sample> samples,
        Trail trail,
        Optional<Instant> breachedSince) {
    /** How many samples are kept as they came. */
    public static final int KEPT = 2_000;

    /** Samples may come this much out of order. */
    private static final Duration DISORDER = Duration.ofMinutes(1);

    /** The metric before anything is known of it. */
    public static MetricView of(String name, MetricSource source, Optional<Tolerance> bound) {
        return new MetricView(name, source, bound, Recent.keeping(KEPT), Trail.EMPTY, Optional.empty());
    }

    /** The newest value, with its unit; {@code no value} where none came. */
    public String present() {
        return samples.last()
                .map(sample -> Quantity.of(sample.value(), source.unit()))
                .orElse("no value");
    }

    /** Whether the newest sample is out of range. */
    public boolean breached() {
        return breachedSince.isPresent();
    }

    /** How old its newest point is: the time since the end of the period that it is of; empty where there is none. */
    public Optional<Duration> age(Instant now) {
        return samples.last().map(sample -> since(sample.end(), now));
    }

    /** What lies between; nothing where the moment is still to come, as the clock of a screen may be behind. */
    static Duration since(Instant moment, Instant now) {
        return moment.isAfter(now) ? Duration.ZERO : Duration.between(moment, now);
    }

    /** What is known from that time on, the oldest first; what lies far back stands for eight periods each. */
    public List<Sample> from(Instant from) {
        Instant safe = from.minus(DISORDER).minus(source.period());
        List<Sample> newest = samples.lastWhile(sample -> sample.start().isAfter(safe));
        if (newest.size() < samples.size() || newest.isEmpty()) {
            return newest;
        }
        List<Sample> all = new ArrayList<>(trail.between(safe, newest.get(0).end()));
        all.addAll(newest);
        return all;
    }

    /** The metric as it was then, as far as it is still known. */
    MetricView asOf(Instant until) {
        Recent<Sample> then = Recent.keeping(KEPT);
        for (Sample sample : from(Instant.EPOCH)) {
            then = sample.end().isAfter(until) ? then : then.plus(sample);
        }
        List<Sample> out = then.lastWhile(
                sample -> !bound.map(range -> range.accepts(sample.value())).orElse(true));
        Optional<Instant> since = out.stream().map(Sample::end).findFirst();
        return new MetricView(name, source, bound, then, trail, since);
    }

    /** With one more sample, which may come a little out of order. */
    public MetricView plus(Sample sample) {
        Trail longer = trail.plus(sample, source.period(), bound);
        return new MetricView(name, source, bound, samples.plus(sample), longer, breachedSince);
    }

    /** Out of its bound since that time, or within it. */
    public MetricView breached(Optional<Instant> since) {
        return new MetricView(name, source, bound, samples, trail, since);
    }
}
