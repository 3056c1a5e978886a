package dev.gameday.runbook.draft;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.metric.MetricReader;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.catalog.survey.FoundMetric;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How often metrics have values and how late these arrive, as was measured: nothing in CloudWatch says so. What could not
 * be measured is a value a minute, a minute late, two for AWS's own.
 */
public final class Timings {
    static final Duration UNREAD = Duration.ofMinutes(1);

    private static final Duration BACK = Duration.ofMinutes(10);
    private static final Duration OFTEN = Duration.ofSeconds(5);
    private static final Duration OFTEN_FOR_TAILS = Duration.ofSeconds(10);
    private static final Duration LATE = Duration.ofMinutes(2);
    private static final long STEP = 5;
    private static final long MINUTE = 60;
    private static final String AWS = "AWS/";

    private final Map<FoundMetric, Duration> periods = new HashMap<>();
    private final Map<FoundMetric, Duration> lags = new HashMap<>();

    private Timings() {}

    /** Nothing was measured. */
    public static Timings unmeasured() {
        return new Timings();
    }

    /** Those of these sources, by their values of the last ten minutes. */
    public static Timings measured(List<MetricSource> sources, MetricReader reader, Instant now) {
        Timings timings = new Timings();
        List<MetricSource> often = sources.stream()
                .filter(source -> !isAws(source))
                .map(source -> every(source, OFTEN))
                .toList();
        reader.samples(often, now.minus(BACK), now)
                .value()
                .ifPresent(samples -> often.forEach(source -> {
                    if (samples.stream().filter(of(source)).anyMatch(Timings::withinAMinute)) {
                        timings.periods.put(identity(source), OFTEN);
                    }
                }));
        List<MetricSource> asRead = sources.stream()
                .map(source -> every(source, timings.period(source)))
                .toList();
        Outcome<List<Sample>> read = reader.samples(asRead, now.minus(BACK), now);
        read.value()
                .ifPresent(samples -> asRead.forEach(source -> samples.stream()
                        .filter(of(source))
                        .map(Sample::end)
                        .max(Comparator.naturalOrder())
                        .ifPresent(newest -> timings.lags.put(identity(source), late(source, newest, now)))));
        return timings;
    }

    private static Predicate<Sample> of(MetricSource source) {
        return sample -> sample.metric().equals(source.name());
    }

    private static boolean withinAMinute(Sample sample) {
        return sample.start().getEpochSecond() % MINUTE != 0;
    }

    /** The newest whole value's age, which is the lag and up to a period more. */
    private static Duration late(MetricSource source, Instant newest, Instant now) {
        long seconds = Math.max(0, Duration.between(newest, now).toSeconds());
        long rounded = (seconds + STEP - 1) / STEP * STEP;
        return Duration.ofSeconds(Math.max(rounded, isAws(source) ? 2 * STEP : STEP));
    }

    /** How often the metric has a value. A tail needs more values than a mean to be one. */
    Duration period(MetricSource source) {
        Duration measured = periods.getOrDefault(identity(source), Duration.ofSeconds(MINUTE));
        return measured.equals(OFTEN) && source.statistic().startsWith("p") ? OFTEN_FOR_TAILS : measured;
    }

    /** How late; one that was silent is as late as the latest of its kind. */
    Duration lag(MetricSource source) {
        return Optional.ofNullable(lags.get(identity(source)))
                .or(() -> lags.entrySet().stream()
                        .filter(entry -> entry.getKey().namespace().startsWith(AWS) == isAws(source))
                        .map(Map.Entry::getValue)
                        .max(Comparator.naturalOrder()))
                .orElse(isAws(source) ? LATE : UNREAD);
    }

    private static MetricSource every(MetricSource source, Duration period) {
        return new MetricSource(
                source.name(),
                source.title(),
                source.unit(),
                source.namespace(),
                source.metric(),
                source.dimensions(),
                source.statistic(),
                period,
                Duration.ZERO,
                source.scale(),
                source.quiet());
    }

    private static FoundMetric identity(MetricSource source) {
        return new FoundMetric(source.namespace(), source.metric(), source.dimensions());
    }

    private static boolean isAws(MetricSource source) {
        return source.namespace().startsWith(AWS);
    }
}
