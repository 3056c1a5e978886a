package dev.gameday.rehearsal.aws.cloudwatch.metric;

import dev.gameday.rehearsal.flow.Telemetry.Gauge;
import dev.gameday.rehearsal.flow.Telemetry.MetricName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All metrics. AWS's own namespaces are of standard resolution (60 s), every other gauge is of high resolution (1 s).
 * Memory is bounded for each metric, see {@link MetricSeries}.
 */
public final class MetricStore {
    private final InstantSource clock;
    private final MetricLag lag = new MetricLag();
    private final Map<MetricIdentity, MetricSeries> series = new LinkedHashMap<>();

    /** An empty store that stamps what gauges record with the clock's time. */
    public MetricStore(InstantSource clock) {
        this.clock = clock;
    }

    /** The gauge of that metric; two gauges of one metric add up. */
    public Gauge gauge(MetricName metric) {
        MetricSeries values =
                series(new MetricIdentity(metric.namespace(), metric.name(), metric.dimensions()), metric.unit());
        boolean highResolution = !metric.namespace().startsWith("AWS/");
        return value -> values.record(clock.instant().getEpochSecond(), value, 1, highResolution);
    }

    public MetricSeries series(MetricIdentity metric, String unit) {
        return series.computeIfAbsent(metric, any -> new MetricSeries(unit));
    }

    public Optional<MetricSeries> find(MetricIdentity metric) {
        return Optional.ofNullable(series.get(metric));
    }

    public Map<MetricIdentity, MetricSeries> all() {
        return series;
    }

    /** How late each namespace's values are to be read; none at first. */
    public MetricLag lag() {
        return lag;
    }

    /** The end of what can be read of the namespace now, in seconds since the epoch and exclusive. */
    public long horizon(String namespace, int period) {
        boolean fine = period < MetricSeries.MINUTE && !namespace.startsWith("AWS/");
        return lag.horizon(namespace, now(), fine ? 1 : MetricSeries.MINUTE);
    }

    public Instant now() {
        return clock.instant();
    }
}
