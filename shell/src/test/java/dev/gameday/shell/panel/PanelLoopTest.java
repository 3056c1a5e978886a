package dev.gameday.shell.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.shell.view.Storm;
import dev.gameday.shell.view.Tale;
import dev.gameday.shell.view.text.Glyphs;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PanelLoopTest {
    @Test
    void each_key_does_what_the_bottom_line_says() throws IOException {
        Stage stage = stage(Storm.breach());
        stage.type("dah x");
        assertThat(stage.acts).containsExactly("detect", "acknowledge", "hint", "next", "halt");
        assertThat(stage.press('q')).isFalse();
    }

    @Test
    void a_note_is_written_on_the_bottom_line_and_keys_in_it_do_nothing_else() throws IOException {
        Stage stage = stage(Storm.breach());
        stage.press('n');
        stage.type("xq dz");
        stage.press(KeyType.Backspace);
        assertThat(stage.lastLine()).startsWith("Note").endsWith("xq d");
        assertThat(stage.terminal.isCursorVisible()).isTrue();
        stage.press(KeyType.Enter);
        assertThat(stage.acts).containsExactly("note xq d");
        assertThat(stage.lastLine()).startsWith("x HALT");
    }

    @Test
    void the_lines_after_the_first_of_a_pasted_text_are_no_commands() throws IOException {
        Stage stage = stage(Storm.breach());
        stage.press('n');
        stage.type("one");
        stage.terminal.addInput(new KeyStroke(KeyType.Enter));
        stage.quickTurn();
        stage.terminal.addInput(new KeyStroke('x', false, false));
        stage.quickTurn();
        stage.press('d');
        assertThat(stage.acts).containsExactly("note one", "detect");
    }

    @Test
    void a_second_that_begins_soon_after_a_drawing_moves_the_clocks_alone_and_the_next_one_all() throws IOException {
        Stage stage = stage(Storm.breach());
        stage.now = stage.now.truncatedTo(ChronoUnit.SECONDS).plusMillis(2400);
        stage.turn();
        String first = stage.screen();

        stage.now = stage.now.plusMillis(600);
        stage.turn();
        String ticked = stage.screen();
        assertThat(body(ticked)).isEqualTo(body(first));
        assertThat(ticked).isNotEqualTo(first);

        stage.now = stage.now.plusSeconds(1);
        stage.turn();
        assertThat(body(stage.screen())).isNotEqualTo(body(first));
    }

    private static String body(String screen) {
        return screen.lines().skip(2).collect(Collectors.joining("\n"));
    }

    @Test
    void an_emoji_is_taken_back_whole() throws IOException {
        Stage stage = stage(Storm.breach());
        stage.press('m');
        stage.type("a🔥");
        stage.press(KeyType.Backspace);
        stage.press(KeyType.Enter);
        assertThat(stage.acts).containsExactly("mitigate a");
    }

    @Test
    void escape_drops_what_was_written() throws IOException {
        Stage stage = stage(Storm.breach());
        stage.press('n');
        stage.type("oops");
        stage.press(KeyType.Escape);
        assertThat(stage.acts).isEmpty();
    }

    @Test
    void a_question_of_the_runbook_is_answered_in_words() throws IOException {
        Stage stage = stage(Storm.calm());
        stage.press(' ');
        stage.type("9");
        stage.press(KeyType.Enter);
        assertThat(stage.acts).containsExactly("answer 9");
    }

    @Test
    void the_first_interrupt_asks_and_the_second_one_halts() throws IOException {
        Stage stage = stage(Storm.breach());
        assertThat(stage.interrupt()).isTrue();
        assertThat(stage.acts).isEmpty();
        assertThat(stage.lastLine()).contains("Halt the run?");
        assertThat(stage.interrupt()).isTrue();
        assertThat(stage.acts).containsExactly("halt");
    }

    @Test
    void a_run_that_is_halted_already_is_not_ended_by_a_key_hit_twice() throws IOException {
        Stage stage = stage(Storm.halt());
        stage.turn();
        assertThat(stage.lastLine()).startsWith("x END  d detect");
        stage.press('x');
        assertThat(stage.acts).isEmpty();
        assertThat(stage.lastLine()).startsWith("End without waiting");
        stage.press('q');
        assertThat(stage.lastLine()).startsWith("x END");
        assertThat(stage.acts).isEmpty();
        stage.type("xx");
        assertThat(stage.acts).containsExactly("halt");
    }

    @Test
    void an_interrupt_of_a_halted_run_asks_the_same() throws IOException {
        Stage stage = stage(Storm.halt());
        assertThat(stage.interrupt()).isTrue();
        assertThat(stage.lastLine()).startsWith("End without waiting");
        assertThat(stage.interrupt()).isTrue();
        assertThat(stage.acts).containsExactly("halt");
    }

    @Test
    void any_other_key_after_an_interrupt_carries_on_with_what_was_at_hand() throws IOException {
        Stage stage = stage(Storm.breach());
        stage.press('n');
        stage.type("half");
        stage.interrupt();
        stage.press('q');
        stage.press(KeyType.Enter);
        assertThat(stage.acts).containsExactly("note half");
    }

    @Test
    void an_interrupt_after_the_end_of_the_run_just_leaves() throws IOException {
        assertThat(stage(Storm.over()).interrupt()).isFalse();
    }

    @Test
    void the_end_of_input_closes_the_panel() throws IOException {
        assertThat(stage(Storm.breach()).press(new KeyStroke(KeyType.EOF))).isFalse();
    }

    @Test
    void a_change_of_the_run_waits_for_the_next_quarter_of_a_second() throws IOException {
        Tale tale = Storm.breach();
        Stage stage = stage(tale);
        stage.view = tale.tell(new PeopleEvent.Noted("ada", "seen it")).view();
        stage.quickTurn();
        assertThat(stage.screen()).doesNotContain("seen it");
        stage.turn();
        assertThat(stage.screen()).contains("ada notes: seen it");
    }

    @Test
    void nothing_is_drawn_where_nothing_changed() throws IOException {
        Stage stage = stage(Storm.breach());
        var unused = stage.terminal.getAndResetDirtyCells();
        stage.turn();
        assertThat(stage.terminal.getAndResetDirtyCells()).isEmpty();
    }

    @Test
    void what_is_redrawn_in_part_looks_like_what_is_drawn_whole() throws IOException {
        Stage stage = stage(Storm.calm());
        for (Tale tale : new Tale[] {Storm.breach(), Storm.halt(), Storm.over(), Storm.calm(), Storm.breach()}) {
            stage.view = tale.view();
            stage.now = tale.now();
            stage.turn();
            assertThat(stage.screen()).isEqualTo(stage(tale).screen());
        }
    }

    @Test
    void a_resized_window_is_drawn_whole_in_its_new_size() throws IOException {
        Tale tale = Storm.halt();
        Stage stage = stage(tale);
        for (TerminalSize size :
                new TerminalSize[] {new TerminalSize(133, 43), new TerminalSize(60, 18), new TerminalSize(300, 100)}) {
            stage.terminal.setTerminalSize(size);
            stage.turn();
            Stage fresh =
                    new Stage(tale.view(), tale.now(), size.getColumns(), size.getRows(), Colours.TRUE, Glyphs.UNICODE);
            fresh.turn();
            assertThat(stage.screen()).isEqualTo(fresh.screen());
        }
    }

    @Test
    void a_window_that_is_too_small_says_so_and_still_halts() throws IOException {
        Tale tale = Storm.breach();
        Stage stage = new Stage(tale.view(), tale.now(), 40, 10, Colours.TRUE, Glyphs.UNICODE);
        stage.turn();
        assertThat(stage.screen()).contains("The panel needs 60 x 18");
        stage.press('x');
        assertThat(stage.acts).containsExactly("halt");
    }

    @Test
    void without_colour_no_cell_has_one() throws IOException {
        Tale tale = Storm.halt();
        Stage stage = new Stage(tale.view(), tale.now(), 120, 40, Colours.NONE, Glyphs.UNICODE);
        stage.turn();
        for (int row = 0; row < 40; row++) {
            for (int column = 0; column < 120; column++) {
                assertThat(stage.terminal.getCharacter(column, row).getForegroundColor())
                        .isEqualTo(TextColor.ANSI.DEFAULT);
            }
        }
    }

    @Test
    void the_help_explains_keys_and_clocks_and_goes_away_with_any_key() throws IOException {
        Stage stage = stage(Storm.breach());
        stage.press('?');
        assertThat(stage.screen()).contains("HALT: take everything away now").contains("recovery");
        stage.press('x');
        assertThat(stage.acts).isEmpty();
        assertThat(stage.screen()).contains("Timeline");
    }

    private static Stage stage(Tale tale) throws IOException {
        Stage stage = new Stage(tale.view(), tale.now(), 120, 40, Colours.TRUE, Glyphs.UNICODE);
        stage.turn();
        return stage;
    }
}
