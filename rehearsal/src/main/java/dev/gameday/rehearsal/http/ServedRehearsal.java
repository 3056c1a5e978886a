package dev.gameday.rehearsal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.RequestHandler;
import dev.gameday.rehearsal.wire.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A rehearsal on loopback HTTP. It listens on 127.0.0.1 alone, reads bodies of 16 MiB at most, and holds connections,
 * threads and time within bounds; a call that hangs holds its connection, for five minutes at most, and no thread.
 * Closing it leaves no port, thread or connection behind.
 */
public final class ServedRehearsal implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ServedRehearsal.class.getName());
    private static final int WORKERS = 48;
    private static final int MOST_HELD = 256;
    private static final int LONGEST_HOLD_MINUTES = 5;
    private static final int LONGEST_READ_SECONDS = 30;

    private final RequestHandler rehearsal;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, named("rehearsal-http"));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(named("rehearsal-timer"));
    private final Semaphore places = new Semaphore(MOST_HELD);
    private volatile Runnable last = () -> {};

    private ServedRehearsal(RequestHandler rehearsal, HttpServer server) {
        this.rehearsal = rehearsal;
        this.server = server;
    }

    /** Serves on that port, 0 for a free one. Throws {@link java.net.BindException} where it is taken. */
    public static ServedRehearsal start(RequestHandler rehearsal, int port) throws IOException {
        ServedRehearsal served = new ServedRehearsal(rehearsal, JdkServer.open(port));
        served.server.createContext("/", served::visited);
        served.server.setExecutor(served.workers);
        served.server.start();
        return served;
    }

    /** Where it is, as clients are told. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Has {@code task} run again and again until this is closed; for a flow that keeps up with its clock unasked. */
    public void every(long millis, Runnable task) {
        var unused = timer.scheduleWithFixedDelay(() -> safely(task), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Has {@code task} run when this is closed, after everything else. */
    public void lastly(Runnable task) {
        last = task;
    }

    /** A bug of one round must not end all rounds. */
    private static void safely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the rehearsal could not keep up with its clock", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
        timer.shutdownNow();
        last.run();
    }

    private void visited(HttpExchange exchange) {
        Visit visit = new Visit(exchange);
        try {
            Optional<Request> request = inTime(visit);
            if (request.isPresent()) {
                deliver(visit, rehearsal.handle(request.get()));
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "A visit ended early", e);
            visit.hangUp();
        }
    }

    private Optional<Request> inTime(Visit visit) throws IOException {
        ScheduledFuture<?> deadline = timer.schedule(visit::hangUp, LONGEST_READ_SECONDS, TimeUnit.SECONDS);
        try {
            return visit.request();
        } finally {
            deadline.cancel(false);
        }
    }

    private void deliver(Visit visit, Response response) throws IOException {
        switch (response.delivery()) {
            case ANSWERED -> visit.answer(response);
            case DROPPED -> visit.hangUp();
            case HELD -> hold(visit);
        }
    }

    private void hold(Visit visit) throws IOException {
        if (!places.tryAcquire()) {
            visit.turnAway();
            return;
        }
        var unused = timer.schedule(
                () -> {
                    places.release();
                    visit.hangUp();
                },
                LONGEST_HOLD_MINUTES,
                TimeUnit.MINUTES);
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
