package dev.gameday.shell.view.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {
    @Test
    void nothing_that_drives_a_terminal_gets_through() {
        assertThat(TerminalText.clean("a\u001b]0;owned\u0007\u001b[2Jb\u009b31mc\u0000d\u007fe"))
                .isEqualTo("a]0;owned[2Jb31mcde");
        assertThat(TerminalText.clean("one\ntwo\tthree\r\u2028four")).isEqualTo("one two three  four");
    }

    @Test
    void nothing_turns_the_order_of_the_text_round() {
        assertThat(TerminalText.clean("abc\u202Egnp.exe\u202C\u2066x\u2069\u200Fy"))
                .isEqualTo("abcgnp.exexy");
    }

    @Test
    void what_terminals_measure_differently_is_brought_to_what_they_agree_on() {
        assertThat(TerminalText.clean("👩‍💻👍🏽❤️1️⃣🇨🇭")).isEqualTo("👩💻👍❤1CH");
        assertThat(TerminalText.clean("e\u0301")).isEqualTo("é");
        assertThat(TerminalText.width(TerminalText.clean("e" + "\u0316".repeat(100))))
                .isEqualTo(1);
        assertThat(TerminalText.clean("e" + "\u0316".repeat(100)).length()).isLessThanOrEqualTo(3);
    }

    @Test
    void half_a_character_is_no_character() {
        assertThat(TerminalText.clean("a\ud83db")).isEqualTo("ab");
    }

    @ParameterizedTest
    @CsvSource({"abc,3", "全部,4", "🔥,2", "é,1", "⣿,1", "한국,4", "ｗ,2"})
    void east_asian_characters_and_emoji_take_two_columns(String text, int width) {
        assertThat(TerminalText.width(text)).isEqualTo(width);
    }

    @Test
    void what_is_cut_ends_in_an_ellipsis_and_never_in_half_a_character() {
        assertThat(TerminalText.fit("abcdef", 4)).isEqualTo("abc…");
        assertThat(TerminalText.fit("全部失敗", 4)).isEqualTo("全…");
        assertThat(TerminalText.fit("全部", 4)).isEqualTo("全部");
        assertThat(TerminalText.fit("abc", 0)).isEmpty();
    }

    @Test
    void whatever_is_wrapped_or_cut_fits() {
        long seed = 20260105;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.appendCodePoint(List.of((int) 'a', (int) ' ', 0x5168, 0x1F525, 0x301, 0x1b, 0x202E, 0xe9)
                        .get(random.nextInt(8)));
            }
            int width = 2 + random.nextInt(40);
            assertThat(Line.of(text.toString()).fit(width).width())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(width);
            assertThat(Line.of(text.toString()).padded(width).width())
                    .as("seed %d", seed)
                    .isEqualTo(width);
            assertThat(Wrapped.lines(text.toString(), width))
                    .as("seed %d", seed)
                    .allMatch(line -> TerminalText.width(line) <= width);
        }
    }
}
