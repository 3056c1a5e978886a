package dev.gameday.runbook.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.LogLine;
import dev.gameday.catalog.metric.MetricReader;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TimingsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:20Z");

    private final MetricSource often = source("often", "Tickets", "Average");
    private final MetricSource tail = source("tail", "Tickets", "p99");
    private final MetricSource aws = source("aws", "AWS/SQS", "Maximum");
    private final MetricSource silent = source("silent", "AWS/Lambda", "Sum");

    @Test
    void a_metric_with_values_within_a_minute_is_read_often() {
        Timings timings =
                Timings.measured(List.of(often, tail), reader(source -> Instant.parse("2026-03-02T09:00:10Z")), NOW);

        assertThat(timings.period(often)).isEqualTo(Duration.ofSeconds(5));
        assertThat(timings.period(tail)).isEqualTo(Duration.ofSeconds(10));
        assertThat(timings.lag(often)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void a_metric_of_whole_minutes_is_read_by_the_minute_and_is_as_late_as_it_was_seen() {
        Timings timings =
                Timings.measured(List.of(often, aws), reader(source -> Instant.parse("2026-03-02T08:57:00Z")), NOW);

        assertThat(timings.period(often)).isEqualTo(Duration.ofMinutes(1));
        // Its minute was over at 08:58:00.
        assertThat(timings.lag(aws)).isEqualTo(Duration.ofSeconds(140));
    }

    @Test
    void a_silent_metric_is_as_late_as_its_kind() {
        Timings timings = Timings.measured(
                List.of(aws, silent),
                reader(source -> source.equals("silent") ? Instant.EPOCH : Instant.parse("2026-03-02T08:57:00Z")),
                NOW);

        assertThat(timings.lag(silent)).isEqualTo(Duration.ofSeconds(140));
    }

    @Test
    void what_can_not_be_measured_is_taken_to_be_slow() {
        MetricReader deaf = reader(source -> {
            throw new IllegalStateException();
        });
        Timings timings = Timings.measured(List.of(often, aws), deaf, NOW);

        assertThat(timings.period(often)).isEqualTo(Duration.ofMinutes(1));
        assertThat(timings.lag(often)).isEqualTo(Duration.ofMinutes(1));
        assertThat(timings.lag(aws)).isEqualTo(Duration.ofMinutes(2));
    }

    private static MetricSource source(String name, String namespace, String statistic) {
        return new MetricSource(
                name, name, "u", namespace, name, Map.of(), statistic, Duration.ofMinutes(1), Duration.ZERO, 1, false);
    }

    /** Each metric has one value, which begins when {@code newest} says; none where that is the epoch. */
    private static MetricReader reader(Function<String, Instant> newest) {
        return new MetricReader() {
            @Override
            public Outcome<List<Sample>> samples(List<MetricSource> sources, Instant from, Instant to) {
                try {
                    return Outcome.done(sources.stream()
                            .filter(source -> !newest.apply(source.name()).equals(Instant.EPOCH))
                            .map(source -> new Sample(source.name(), newest.apply(source.name()), source.period(), 1))
                            .toList());
                } catch (IllegalStateException deaf) {
                    return Outcome.failed(new Trouble(Trouble.Kind.DENIED, "no"));
                }
            }

            @Override
            public Outcome<List<AlarmReading>> alarms(List<String> names) {
                return Outcome.done(List.of());
            }

            @Override
            public Outcome<List<LogLine>> lines(String group, String text, Instant from, Instant to, int limit) {
                return Outcome.done(List.of());
            }
        };
    }
}
