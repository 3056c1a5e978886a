package dev.gameday.shell.control;

import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * What one watcher is sent: the lines of the run's record from the first on, then each as it is written, then the end. It
 * reads them from the disk on a thread of its own, so the run never waits for a watcher: a slow one falls behind, and one
 * that takes nothing for too long is hung up on.
 */
final class Feed {
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private static final Duration LOOK = Duration.ofMillis(250);

    private final Path record;
    private final RunControl control;
    private final Duration longestSilence;
    private final Function<String, Optional<String>> shown;
    private volatile long movedAt = System.nanoTime();

    /** {@code shown} is what of each line that watcher is sent. */
    Feed(Path record, RunControl control, Duration longestSilence, Function<String, Optional<String>> shown) {
        this.shown = shown;
        this.record = record;
        this.control = control;
        this.longestSilence = longestSilence;
    }

    void send(SocketChannel watcher, ScheduledExecutorService clock) throws IOException, InterruptedException {
        long pace = Math.max(1, longestSilence.toMillis() / 4);
        ScheduledFuture<?> guard =
                clock.scheduleWithFixedDelay(() -> hangUpIfStuck(watcher), pace, pace, TimeUnit.MILLISECONDS);
        try (RecordLines lines = RecordLines.of(record)) {
            boolean over;
            do {
                // Asked before the file is read: what was written by then is sent.
                over = control.isOver();
                for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                    Optional<String> sent = shown.apply(line.get());
                    if (sent.isPresent()) {
                        write(watcher, sent.get() + "\n");
                    }
                }
                if (!over) {
                    movedAt = System.nanoTime();
                    control.awaitNews(LOOK);
                }
            } while (!over);
            write(watcher, ControlFormat.write(ControlAnswer.end(ExitCode.HELD.code(), Map.of())));
        } finally {
            guard.cancel(false);
        }
    }

    private void write(SocketChannel watcher, String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
            int unused = watcher.write(bytes);
            movedAt = System.nanoTime();
        }
    }

    private void hangUpIfStuck(SocketChannel watcher) {
        if (System.nanoTime() - movedAt > longestSilence.toNanos()) {
            ControlSocket.hangUp(watcher);
        }
    }
}
