package dev.gameday.shell.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.console.Palette.Meaning;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaletteTest {
    @Test
    void a_terminal_has_colour() {
        assertThat(Palette.of(Map.of("TERM", "xterm"), true)).isEqualTo(Palette.COLOUR);
    }

    @Test
    void a_pipe_a_dumb_terminal_and_no_color_have_none() {
        assertThat(Palette.of(Map.of("TERM", "xterm"), false)).isEqualTo(Palette.PLAIN);
        assertThat(Palette.of(Map.of("TERM", "dumb"), true)).isEqualTo(Palette.PLAIN);
        assertThat(Palette.of(Map.of("TERM", "xterm", "NO_COLOR", "1"), true)).isEqualTo(Palette.PLAIN);
    }

    @Test
    void an_empty_no_color_means_nothing() {
        assertThat(Palette.of(Map.of("TERM", "xterm", "NO_COLOR", ""), true)).isEqualTo(Palette.COLOUR);
    }

    @Test
    void no_two_meanings_look_alike() {
        assertThat(Meaning.values())
                .extracting(meaning -> Palette.COLOUR.text(meaning, "x").toAnsi())
                .doesNotHaveDuplicates();
    }
}
