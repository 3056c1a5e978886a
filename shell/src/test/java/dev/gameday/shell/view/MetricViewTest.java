package dev.gameday.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.shell.view.display.Age;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricViewTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void hours_ago_the_worst_of_each_eight_periods_is_still_known_in_bounded_memory() {
        MetricView metric = metric();
        for (int second = 0; second < 4 * 3600; second++) {
            metric = metric.plus(at(second, second == 1000 ? 99 : second % 5));
        }
        assertThat(metric.samples().size()).isLessThan(MetricView.KEPT + 200);
        assertThat(metric.trail().worst().size()).isLessThan(2_200);
        List<Sample> all = metric.from(Tale.EPOCH);
        assertThat(all).isSortedAccordingTo((one, other) -> one.start().compareTo(other.start()));
        assertThat(all.get(0).start()).isEqualTo(Tale.EPOCH);
        assertThat(all.get(all.size() - 1).value()).isEqualTo((4 * 3600 - 1) % 5);
        assertThat(all.stream()
                        .filter(sample -> !sample.start().isAfter(Tale.EPOCH.plusSeconds(1000))
                                && sample.end().isAfter(Tale.EPOCH.plusSeconds(1000))))
                .singleElement()
                .satisfies(sample -> assertThat(sample.value()).isEqualTo(99));
    }

    @Test
    void no_time_is_told_twice_where_the_trail_meets_the_newest() {
        MetricView metric = metric();
        for (int second = 0; second < 5_000; second++) {
            metric = metric.plus(at(second, 1));
        }
        Instant before = Instant.MIN;
        for (Sample sample : metric.from(Tale.EPOCH)) {
            assertThat(sample.start()).isAfterOrEqualTo(before);
            before = sample.end();
        }
        assertThat(before).isEqualTo(Tale.EPOCH.plusSeconds(5_000));
    }

    @Test
    void the_past_is_told_as_it_was() {
        MetricView metric =
                metric().plus(at(0, 1)).plus(at(1, 30)).plus(at(2, 40)).plus(at(3, 2));
        MetricView then = metric.asOf(Tale.EPOCH.plusSeconds(3));
        assertThat(then.present()).isEqualTo("40 s");
        assertThat(then.breachedSince()).contains(Tale.EPOCH.plusSeconds(2));
        assertThat(metric.asOf(Tale.EPOCH.plusSeconds(4)).breached()).isFalse();
        assertThat(metric.asOf(Tale.EPOCH).present()).isEqualTo("no value");
    }

    @Test
    void a_point_says_how_old_it_is_and_stands_out_once_it_is_late() {
        MetricView metric = metric().plus(at(0, 1));
        assertThat(Age.of(metric(), Tale.EPOCH).text()).isEqualTo("no data");
        assertThat(Age.of(metric, Tale.EPOCH.plusSeconds(5))).isEqualTo(Line.of("4s old", Tone.MUTED));
        assertThat(Age.of(metric, Tale.EPOCH.plusSeconds(60))).isEqualTo(Line.of("59s old", Tone.WARNING));
        for (Duration later : List.of(Duration.ofMinutes(99), Duration.ofHours(7), Duration.ofDays(900))) {
            assertThat(Age.of(metric, Tale.EPOCH.plus(later)).width()).isLessThanOrEqualTo(7);
        }
    }

    private static Sample at(int second, double value) {
        return new Sample("m", Tale.EPOCH.plusSeconds(second), SECOND, value);
    }

    private static MetricView metric() {
        MetricSource source =
                new MetricSource("m", "M", "s", "N", "m", Map.of(), "Average", SECOND, Duration.ZERO, 1, false);
        return MetricView.of("m", source, Optional.of(StormPlan.tolerance("<= 10")));
    }
}
