package dev.gameday.shell.view;

import dev.gameday.catalog.MetricSource;
import dev.gameday.catalog.Sample;
import dev.gameday.runbook.Tolerance;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One metric as a screen shows it: where it comes from, its range if it has one, its newest samples, its breach. */
public record MetricView(
        String name,
        MetricSource source,
        Optional<Tolerance> bound,
        Recent<Sample> samples,
        Optional<Instant> breachedSince) {
    /** How many samples are kept. */
    public static final int KEPT = 2_000;

    static MetricView of(String name, MetricSource source, Optional<Tolerance> bound) {
        return new MetricView(name, source, bound, Recent.keeping(KEPT), Optional.empty());
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

    MetricView plus(Sample sample) {
        return new MetricView(name, source, bound, samples.plus(sample), breachedSince);
    }

    MetricView breached(Optional<Instant> since) {
        return new MetricView(name, source, bound, samples, since);
    }
}
