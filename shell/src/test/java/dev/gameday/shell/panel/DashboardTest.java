package dev.gameday.shell.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.metric.InvocationSample;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.Storm;
import dev.gameday.shell.view.StormPlan;
import dev.gameday.shell.view.Tale;
import dev.gameday.shell.view.Topic;
import dev.gameday.shell.view.text.Glyphs;
import dev.gameday.shell.view.text.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DashboardTest {
    private static final Line BOTTOM = Line.of("keys");

    private static Dashboard dashboard(Tale tale) {
        return new Dashboard(tale.view(), tale.now(), new Charts(Glyphs.UNICODE), Line.EMPTY, Sight.NOW, Stage.ZONE);
    }

    @Test
    void every_line_fills_its_width_at_every_size() {
        Random random = new Random(7);
        for (Tale tale : List.of(new Tale(), Storm.calm(), Storm.breach(), Storm.halt(), Storm.over())) {
            for (int width = 40; width <= 300; width++) {
                int height = 12 + random.nextInt(89);
                List<Line> lines = dashboard(tale).lines(width, height, BOTTOM);
                assertThat(lines).as("%d x %d", width, height).hasSize(height);
                for (Line line : lines) {
                    assertThat(line.width())
                            .as("%d x %d: %s", width, height, line.text())
                            .isEqualTo(width);
                }
            }
        }
    }

    @Test
    void what_is_looked_at_fills_its_screen_at_every_size_too() {
        Random random = new Random(13);
        Tale tale = Storm.halt();
        Charts charts = new Charts(Glyphs.UNICODE);
        for (int width = 80; width <= 300; width++) {
            int height = 24 + random.nextInt(77);
            Optional<Instant> until = random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(tale.now().minusSeconds(random.nextInt(500)));
            Optional<String> alone = random.nextBoolean() ? Optional.empty() : Optional.of("sync-lag");
            Optional<Duration> stretch = Optional.of(Duration.ofMinutes(1 + random.nextInt(480)));
            Sight sight =
                    new Sight(until, alone, Optional.of(random.nextBoolean() ? Topic.PEOPLE : Topic.FAULTS), stretch);
            RunView view = until.map(tale.view()::asOf).orElse(tale.view());
            List<Line> lines =
                    new Dashboard(view, tale.now(), charts, Line.EMPTY, sight, Stage.ZONE).lines(width, height, BOTTOM);
            assertThat(lines).as("%d x %d", width, height).hasSize(height);
            assertThat(lines).allMatch(line -> line.width() == lines.get(0).width());
        }
    }

    @Test
    void a_screen_too_small_for_the_panel_gets_a_sentence_of_its_size() {
        Tale tale = Storm.breach();
        Picture picture = new Picture(Glyphs.UNICODE, Stage.ZONE);
        for (int width = 1; width < 60; width++) {
            for (int height = 1; height < 30; height++) {
                List<Line> lines = picture.lines(tale.view(), tale.now(), new Watching(), width, height);
                assertThat(lines).hasSize(height);
                for (Line line : lines) {
                    assertThat(line.width()).isEqualTo(width);
                }
            }
        }
    }

    @Test
    void wide_and_hostile_notes_keep_the_edges_straight() {
        Tale tale = Storm.breach()
                .tell(
                        new PeopleEvent.Noted("王偉", "リスクチェックが全部失敗しています。再試行が止まりません。".repeat(5)),
                        new PeopleEvent.Noted("mal\u001b[31m", "\u001b]0;owned\u0007\u001b[2J\u202Eevil\u009b5m\u0000"),
                        new PeopleEvent.Noted("z", "e" + "\u0301".repeat(400) + " 👩‍💻👍🏽 🇨🇭 1️⃣ ⚡"));
        for (int width = 60; width <= 220; width += 7) {
            for (Line line : dashboard(tale).lines(width, 40, BOTTOM)) {
                assertThat(line.width()).isEqualTo(width);
                assertThat(line.text()).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]");
            }
        }
    }

    @Test
    void what_a_functions_log_says_is_drawn_as_a_chart_seconds_old() {
        Tale tale = Storm.calm();
        for (int window = 0; window < 24; window++) {
            tale.wait(5)
                    .tell(new ObservationEvent.InvocationsSeen(
                            List.of(seen(tale.now().minusSeconds(9), window < 12 ? 250 : 500))));
        }
        List<String> lines =
                dashboard(tale).lines(200, 60, BOTTOM).stream().map(Line::text).toList();
        assertThat(lines).anyMatch(line -> line.contains("order-intake (log)"));
        assertThat(lines).anyMatch(line -> line.contains("4s old"));

        Sight log = new Sight(Optional.empty(), Optional.of("log:order-intake"), Optional.empty(), Optional.empty());
        String zoomed = new Dashboard(tale.view(), tale.now(), new Charts(Glyphs.UNICODE), Line.EMPTY, log, Stage.ZONE)
                .lines(120, 40, BOTTOM).stream().map(Line::text).collect(Collectors.joining("\n"));
        assertThat(zoomed).contains("order-intake (log), last", "REPORT lines", "100 /s");
    }

    private static InvocationSample seen(Instant start, int invocations) {
        return new InvocationSample(
                "order-intake",
                start,
                Duration.ofSeconds(5),
                invocations,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                1,
                Duration.ZERO,
                512,
                100,
                true);
    }

    @Test
    void a_live_run_cannot_be_mistaken_for_a_rehearsal() {
        Tale tale = new Tale()
                .tell(new RunEvent.SessionOpened(StormPlan.SESSION, "0.1.0", RunEvent.Mode.LIVE, "aws", "ada", 0, "1"));
        List<Line> lines = dashboard(tale).lines(80, 24, BOTTOM);
        assertThat(lines.get(0).text()).startsWith("*** LIVE ***").doesNotContain("REHEARSAL");
    }
}
