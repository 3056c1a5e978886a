package dev.gameday.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.metric.InvocationSample;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.shell.view.display.InvocationLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvocationViewTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_later_sample_of_a_window_takes_the_place_of_an_earlier_one() {
        InvocationView view = InvocationView.of("intake")
                .plus(sample(0, 10, true))
                .plus(sample(5, 20, true))
                .plus(sample(0, 12, true));

        assertThat(view.all()).extracting(InvocationSample::invocations).containsExactly(12, 20);
    }

    @Test
    void its_age_is_that_of_the_end_of_its_newest_window() {
        InvocationView view = InvocationView.of("intake").plus(sample(0, 10, true));

        assertThat(view.age(NOON.plusSeconds(11))).contains(Duration.ofSeconds(6));
        assertThat(view.age(NOON)).contains(Duration.ZERO);
        assertThat(InvocationView.of("never").age(NOON)).isEmpty();
    }

    @Test
    void its_rate_is_a_metric_of_its_own_with_a_point_for_each_window_as_it_was_told_last() {
        InvocationView view = InvocationView.of("intake")
                .plus(sample(0, 10, true))
                .plus(sample(5, 20, true))
                .plus(sample(0, 15, true));

        assertThat(view.rate().samples().all()).extracting(Sample::value).containsExactly(3.0, 4.0);
        assertThat(view.rate().source().title()).isEqualTo("intake (log)");
        assertThat(view.rate().age(NOON.plusSeconds(14))).contains(Duration.ofSeconds(4));
        assertThat(view.asOf(NOON.plusSeconds(5)).rate().samples().all())
                .extracting(Sample::value)
                .containsExactly(3.0);
    }

    @Test
    void a_run_can_draw_it_beside_its_metrics() {
        Recorded seen = new Recorded(1, NOON, new ObservationEvent.InvocationsSeen(List.of(sample(0, 10, true))));
        assertThat(RunView.START.apply(seen).charted()).containsOnlyKeys("log:intake");
    }

    @Test
    void eight_hours_take_no_more_room_than_an_hour() {
        InvocationView view = InvocationView.of("intake");
        for (int second = 0; second < 8 * 3600; second += 5) {
            view = view.plus(sample(second, 1, true));
        }

        assertThat(view.all().size()).isBetween(InvocationView.KEPT, InvocationView.KEPT + 200);
        assertThat(view.last().orElseThrow().start()).isEqualTo(NOON.plusSeconds(8 * 3600 - 5));
    }

    @Test
    void a_line_says_what_a_log_says_and_that_it_is_from_a_log() {
        InvocationView view = InvocationView.of("intake").plus(sample(0, 250, true));

        String line =
                InvocationLine.of(view, NOON.plusSeconds(11), 80).orElseThrow().text();

        assertThat(line)
                .hasSize(80)
                .startsWith("intake (log) 50 /s p50 200 ms p99 400 ms ~10 at once")
                .endsWith("6 s old");
        assertThat(InvocationLine.of(InvocationView.of("intake").plus(sample(0, 250, false)), NOON, 80)
                        .orElseThrow()
                        .text())
                .contains("at least 50 /s");
    }

    @Test
    void the_fold_keeps_functions_apart_and_is_no_news() {
        Recorded recorded = new Recorded(1, NOON, new ObservationEvent.InvocationsSeen(List.of(sample(0, 10, true))));
        RunView view = RunView.START.apply(recorded);

        assertThat(view.invocations()).containsOnlyKeys("intake");
        assertThat(view.metrics()).isEmpty();
        assertThat(News.of(view, recorded)).isEmpty();
    }

    private static InvocationSample sample(int second, int invocations, boolean whole) {
        return new InvocationSample(
                "intake",
                NOON.plusSeconds(second),
                Duration.ofSeconds(5),
                invocations,
                0,
                0,
                0,
                Optional.of(Duration.ofMillis(200)),
                Optional.of(Duration.ofMillis(400)),
                10,
                Duration.ofSeconds(50),
                512,
                80,
                whole);
    }
}
