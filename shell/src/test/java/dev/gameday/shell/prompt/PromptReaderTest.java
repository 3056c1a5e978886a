package dev.gameday.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptReaderTest {
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private final AtomicBoolean sticks = new AtomicBoolean(true);

    /** A screen whose other writers hold up the reader at its first line. */
    private final class HeldScreen extends OutputStream {
        @Override
        public void write(int character) {
            if (character == '>' && sticks.getAndSet(false)) {
                stuck.countDown();
                try {
                    free.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    @Test
    void says_what_stands_half_typed_while_the_reader_waits_for_the_screen(@TempDir Path folder) throws Exception {
        byte[] keys = "status\r".getBytes(StandardCharsets.UTF_8);
        try (Terminal terminal = TerminalBuilder.builder()
                .system(false)
                .type("xterm")
                .encoding(StandardCharsets.UTF_8)
                .streams(new ByteArrayInputStream(keys), new HeldScreen())
                .build()) {
            PromptReader reader = Prompt.reader(terminal, (line, parsed, candidates) -> {}, folder.resolve("history"));
            CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> reader.readLine("> "));
            stuck.await();

            CompletableFuture<String> typed = CompletableFuture.supplyAsync(reader::typed);

            assertThat("status").startsWith(typed.get(1, TimeUnit.MINUTES));
            free.countDown();
            assertThat(line.get(1, TimeUnit.MINUTES)).isEqualTo("status");
            assertThat(reader.typed()).isEmpty();
        }
    }

    /** Its lock is what JLine's reader draws under, on whichever thread. */
    @Test
    void nothing_is_drawn_in_the_midst_of_what_the_reader_draws(@TempDir Path folder) throws Exception {
        try (Terminal terminal = TerminalBuilder.builder()
                .system(false)
                .type("xterm")
                .encoding(StandardCharsets.UTF_8)
                .streams(new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream())
                .build()) {
            PromptReader reader = Prompt.reader(terminal, (line, parsed, candidates) -> {}, folder.resolve("history"));
            Field field = LineReaderImpl.class.getDeclaredField("lock");
            field.setAccessible(true);
            ReentrantLock readerDraws = (ReentrantLock) field.get(reader);
            AtomicBoolean drawn = new AtomicBoolean();
            Thread drawing = new Thread(() -> reader.alone(() -> drawn.set(true)));

            readerDraws.lock();
            try {
                drawing.start();
                while (drawing.isAlive() && !readerDraws.hasQueuedThread(drawing)) {
                    Thread.onSpinWait();
                }
                assertThat(drawn).isFalse();
            } finally {
                readerDraws.unlock();
            }

            drawing.join();
            assertThat(drawn).isTrue();
        }
    }
}
