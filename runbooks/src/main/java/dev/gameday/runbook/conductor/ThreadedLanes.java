package dev.gameday.runbook.conductor;

import dev.gameday.catalog.Trouble;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.conductor.core.Effect;
import dev.gameday.runbook.conductor.core.Outside;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs effects on threads. Removals have a pool of their own without a bound, so none ever waits for another or for a
 * read, and so have canaries; an effect that gives no answer within its deadline is answered for and interrupted, so that an injection of many
 * calls makes no more of them once it has been given up on; its late answer is dropped.
 */
public final class ThreadedLanes implements Lanes {
    private static final int READERS = 4;
    private static final Duration LAST_WORD = Duration.ofMillis(500);

    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, named("gameday-read"));
    private final ExecutorService actors = Executors.newCachedThreadPool(named("gameday-act"));
    private final ExecutorService callers = Executors.newCachedThreadPool(named("gameday-canary"));
    private final ExecutorService undoers = Executors.newCachedThreadPool(named("gameday-undo"));
    private final Duration deadline;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /** Lanes whose effects have the usual deadline. */
    public ThreadedLanes() {
        this(Effect.DEADLINE);
    }

    ThreadedLanes(Duration deadline) {
        this.deadline = deadline;
    }

    @Override
    public void run(Effect effect, Outside outside, Consumer<Command> answer) {
        if (!underWay.add(effect.subject())) {
            return;
        }
        Duration patience = effect.deadline().compareTo(deadline) < 0 ? effect.deadline() : deadline;
        Trouble late = new Trouble(
                Trouble.Kind.TIMED_OUT, effect.subject() + " gave no answer in " + patience.toSeconds() + " s");
        Command tooLate = effect.failed(late);
        CompletableFuture<Command> come = new CompletableFuture<>();
        Future<?> work = executor(effect).submit(() -> {
            Command came = Lanes.attempt(effect, outside);
            if (lingers(effect)) {
                underWay.remove(effect.subject());
            }
            return come.complete(came);
        });
        var unused = come.completeOnTimeout(tooLate, patience.toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(command -> {
                    if (command.equals(tooLate)) {
                        work.cancel(true);
                    }
                    if (!lingers(effect)) {
                        underWay.remove(effect.subject());
                    }
                    answer.accept(command);
                });
    }

    /** Whether it is under way until its call is truly over, whenever it was answered for. */
    private static boolean lingers(Effect effect) {
        return effect.lane() == Effect.Lane.CANARY;
    }

    private ExecutorService executor(Effect effect) {
        return switch (effect.lane()) {
            case READ -> readers;
            case ACT -> actors;
            case CANARY -> callers;
            case UNDO -> undoers;
        };
    }

    /** Interrupts what is under way and waits a moment for it: whoever closes this closes its connections next. */
    @Override
    public void close() {
        List<ExecutorService> pools = List.of(readers, actors, callers, undoers);
        pools.forEach(ExecutorService::shutdownNow);
        try {
            for (ExecutorService pool : pools) {
                boolean unused = pool.awaitTermination(LAST_WORD.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
