package dev.gameday.shell.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.shell.view.Storm;
import dev.gameday.shell.view.Tale;
import dev.gameday.shell.view.text.Glyphs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Looking back, looking closer, and looking at less: none of it changes the run or keeps anybody from halting it. */
class PanelLookingTest {
    private static final List<KeyStroke> KEYS = List.of(
            new KeyStroke(KeyType.ArrowLeft),
            new KeyStroke(KeyType.ArrowRight),
            new KeyStroke(KeyType.PageUp),
            new KeyStroke(KeyType.PageDown),
            new KeyStroke(KeyType.Home),
            new KeyStroke(KeyType.End),
            new KeyStroke(KeyType.Tab),
            new KeyStroke(KeyType.ReverseTab),
            new KeyStroke(KeyType.Escape),
            new KeyStroke('z', false, false),
            new KeyStroke('t', false, false),
            new KeyStroke('+', false, false),
            new KeyStroke('-', false, false),
            new KeyStroke('?', false, false));

    @Test
    void looking_back_shows_the_run_as_it_was_and_end_returns_to_now() throws IOException {
        Stage stage = stage(Storm.breach());
        stage.press(KeyType.ArrowLeft);
        assertThat(stage.screen())
                .contains("LOOKING BACK at 09:06:53, 1:00 ago", "99.95 %", "removed 0:25 ago")
                .doesNotContain("OUT", "linus detects", "total lambda-error");
        stage.press(KeyType.End);
        assertThat(stage.screen()).doesNotContain("LOOKING BACK").contains("60.3 %", "linus detects");
    }

    @Test
    void what_happens_meanwhile_does_not_move_what_is_looked_at() throws IOException {
        Tale tale = Storm.breach();
        Stage stage = stage(tale);
        stage.press(KeyType.ArrowLeft);
        tale.wait(30).tell(new PeopleEvent.Noted("ada", "seen it"));
        stage.view = tale.view();
        stage.now = tale.now();
        stage.turn();
        assertThat(stage.screen())
                .contains("LOOKING BACK at 09:06:53, 1:30 ago")
                .doesNotContain("seen it");
    }

    @Test
    void there_is_nothing_before_the_beginning_and_nothing_after_now() throws IOException {
        Stage stage = stage(Storm.breach());
        stage.press(KeyType.Home);
        stage.press(KeyType.PageUp);
        assertThat(stage.screen()).contains("LOOKING BACK at 09:00:00", "T+0:00");
        stage.press(KeyType.PageDown);
        assertThat(stage.screen()).doesNotContain("LOOKING BACK");
    }

    @Test
    void a_halt_is_one_key_away_while_looking_back_and_closer() throws IOException {
        Stage stage = stage(Storm.breach());
        stage.press(KeyType.PageUp);
        stage.type("zx");
        assertThat(stage.acts).containsExactly("halt");
    }

    @Test
    void the_chart_alone_is_first_one_that_is_out_and_tab_goes_through_all() throws IOException {
        Stage stage = stage(Storm.breach());
        stage.type("z");
        assertThat(stage.screen())
                .contains("─ Orders accepted, last 10:00", "TradeFlow accepted", "09:07:53")
                .doesNotContain("Distance to stop");
        stage.press(KeyType.Tab);
        assertThat(stage.screen()).contains("─ Acknowledgement, 99th percentile, last");
        stage.press(KeyType.ReverseTab);
        stage.press(KeyType.ReverseTab);
        assertThat(stage.screen()).contains("─ Concurrent executions, last");
        stage.press(KeyType.Escape);
        assertThat(stage.screen()).contains("Distance to stop");
    }

    @Test
    void charts_show_more_time_or_less() throws IOException {
        Stage stage = stage(Storm.breach());
        stage.type("-");
        assertThat(stage.screen()).contains("Flow, last 30:00");
        stage.type("+++++++");
        assertThat(stage.screen()).contains("Flow, last 2:00");
    }

    @Test
    void the_timeline_is_narrowed_topic_by_topic() throws IOException {
        Stage stage = stage(Storm.breach());
        stage.type("t");
        assertThat(stage.screen())
                .contains("Timeline, the run only", "step 8 of 11")
                .doesNotContain("linus detects");
        stage.type("t");
        assertThat(stage.screen()).contains("faults only", "total is active").doesNotContain("step 7 of 11");
        stage.type("t");
        assertThat(stage.screen()).contains("measures only", "OUT of bounds").doesNotContain("linus detects");
        stage.type("t");
        assertThat(stage.screen()).contains("people only", "linus detects").doesNotContain("OUT of bounds");
        stage.type("t");
        assertThat(stage.screen()).doesNotContain("only (t: more)");
    }

    @Test
    void what_is_looked_at_stays_while_a_note_is_written_and_help_is_read() throws IOException {
        Stage stage = stage(Storm.breach());
        stage.press(KeyType.ArrowLeft);
        stage.type("nhello");
        assertThat(stage.screen()).contains("LOOKING BACK");
        stage.press(KeyType.Enter);
        stage.type("? ");
        assertThat(stage.screen()).contains("LOOKING BACK");
        assertThat(stage.acts).containsExactly("note hello");
    }

    @Test
    void a_recording_can_be_looked_at_more_closely_too() throws IOException {
        Stage stage = new Stage(Storm.over().events(), 120, 40);
        stage.press(' ');
        stage.press(KeyType.End);
        stage.type("z");
        assertThat(stage.screen()).contains("REPLAY of", "TradeFlow accepted");
        stage.type("zt");
        assertThat(stage.screen()).contains("Timeline, the run only");
        assertThat(stage.acts).isEmpty();
    }

    @Test
    void whatever_is_pressed_at_whatever_size_the_screen_is_what_it_would_be_if_drawn_anew() throws IOException {
        Random random = new Random(23);
        Tale[] tales = {Storm.calm(), Storm.breach(), Storm.halt(), Storm.over()};
        for (int round = 0; round < 4; round++) {
            Tale tale = tales[round % tales.length];
            Stage stage = stage(tale);
            List<KeyStroke> pressed = new ArrayList<>();
            for (int step = 0; step < 12; step++) {
                TerminalSize size = new TerminalSize(1 + random.nextInt(300), 1 + random.nextInt(100));
                stage.terminal.setTerminalSize(size);
                KeyStroke key = KEYS.get(random.nextInt(KEYS.size()));
                pressed.add(key);
                stage.press(key);
                Stage fresh = new Stage(
                        tale.view(), tale.now(), size.getColumns(), size.getRows(), Colours.TRUE, Glyphs.UNICODE);
                fresh.turn();
                for (KeyStroke before : pressed) {
                    fresh.press(before);
                }
                assertThat(stage.screen()).as("%s at %s", pressed, size).isEqualTo(fresh.screen());
            }
        }
    }

    private static Stage stage(Tale tale) throws IOException {
        Stage stage = new Stage(tale.view(), tale.now(), 120, 40, Colours.TRUE, Glyphs.UNICODE);
        stage.turn();
        return stage;
    }
}
