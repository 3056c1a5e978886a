package dev.gameday.recorder;

import dev.gameday.runbook.conductor.EventLog;
import dev.gameday.runbook.event.Recorded;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A record that is written on a thread of its own, so that a slow disk, or one that hangs, holds up nobody. Ordinary events
 * are taken on at once; durable ones are waited for until they are on the disk, but no longer than its patience, and a
 * moment only once a halt has come. What fails, or isn't answered in time, fails every later append: the record then ends
 * with what was written by then. A bug in writing is thrown as it is, once, to whoever appends next.
 */
public final class PromptRecord implements EventLog, Closeable {
    private static final System.Logger LOG = System.getLogger(PromptRecord.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final int ROOM = 1_000;

    private final RecordWriter writer;
    private final Duration patience;
    private final Duration moment;
    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(ROOM);
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Optional<IOException> failure = Optional.empty();
    private final AtomicReference<@Nullable RuntimeException> bug = new AtomicReference<>();
    private volatile @Nullable Batch awaited;

    /** Writes with that writer from now on, and closes it in the end; nobody else may write with it. */
    public PromptRecord(RecordWriter writer) {
        this(writer, PATIENCE, MOMENT);
    }

    PromptRecord(RecordWriter writer, Duration patience, Duration moment) {
        this.writer = writer;
        this.patience = patience;
        this.moment = moment;
        Thread thread = new Thread(this::write, "gameday-record");
        thread.setDaemon(true);
        thread.start();
    }

    private record Batch(List<Recorded> events, boolean last, CompletableFuture<Boolean> written) {
        static Batch of(List<Recorded> events) {
            return new Batch(List.copyOf(events), false, new CompletableFuture<>());
        }

        static Batch end() {
            return new Batch(List.of(), true, new CompletableFuture<>());
        }

        boolean durable() {
            return events.stream().anyMatch(recorded -> recorded.event().durable());
        }
    }

    @Override
    public void append(List<Recorded> events) throws IOException {
        throwBug();
        if (failure.isPresent()) {
            throw new IOException(failure.get().getMessage(), failure.get());
        }
        Batch batch = Batch.of(events);
        enqueue(batch);
        if (batch.durable()) {
            await(batch);
        }
    }

    /** Whoever waits for the disk waits a moment more. */
    @Override
    public void hurry() {
        Batch batch = awaited;
        if (batch != null) {
            batch.written().orTimeout(moment.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Writes what is left, seals the record and closes it; throws where the disk gives no answer in time. */
    @Override
    public void close() throws IOException {
        if (!closed.getAndSet(true)) {
            Batch end = Batch.end();
            enqueue(end);
            await(end);
        }
    }

    private void enqueue(Batch batch) throws IOException {
        try {
            if (!queue.offer(batch, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failed(unanswered());
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void await(Batch batch) throws IOException {
        awaited = batch;
        try {
            batch.written()
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .get();
        } catch (ExecutionException e) {
            throwBug();
            if (e.getCause() instanceof IOException why) {
                throw new IOException(why.getMessage(), why);
            }
            throw failed(unanswered());
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            awaited = null;
        }
    }

    private void throwBug() {
        RuntimeException untold = bug.getAndSet(null);
        if (untold != null) {
            throw untold;
        }
    }

    private static IOException unanswered() {
        return new IOException("the disk gives no answer");
    }

    private IOException failed(IOException why) {
        if (failure.isEmpty()) {
            failure = Optional.of(why);
        }
        return why;
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        IOException interrupted = new InterruptedIOException("interrupted while the record was written");
        interrupted.initCause(e);
        return interrupted;
    }

    private void write() {
        boolean writable = true;
        try {
            Batch batch = queue.take();
            while (!batch.last()) {
                // After a failed write nothing more is written: it would stand behind a gap.
                writable = writable ? written(batch) : refused(batch);
                batch = queue.take();
            }
            end(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean written(Batch batch) {
        try {
            writer.append(batch.events());
            batch.written().complete(true);
            return true;
        } catch (IOException e) {
            batch.written().completeExceptionally(failed(e));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a bug in the record's writer", e);
            bug.set(e);
            batch.written().completeExceptionally(failed(new IOException("the record can't be written: " + e, e)));
        }
        return false;
    }

    private boolean refused(Batch batch) {
        batch.written().completeExceptionally(failure.orElseGet(PromptRecord::unanswered));
        return false;
    }

    private void end(Batch last) {
        try {
            writer.close();
            last.written().complete(true);
        } catch (IOException e) {
            last.written().completeExceptionally(e);
        }
    }
}
