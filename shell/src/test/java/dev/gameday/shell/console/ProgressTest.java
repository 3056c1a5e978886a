package dev.gameday.shell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final CountDownLatch seen = new CountDownLatch(1);
    private final StringWriter screen = new StringWriter() {
        @Override
        public void flush() {
            seen.countDown();
        }
    };

    @Test
    void a_silent_command_is_seen_to_be_at_work_and_its_first_word_takes_the_place() throws InterruptedException {
        Progress progress = Progress.on(new PrintWriter(screen), Palette.COLOUR);
        Progress.Wait wait = progress.begin("preflight");
        seen.await();
        progress.said();
        wait.close();
        assertThat(screen.toString()).startsWith("\r\u001b[Kpreflight ... ").endsWith("s\r\u001b[K");
    }

    @Test
    void without_colours_it_is_a_line_that_stays() throws InterruptedException {
        Progress progress = Progress.on(new PrintWriter(screen), Palette.PLAIN);
        Progress.Wait wait = progress.begin("preflight");
        seen.await();
        wait.close();
        assertThat(screen.toString()).isEqualTo("preflight ... " + System.lineSeparator());
    }

    @Test
    void a_command_that_speaks_at_once_shows_none() {
        Progress progress = Progress.on(new PrintWriter(screen), Palette.COLOUR);
        Progress.Wait wait = progress.begin("help");
        progress.said();
        wait.close();
        assertThat(screen.toString()).isEmpty();
    }
}
