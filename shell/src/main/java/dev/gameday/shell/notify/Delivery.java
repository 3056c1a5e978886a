package dev.gameday.shell.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Delivers texts to one webhook, in order, on a thread of its own. Handing one over never waits: a queue that is full drops
 * it. Each is tried a few times with rests between, and the first that could not be delivered is told of, once.
 */
final class Delivery {
    /** How often a text is tried. */
    static final int TRIES = 4;

    private static final int WAITING = 32;
    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<Text> queue = new LinkedBlockingQueue<>(WAITING);
    private final AtomicBoolean told = new AtomicBoolean();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final Posting posting;
    private final Rest rest;
    private final Consumer<Failure> failed;

    Delivery(Posting posting, Rest rest, Consumer<Failure> failed) {
        this.posting = posting;
        this.rest = rest;
        this.failed = failed;
    }

    /** Waits between two tries. */
    interface Rest {
        void rest(Duration duration) throws InterruptedException;
    }

    /** A text that could not be delivered: what it was of, and why. */
    record Failure(String of, String why) {}

    private record Text(String of, String words, boolean last) {}

    void begin() {
        Thread thread = new Thread(this::deliver, "gameday-notify");
        thread.setDaemon(true);
        thread.start();
    }

    /** Hands a text over; after the {@code last} one this ends. Never waits. */
    void send(String of, String words, boolean last) {
        Text text = new Text(of, words, last);
        boolean taken = queue.offer(text);
        if (!taken && last) {
            // What is oldest gives way, so that the end is told and the thread ends.
            queue.poll();
            taken = queue.offer(text);
        }
        if (!taken) {
            tell(of, "too many are waiting to be delivered");
        }
    }

    /** Nothing more is to be sent: what waits is delivered, then this ends. Never waits. */
    void end() {
        send("", "", true);
    }

    /** Done once all is delivered or given up. */
    CompletableFuture<Boolean> ended() {
        return ended;
    }

    private void deliver() {
        try {
            boolean over = false;
            while (!over) {
                Text text = queue.take();
                if (!text.words().isEmpty()) {
                    deliver(text);
                }
                over = text.last();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.complete(true);
        }
    }

    private void deliver(Text text) throws InterruptedException {
        String json = JSON.createObjectNode().put("text", text.words()).toString();
        Duration next = FIRST_REST;
        for (int attempt = 1; ; attempt++) {
            Optional<Posting.Refusal> refusal = posting.post(json);
            if (refusal.isEmpty()) {
                return;
            }
            Duration wait = refusal.get().restFor().orElse(next);
            if (!refusal.get().passing() || attempt == TRIES || wait.compareTo(LONGEST_REST) > 0) {
                tell(text.of(), refusal.get().why() + (attempt > 1 ? ", " + attempt + " times" : ""));
                return;
            }
            rest.rest(wait);
            next = next.multipliedBy(2);
        }
    }

    private void tell(String of, String why) {
        if (told.compareAndSet(false, true)) {
            failed.accept(new Failure(of, why));
        }
    }
}
