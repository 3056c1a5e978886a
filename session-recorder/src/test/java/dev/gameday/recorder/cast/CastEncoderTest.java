package dev.gameday.recorder.cast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.recorder.Redaction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CastEncoderTest {
    private static final long MILLI = 1_000_000;
    private static final String SECRET = "password=hunter2hunter2";

    private final List<String> lines = new ArrayList<>();
    private final CastEncoder encoder = new CastEncoder(Redaction.with(List.of()), 1_000 * MILLI, lines::add);

    @Test
    void an_event_says_the_seconds_since_the_one_before_it() {
        encoder.take(shown(1_250, "a"));
        encoder.take(new Shot.Marked(2_000 * MILLI, "step one"));
        encoder.take(new Shot.Resized(2_000 * MILLI, 90, 30));
        encoder.take(shown(3_500, "b"));
        encoder.take(new Shot.Ended(3_600 * MILLI, 0));

        assertThat(lines)
                .containsExactly(
                        "[0.250000,\"o\",\"a\"]\n",
                        "[0.750000,\"m\",\"step one\"]\n",
                        "[0.000000,\"r\",\"90x30\"]\n",
                        "[1.500000,\"o\",\"b\"]\n",
                        "[0.100000,\"x\",\"0\"]\n");
    }

    @Test
    void what_was_shown_before_the_beginning_is_shown_at_once() {
        encoder.take(shown(900, "the question"));
        encoder.settle();

        assertThat(lines).containsExactly("[0.000000,\"o\",\"the question\"]\n");
    }

    @Test
    void pieces_that_come_together_are_one_event_so_that_a_secret_in_two_pieces_is_covered() {
        encoder.take(shown(1_000, "it is password=hunter2"));
        encoder.take(shown(1_010, "hunter2 indeed\r\n"));
        encoder.settle();

        assertThat(lines).containsExactly("[0.000000,\"o\",\"it is password=************** indeed\\r\\n\"]\n");
    }

    @Test
    void colours_within_a_secret_stay() {
        encoder.take(shown(1_000, "password=\u001b[31mhunter2\u001b[0mhunter2\r\n"));
        encoder.settle();

        assertThat(lines).containsExactly("[0.000000,\"o\",\"password=\\u001B[31m*******\\u001B[0m*******\\r\\n\"]\n");
    }

    @Test
    void a_line_that_is_typed_waits_until_it_is_known() {
        encoder.take(shown(1_000, "n", "n"));
        encoder.take(shown(1_100, "o", "no"));
        encoder.settle();
        assertThat(lines).isEmpty();

        encoder.take(shown(1_200, "\r\nnoted\r\n"));
        encoder.settle();

        assertThat(lines)
                .containsExactly(
                        "[0.000000,\"o\",\"n\"]\n",
                        "[0.100000,\"o\",\"o\"]\n",
                        "[0.100000,\"o\",\"\\r\\nnoted\\r\\n\"]\n");
    }

    @Test
    void a_secret_typed_key_by_key_is_in_no_event() {
        for (int length = 1; length <= SECRET.length(); length++) {
            encoder.take(
                    shown(1_000 + 100 * length, SECRET.substring(length - 1, length), SECRET.substring(0, length)));
        }
        encoder.take(shown(9_000, "\r\n"));
        encoder.end();

        assertThat(lines).hasSize(SECRET.length() + 1).noneMatch(line -> line.contains("h") || line.contains("2\""));
    }

    @Test
    void a_secret_that_was_typed_and_deleted_again_is_in_no_event() {
        encoder.take(shown(1_000, SECRET, SECRET));
        encoder.take(shown(1_100, "\u001b[K", ""));
        encoder.end();

        assertThat(String.join("", lines)).doesNotContain("hunter2").contains("\\u001B[K");
    }

    @Test
    void markers_keep_their_place_among_what_waits() {
        encoder.take(shown(1_000, "n", "n"));
        encoder.take(new Shot.Marked(1_100 * MILLI, "halt"));
        encoder.take(shown(1_200, "\r\n"));
        encoder.end();

        assertThat(lines)
                .containsExactly(
                        "[0.000000,\"o\",\"n\"]\n", "[0.100000,\"m\",\"halt\"]\n", "[0.100000,\"o\",\"\\r\\n\"]\n");
    }

    @Test
    void a_line_that_never_ends_is_let_go_blank() {
        String much = "x".repeat(1 << 20);
        for (int time = 0; time < 5; time++) {
            encoder.take(shown(1_000 + time, much, "x"));
        }
        encoder.end();

        assertThat(String.join("", lines)).contains("****");
        assertThat(lines.stream().mapToInt(String::length).sum()).isGreaterThan(5 << 20);
    }

    private static Shot.Shown shown(long millis, String text) {
        return shown(millis, text, "");
    }

    private static Shot.Shown shown(long millis, String text, String typed) {
        return new Shot.Shown(millis * MILLI, text, typed);
    }
}
