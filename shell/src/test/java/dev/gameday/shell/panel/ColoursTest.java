package dev.gameday.shell.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.view.text.Glyphs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColoursTest {
    @Test
    void the_environment_says_how_many_colours_there_are() {
        assertThat(Colours.of(Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor")))
                .isEqualTo(Colours.TRUE);
        assertThat(Colours.of(Map.of("TERM", "screen-256color"))).isEqualTo(Colours.INDEXED);
        assertThat(Colours.of(Map.of("TERM", "xterm"))).isEqualTo(Colours.SIXTEEN);
        assertThat(Colours.of(Map.of("TERM", "vt220"))).isEqualTo(Colours.NONE);
    }

    @Test
    void no_color_wins_over_all_else_unless_it_is_empty() {
        Map<String, String> rich = Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor", "NO_COLOR", "1");
        assertThat(Colours.of(rich)).isEqualTo(Colours.NONE);
        assertThat(Colours.of(Map.of("TERM", "xterm", "NO_COLOR", ""))).isEqualTo(Colours.SIXTEEN);
    }

    @Test
    void the_locale_says_which_characters_there_are() {
        assertThat(Glyphs.of(Map.of("LANG", "en_GB.UTF-8"))).isEqualTo(Glyphs.UNICODE);
        assertThat(Glyphs.of(Map.of("LANG", "en_GB.UTF-8", "LC_ALL", "C"))).isEqualTo(Glyphs.ASCII);
        assertThat(Glyphs.of(Map.of("LANG", "en_GB.UTF-8", "TERM", "linux"))).isEqualTo(Glyphs.ASCII);
        assertThat(Glyphs.of(Map.of())).isEqualTo(Glyphs.UNICODE);
    }
}
