package dev.gameday.shell.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.shell.view.Glyphs;
import dev.gameday.shell.view.Line;
import dev.gameday.shell.view.Storm;
import dev.gameday.shell.view.StormPlan;
import dev.gameday.shell.view.Tale;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DashboardTest {
    private static final Line BOTTOM = Line.of("keys");

    @Test
    void every_line_fills_its_width_at_every_size() {
        Random random = new Random(7);
        for (Tale tale : List.of(new Tale(), Storm.calm(), Storm.breach(), Storm.halt(), Storm.over())) {
            for (int width = 40; width <= 300; width++) {
                int height = 12 + random.nextInt(89);
                List<Line> lines = new Dashboard(tale.view(), tale.now(), Glyphs.UNICODE).lines(width, height, BOTTOM);
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
    void wide_and_hostile_notes_keep_the_edges_straight() {
        Tale tale = Storm.breach()
                .tell(
                        new PeopleEvent.Noted("王偉", "リスクチェックが全部失敗しています。再試行が止まりません。".repeat(5)),
                        new PeopleEvent.Noted("mal\u001b[31m", "\u001b]0;owned\u0007\u001b[2J\u202Eevil\u009b5m\u0000"),
                        new PeopleEvent.Noted("z", "e" + "\u0301".repeat(400) + " 👩‍💻👍🏽 🇨🇭 1️⃣ ⚡"));
        for (int width = 60; width <= 220; width += 7) {
            for (Line line : new Dashboard(tale.view(), tale.now(), Glyphs.UNICODE).lines(width, 40, BOTTOM)) {
                assertThat(line.width()).isEqualTo(width);
                assertThat(line.text()).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]");
            }
        }
    }

    @Test
    void a_live_run_cannot_be_mistaken_for_a_rehearsal() {
        Tale tale = new Tale()
                .tell(new RunEvent.SessionOpened(StormPlan.SESSION, "0.1.0", RunEvent.Mode.LIVE, "aws", "ada", 0, "1"));
        List<Line> lines = new Dashboard(tale.view(), tale.now(), Glyphs.UNICODE).lines(80, 24, BOTTOM);
        assertThat(lines.get(0).text()).startsWith("*** LIVE ***").doesNotContain("REHEARSAL");
    }
}
