package dev.gameday.recorder.cast;

import dev.gameday.recorder.Redaction;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.format.Asciicast;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes one session's cast, on a thread of its own. Whoever shows something hands it over and never waits: where the
 * disk can't keep up, output is left out of the cast, and the cast says how much. A cast that can't be written ends where
 * it is; the session goes on. Each line is with the operating system once it is written, so what kills the process costs
 * at most the line under way; it is never forced to disk, as nothing is undone from it.
 */
public final class CastWriter implements Closeable {
    private static final System.Logger LOG = System.getLogger(CastWriter.class.getName());
    private static final int MOST_WAITING = 8192;
    private static final long PATIENCE_MILLIS = CastEncoder.TOGETHER / 1_000_000;

    private final BlockingQueue<Shot> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong lost = new AtomicLong();
    private final Writer file;
    private final CastEncoder encoder;
    private final Thread thread;
    private volatile boolean closing;

    private CastWriter(Path place, String header, long began, Redaction redaction) throws IOException {
        this.file = Files.newBufferedWriter(place, StandardCharsets.UTF_8);
        this.encoder = new CastEncoder(redaction, began, this::write);
        this.thread = new Thread(() -> run(header), "gameday-cast");
        thread.setDaemon(true);
    }

    /**
     * Begins a new cast in the session's folder; {@code header} is {@link Asciicast#header}, {@code began} its moment on
     * the shots' clock.
     */
    public static CastWriter begin(SessionFolder folder, String header, long began, Redaction redaction)
            throws IOException {
        CastWriter writer = new CastWriter(folder.newCast(), header, began, redaction);
        writer.thread.start();
        return writer;
    }

    /** Takes a shot over; never waits, never throws. */
    public void take(Shot shot) {
        if (!waiting.offer(shot)) {
            lost.incrementAndGet();
        }
    }

    /** Comes back once all that was handed over is written, or after so long where the disk hangs. */
    public void close(Duration longest) {
        closing = true;
        try {
            thread.join(longest.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same, and waits a few seconds at most. */
    @Override
    public void close() {
        close(Duration.ofSeconds(2));
    }

    private void run(String header) {
        try (file) {
            file.write(header);
            file.flush();
            boolean last = false;
            while (!last) {
                last = closing;
                takeAll();
            }
            encoder.end();
            file.flush();
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "the terminal is no longer recorded", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeAll() throws InterruptedException, IOException {
        @Nullable Shot shot = waiting.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        if (shot == null) {
            encoder.settle();
        }
        while (shot != null) {
            encoder.take(shot);
            shot = waiting.poll();
        }
        long missing = lost.getAndSet(0);
        if (missing > 0) {
            file.write(Asciicast.comment(missing + " pieces of output could not be kept here"));
        }
        file.flush();
    }

    private void write(String line) {
        try {
            file.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
