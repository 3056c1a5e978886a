package dev.gameday.shell.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.input.KeyType;
import dev.gameday.shell.view.Storm;
import dev.gameday.shell.view.text.Glyphs;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayingTest {
    private final Stage stage;

    ReplayingTest() throws IOException {
        stage = new Stage(Storm.over().events(), 120, 40);
        stage.turn();
        stage.press(' ');
        stage.press(KeyType.Home);
    }

    @Test
    void it_says_that_it_is_a_replay_and_where_the_tape_is() {
        assertThat(stage.screen()).startsWith("REPLAY of REHEARSAL");
        assertThat(stage.lastLine()).startsWith("REPLAY paused  T+0:00 of ").contains("event ");
    }

    @Test
    void the_end_of_the_tape_looks_as_the_end_of_the_run_did() throws IOException {
        stage.press(KeyType.End);
        Stage over = new Stage(Storm.over().view(), Storm.over().now(), 120, 40, Colours.NONE, Glyphs.UNICODE);
        over.turn();
        assertThat(body(stage.screen())).isEqualTo(body(over.screen()));
        stage.press(KeyType.Home);
        assertThat(body(stage.screen())).isNotEqualTo(body(over.screen()));
    }

    @Test
    void keys_move_the_tape_and_do_nothing_to_the_run() throws IOException {
        stage.press(KeyType.ArrowRight);
        assertThat(stage.lastLine()).contains("T+0:10 of");
        stage.press(KeyType.ArrowUp);
        assertThat(stage.lastLine()).contains("T+1:10 of");
        stage.press(KeyType.ArrowLeft);
        assertThat(stage.lastLine()).contains("T+1:00 of");
        stage.press(KeyType.ArrowDown);
        assertThat(stage.lastLine()).contains("T+0:00 of");
        stage.type("xdahmn");
        assertThat(stage.acts).isEmpty();
    }

    @Test
    void while_it_plays_the_tape_goes_on_at_its_speed() throws IOException {
        stage.press(' ');
        stage.press('+');
        assertThat(stage.lastLine()).startsWith("REPLAY x30").contains("Space pause");
        for (int i = 0; i < 8; i++) {
            stage.turn();
        }
        assertThat(stage.lastLine()).contains("T+1:0");
        stage.press('-');
        assertThat(stage.lastLine()).startsWith("REPLAY x10");
    }

    @Test
    void a_guided_step_of_the_run_asks_for_no_key() throws IOException {
        stage.press(KeyType.ArrowRight);
        assertThat(stage.screen())
                .contains("Opening brief")
                .contains("Space play")
                .doesNotContain("Space: go on");
    }

    @Test
    void q_and_an_interrupt_go_back_without_a_question() throws IOException {
        assertThat(stage.interrupt()).isFalse();
        assertThat(new Stage(Storm.over().events(), 120, 40).press('q')).isFalse();
    }

    @Test
    void a_small_window_says_so_and_offers_no_halt() throws IOException {
        Stage small = new Stage(Storm.over().events(), 40, 10);
        small.turn();
        assertThat(small.screen()).contains("q goes back").doesNotContain("x halts");
    }

    /** Between the title and the bottom line. */
    private static List<String> body(String screen) {
        List<String> lines = screen.lines().toList();
        return lines.subList(1, lines.size() - 1);
    }
}
