package dev.gameday.rehearsal.sandbox.sample;

import dev.gameday.rehearsal.flow.Interference;
import dev.gameday.rehearsal.sandbox.Blueprint;
import dev.gameday.rehearsal.sandbox.Ending;
import dev.gameday.rehearsal.sandbox.Invocation;
import dev.gameday.rehearsal.sandbox.runtime.Payload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Runs one function's handler in {@value #SANDBOXES} sandboxes, each once a second at most, and keeps what was seen of the
 * last {@value #KEPT} times: so many that one delay after the other is drawn, so few that a fault's end shows at once.
 * Where a start fails, the next is tried later and later.
 */
public final class Sampler implements Samples {
    /** How many sandboxes a function is sampled in. */
    public static final int SANDBOXES = 4;

    /** How many of the last samples count. */
    public static final int KEPT = 8;

    private static final long TURN_MILLIS = 1_000;
    private static final int LONGEST_PAUSE_TURNS = 32;

    private final Blueprint blueprint;
    private final String functionArn;
    private final Function<Invocation, Ending> run;
    private final Pause pause;
    private final Recent recent = new Recent(KEPT);
    private final Reading reading;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Optional<String> trouble = Optional.empty();

    /** How a sandbox waits for its next turn. */
    @FunctionalInterface
    interface Pause {
        /** Waits so many milliseconds; true, and sooner, if it has been closed. */
        boolean endsWithin(CountDownLatch closed, long millis) throws InterruptedException;
    }

    /** Samples what {@code run} runs; begins with {@link #begin}. */
    public Sampler(Blueprint blueprint, String functionArn, Function<Invocation, Ending> run) {
        this(blueprint, functionArn, run, (closed, millis) -> closed.await(millis, TimeUnit.MILLISECONDS));
    }

    Sampler(Blueprint blueprint, String functionArn, Function<Invocation, Ending> run, Pause pause) {
        this.blueprint = blueprint;
        this.functionArn = functionArn;
        this.run = run;
        this.reading = new Reading(blueprint.limits().timeout(), Reading.WAY);
        this.pause = pause;
    }

    /** Begins, on threads of {@code workers}; one sandbox a second, so that their starts don't slow one another. */
    public void begin(Executor workers) {
        for (int sandbox = 0; sandbox < SANDBOXES; sandbox++) {
            long late = sandbox * TURN_MILLIS;
            workers.execute(() -> keepOn(late));
        }
    }

    /** Any of the last samples. */
    @Override
    public Interference next(SplittableRandom random) {
        List<Interference> all = recent.all();
        return all.isEmpty() ? Interference.NONE : all.get(random.nextInt(all.size()));
    }

    @Override
    public List<Interference> recent() {
        return recent.all();
    }

    @Override
    public long taken() {
        return recent.taken();
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    /** Takes no more samples; one that is being taken counts no more. */
    @Override
    public void close() {
        closed.countDown();
    }

    void keepOn(long lateMillis) {
        int turns = 1;
        try {
            boolean over = pause.endsWithin(closed, lateMillis);
            while (!over) {
                long began = System.nanoTime();
                Ending ending = run.apply(event());
                turns = hasFailedToStart(ending) ? Math.min(turns * 2, LONGEST_PAUSE_TURNS) : 1;
                if (closed.getCount() > 0) {
                    ending.match(reading).ifPresent(recent::add);
                    trouble = troubleOf(ending);
                }
                long past = Duration.ofNanos(System.nanoTime() - began).toMillis();
                over = pause.endsWithin(closed, Math.max(0, turns * TURN_MILLIS - past));
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private Invocation event() {
        return new Invocation(UUID.randomUUID().toString(), functionArn, Optional.empty(), event(blueprint.function()));
    }

    /** The event that a function is sampled with. */
    static Payload event(String function) {
        return Payload.of("{\"practice\":\"" + function + "\"}");
    }

    private static boolean hasFailedToStart(Ending ending) {
        return ending.match(new Ending.Cases<>() {
            @Override
            public Boolean returned(Ending.Returned returned) {
                return false;
            }

            @Override
            public Boolean failed(Ending.Failed failed) {
                boolean cold = !failed.took().start().isZero() || failed.took().equals(Ending.Took.NOTHING);
                return cold && failed.took().event().toMillis() < TURN_MILLIS;
            }

            @Override
            public Boolean throttled(Ending.Throttled throttled) {
                return false;
            }

            @Override
            public Boolean notStarted(Ending.NotStarted notStarted) {
                return true;
            }
        });
    }

    private static Optional<String> troubleOf(Ending ending) {
        return ending instanceof Ending.NotStarted not ? Optional.of(not.reason()) : Optional.empty();
    }
}
