package dev.gameday.shell.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.shell.view.FaultWindow;
import dev.gameday.shell.view.MetricView;
import dev.gameday.shell.view.StormPlan;
import dev.gameday.shell.view.Tale;
import dev.gameday.shell.view.text.Glyphs;
import dev.gameday.shell.view.text.Line;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final Duration PERIOD = Duration.ofSeconds(10);

    @Test
    void a_breach_is_a_solid_area_with_marks_below_it() {
        assertThat(drawn(metric("<= 10", 5, 5, 5, 20, 20, 5), List.of(), Glyphs.ASCII, 32, 5))
                .containsExactly(
                        "     20             ########    ",
                        "     10 ------------########----",
                        "        ************        ****",
                        "      0                         ",
                        "        ------------!!!!!!!!----");
    }

    @Test
    void a_fault_is_shaded_from_its_request_and_denser_from_its_proof() {
        FaultWindow window = new FaultWindow(
                "first",
                Tale.EPOCH.plusSeconds(20),
                Optional.of(Tale.EPOCH.plusSeconds(30)),
                Optional.of(Tale.EPOCH.plusSeconds(50)));
        assertThat(drawn(metric("<= 10", 0), List.of(window), Glyphs.UNICODE, 32, 3))
                .last()
                .isEqualTo("        ────────░░░░▓▓▓▓▓▓▓▓────");
    }

    @Test
    void where_no_samples_are_nothing_is_drawn() {
        assertThat(drawn(metric("<= 10"), List.of(), Glyphs.ASCII, 32, 3))
                .noneMatch(line -> line.contains("*") || line.contains("#") || line.contains("!"));
    }

    @Test
    void every_line_fits_at_every_size() {
        MetricView metric = metric(">= 99.9", 99.95, 12, 99.9, -4e9, 1e12, Double.NaN, Double.POSITIVE_INFINITY);
        for (int width = 2; width < 120; width++) {
            for (int height = 2; height < 20; height++) {
                List<Line> lines = new Chart(metric, List.of(), Tale.EPOCH, Tale.EPOCH.plusSeconds(60), Glyphs.UNICODE)
                        .lines(width, height);
                assertThat(lines).hasSize(height);
                for (Line line : lines) {
                    assertThat(line.width()).isLessThanOrEqualTo(width);
                }
            }
        }
    }

    @Test
    void a_sparkline_ends_in_a_mark_while_the_metric_is_out() {
        MetricView metric = metric("<= 10", 1, 5, 10, 20, 1, 5);
        assertThat(Sparkline.of(metric, Tale.EPOCH, Tale.EPOCH.plusSeconds(60), Glyphs.UNICODE, 7)
                        .text())
                .isEqualTo("▁▃▅█▁▃ ");
        assertThat(Sparkline.of(
                                metric.breached(Optional.of(Tale.EPOCH)),
                                Tale.EPOCH,
                                Tale.EPOCH.plusSeconds(60),
                                Glyphs.ASCII,
                                7)
                        .text())
                .endsWith("!");
    }

    private static List<String> drawn(
            MetricView metric, List<FaultWindow> windows, Glyphs glyphs, int width, int height) {
        return new Chart(metric, windows, Tale.EPOCH, Tale.EPOCH.plusSeconds(60), glyphs)
                .lines(width, height).stream()
                        .map(line -> glyphs.shown(line.text()))
                        .toList();
    }

    private static MetricView metric(String bound, double... values) {
        MetricSource source =
                new MetricSource("m", "M", "s", "N", "m", Map.of(), "Average", PERIOD, Duration.ZERO, 1, false);
        MetricView metric = MetricView.of("m", source, Optional.of(StormPlan.tolerance(bound)));
        for (int i = 0; i < values.length; i++) {
            metric = metric.plus(new Sample("m", Tale.EPOCH.plusSeconds(10L * i), PERIOD, values[i]));
        }
        return metric;
    }
}
