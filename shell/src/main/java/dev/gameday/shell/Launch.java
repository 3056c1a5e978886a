package dev.gameday.shell;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The context, started on a thread of its own so that the prompt is there before it. Whoever needs a part of it waits
 * until it is up; if it cannot start, everyone who asks gets the reason.
 */
final class Launch implements AutoCloseable {
    private final CompletableFuture<Context> context = new CompletableFuture<>();
    private final AtomicBoolean begun = new AtomicBoolean();

    /** Only the first call does anything. */
    void begin(Supplier<Context> start) {
        if (begun.compareAndSet(false, true)) {
            Thread thread = new Thread(() -> complete(start), "console-start");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** A part of the context, waited for when it is asked for. */
    <T> Supplier<T> part(Function<Context, T> part) {
        return () -> part.apply(await());
    }

    /** A part of the context if it is up; never waits for it. */
    <T> Optional<T> ifUp(Function<Context, T> part) {
        return context.isDone() && !context.isCompletedExceptionally()
                ? Optional.of(part.apply(await()))
                : Optional.empty();
    }

    /** A context that is not up yet has done nothing, so leaving does not wait for it. */
    @Override
    public void close() {
        if (context.isDone() && !context.isCompletedExceptionally()) {
            await().close();
        }
    }

    private void complete(Supplier<Context> start) {
        try {
            context.complete(start.get());
        } catch (Throwable failed) {
            context.completeExceptionally(failed);
        }
    }

    private Context await() {
        try {
            return context.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while the console was starting");
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        }
    }
}
