package dev.gameday.shell.cast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.recorder.cast.Shot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Size;
import org.junit.jupiter.api.Test;

class ScreenTapTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final ScreenTap tap = new ScreenTap();
    private final OutputStream tapped = tap.over(screen);
    private final List<Shot> heard = new ArrayList<>();

    @Test
    void what_is_written_reaches_the_screen_unchanged_and_is_heard() throws IOException {
        tap.listen(heard::add);
        tapped.write("grün\n".getBytes(StandardCharsets.UTF_8));

        assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("grün\n");
        assertThat(texts()).containsExactly("grün\r\n");
    }

    @Test
    void a_character_in_two_pieces_is_heard_once_and_whole() throws IOException {
        byte[] bytes = "日本".getBytes(StandardCharsets.UTF_8);
        tap.listen(heard::add);
        for (byte one : bytes) {
            tapped.write(one);
        }

        assertThat(screen.toByteArray()).isEqualTo(bytes);
        assertThat(texts()).containsExactly("日", "本");
    }

    @Test
    void a_listener_first_hears_what_was_shown_since_the_last_prompt() throws IOException {
        tapped.write("old".getBytes(StandardCharsets.UTF_8));
        tap.forget();
        tapped.write("new".getBytes(StandardCharsets.UTF_8));
        tap.listen(heard::add);

        assertThat(texts()).containsExactly("new");
    }

    @Test
    void what_is_kept_before_anyone_listens_is_bounded() throws IOException {
        for (int piece = 0; piece < 1_000; piece++) {
            tapped.write("x".repeat(1_000).getBytes(StandardCharsets.UTF_8));
        }
        tap.listen(heard::add);

        assertThat(String.join("", texts())).hasSizeBetween(60_000, 1 << 16);
    }

    @Test
    void what_stands_half_typed_is_told_with_what_is_shown() throws IOException {
        tap.listen(heard::add);
        tap.typing(() -> "note pass");
        tapped.write('s');

        assertThat(heard)
                .first()
                .isInstanceOfSatisfying(
                        Shot.Shown.class, shown -> assertThat(shown.typed()).isEqualTo("note pass"));
    }

    @Test
    void a_new_size_is_heard_once() {
        tap.sized(new Size(80, 24));
        tap.listen(heard::add);
        tap.sized(new Size(80, 24));
        tap.sized(new Size(100, 30));
        tap.sized(new Size(100, 30));

        assertThat(heard).singleElement().isInstanceOfSatisfying(Shot.Resized.class, resized -> {
            assertThat(resized.columns()).isEqualTo(100);
            assertThat(resized.rows()).isEqualTo(30);
        });
    }

    @Test
    void who_no_longer_listens_hears_nothing() throws IOException {
        tap.listen(heard::add).run();
        tapped.write("late".getBytes(StandardCharsets.UTF_8));

        assertThat(heard).isEmpty();
    }

    private List<String> texts() {
        return heard.stream().map(Shot.Shown.class::cast).map(Shot.Shown::text).toList();
    }
}
