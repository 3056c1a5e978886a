package dev.gameday.rehearsal.sandbox;

import dev.gameday.rehearsal.sandbox.process.Warden;
import dev.gameday.rehearsal.sandbox.runtime.Answer;
import dev.gameday.rehearsal.sandbox.runtime.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The sandboxes of all functions. It starts one where none rests, has at most {@value #MOST_OF_A_FUNCTION} at work for a
 * function and {@value #MOST} in all, and ends those that have rested for five minutes. Closing it, the end of the process
 * and even its sudden death leave no process and no file behind. Safe for many threads.
 */
public final class Sandboxes implements AutoCloseable {
    /** How many may work for one function at once. */
    public static final int MOST_OF_A_FUNCTION = 10;

    private static final System.Logger LOG = System.getLogger(Sandboxes.class.getName());
    private static final String CLOSED = "the rehearsal is closed";
    private static final int MOST = 40;
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    private static final int TIDYING_SECONDS = 30;

    private final Site site;
    private final Map<String, FunctionPool> pools = new ConcurrentHashMap<>();
    private final AtomicInteger alive = new AtomicInteger();
    private final ExecutorService workers = Executors.newCachedThreadPool(named("sandbox"));
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, named("sandbox-timer"));
    private final Thread lastly = new Thread(this::endAll, "sandboxes-end");
    private @Nullable SandboxStart start;
    private boolean closed;

    /** None yet; nothing is made before the first is needed. */
    public Sandboxes(Site site) {
        this.site = site;
    }

    /**
     * Runs the function on one event and waits for it: at most its timeout, and ten seconds more where a sandbox starts.
     * {@code reserved} is the function's reserved concurrency.
     */
    public Ending run(Blueprint blueprint, Invocation invocation, OptionalInt reserved) {
        FunctionPool pool = pools.computeIfAbsent(blueprint.function(), name -> new FunctionPool());
        int most = Math.min(reserved.orElse(MOST_OF_A_FUNCTION), MOST_OF_A_FUNCTION);
        if (!pool.begin(most)) {
            return new Ending.Throttled(reserved.isPresent() && reserved.getAsInt() == most);
        }
        try {
            return run(pool, blueprint, invocation);
        } catch (StartFailure failure) {
            return failure.errorType()
                    .<Ending>map(type -> failed(invocation, type, failure))
                    .orElseGet(() -> new Ending.NotStarted(String.valueOf(failure.getMessage())));
        } catch (IOException failure) {
            return new Ending.NotStarted("The sandbox of " + blueprint.function() + " can't be made: " + failure);
        } finally {
            pool.end();
        }
    }

    /** Runs it without anybody waiting. */
    public void execute(Runnable task) {
        workers.execute(task);
    }

    /** Ends the function's sandboxes: those at rest now, those at work when they are done. */
    public void retire(String function) {
        FunctionPool pool = pools.get(function);
        if (pool != null) {
            end(pool.retire());
        }
    }

    /** Ends those that have rested for too long. */
    void tidy() {
        long since = site.nanoTime().getAsLong() - LONGEST_REST.toNanos();
        pools.values().forEach(pool -> end(pool.removeResting(since)));
    }

    /** How many sandboxes there are. */
    int count() {
        return alive.get();
    }

    @Override
    public void close() {
        endAll();
        try {
            Runtime.getRuntime().removeShutdownHook(lastly);
        } catch (IllegalStateException ending) {
            LOG.log(System.Logger.Level.DEBUG, "the process is ending", ending);
        }
    }

    private Ending run(FunctionPool pool, Blueprint blueprint, Invocation invocation) throws StartFailure, IOException {
        end(pool.removeOutdated(blueprint));
        Optional<Sandbox> rested = living(pool, blueprint);
        if (rested.isEmpty() && !room()) {
            return new Ending.Throttled(false);
        }
        Sandbox sandbox = rested.isPresent() ? rested.get() : startNew(pool, blueprint);
        Journal journal = new Journal(site.log(), blueprint.function(), sandbox.stream());
        Ending ending = new Run(sandbox, invocation, site, journal).run(timer);
        if (!sandbox.alive() || !pool.giveBack(sandbox)) {
            pool.gone(sandbox);
            end(List.of(sandbox));
        }
        return ending;
    }

    private Optional<Sandbox> living(FunctionPool pool, Blueprint blueprint) {
        Optional<Sandbox> rested = pool.take(blueprint);
        while (rested.isPresent() && !rested.get().alive()) {
            pool.gone(rested.get());
            end(List.of(rested.get()));
            rested = pool.take(blueprint);
        }
        return rested;
    }

    /** Whether there may be one more, if need be in the place of one that rests. */
    private boolean room() {
        if (alive.incrementAndGet() <= MOST) {
            return true;
        }
        pools.values().forEach(pool -> end(pool.removeResting(site.nanoTime().getAsLong())));
        if (alive.get() <= MOST) {
            return true;
        }
        alive.decrementAndGet();
        return false;
    }

    private Sandbox startNew(FunctionPool pool, Blueprint blueprint) throws StartFailure, IOException {
        try {
            Sandbox sandbox = start().start(blueprint);
            pool.working(sandbox);
            if (closed()) {
                sandbox.end();
                throw new IOException(CLOSED);
            }
            return sandbox;
        } catch (StartFailure | IOException | RuntimeException failed) {
            alive.decrementAndGet();
            throw failed;
        }
    }

    private synchronized SandboxStart start() throws IOException {
        if (closed) {
            throw new IOException(CLOSED);
        }
        SandboxStart present = start;
        if (present == null) {
            Path root = Files.createTempDirectory(site.folder(), "rehearsal-").toRealPath();
            present = new SandboxStart(site, root, Warden.start(root), workers);
            start = present;
            Runtime.getRuntime().addShutdownHook(lastly);
            var unused = timer.scheduleWithFixedDelay(this::tidy, TIDYING_SECONDS, TIDYING_SECONDS, TimeUnit.SECONDS);
        }
        return present;
    }

    private synchronized boolean closed() {
        return closed;
    }

    private void end(List<Sandbox> sandboxes) {
        for (Sandbox sandbox : sandboxes) {
            sandbox.end();
            alive.decrementAndGet();
        }
    }

    private Ending failed(Invocation invocation, String type, StartFailure failure) {
        Answer answer = Verdict.unstartable(invocation.requestId(), type, String.valueOf(failure.getMessage()))
                .answer();
        return new Ending.Failed(answer.body(), List.of(), Ending.Took.NOTHING);
    }

    private void endAll() {
        SandboxStart last;
        synchronized (this) {
            closed = true;
            last = start;
            start = null;
        }
        for (FunctionPool pool : pools.values()) {
            List<Sandbox> working = pool.atWork();
            end(pool.retire());
            working.forEach(Sandbox::end);
        }
        timer.shutdownNow();
        workers.shutdownNow();
        if (last != null) {
            last.warden().close();
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
