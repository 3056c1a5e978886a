package dev.gameday.shell.control;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.shell.run.ActiveRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The control socket of one run: a Unix-domain socket that only its owner can reach. It has threads of its own, so it
 * answers when the prompt or the panel hangs. A caller that says nothing is hung up on; few are served at a time.
 */
public final class ControlSocket implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ControlSocket.class.getName());
    private static final int CALLERS = 8;
    /** Watchers stay long, so they have places of their own: none takes that of a halt. */
    private static final int WATCHERS = 8;

    private static final int SECONDS_TO_SPEAK = 10;

    private final Path session;
    private final Path place;
    private final ServerSocketChannel server;
    private final RunControl control;
    private final Semaphore callers = new Semaphore(CALLERS);
    private final Semaphore watchers = new Semaphore(WATCHERS);
    private final Duration longestSilence;
    private final ExecutorService threads = Executors.newCachedThreadPool(daemons());
    private final ScheduledExecutorService clock = guards();

    private ControlSocket(
            Path session, Path place, ServerSocketChannel server, RunControl control, Duration longestSilence) {
        this.longestSilence = longestSilence;
        this.session = session;
        this.place = place;
        this.server = server;
        this.control = control;
    }

    /** Opens the run's socket until the run is over. A run goes on without one where it can't be made. */
    public static void accompany(ActiveRun run) {
        accompany(run, Respond.NOBODY);
    }

    /** The same, and responders may speak to it too. */
    public static void accompany(ActiveRun run, Respond respond) {
        try {
            ControlSocket socket = open(run.folder().folder(), new RunControl(run, respond));
            run.whenOver(result -> socket.close());
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(System.Logger.Level.WARNING, "no control socket; halt works in this console only", e);
        }
    }

    static ControlSocket open(Path session, RunControl control) throws IOException {
        return open(session, control, Feed.LONGEST_SILENCE);
    }

    /** {@code longestSilence} is how long a watcher may take nothing. */
    static ControlSocket open(Path session, RunControl control, Duration longestSilence) throws IOException {
        Path place = SocketPlace.make(session);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(place));
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            server.close();
            throw e;
        }
        ControlSocket socket = new ControlSocket(session, place, server, control, longestSilence);
        socket.threads.execute(socket::accept);
        return socket;
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel caller = server.accept();
                if (callers.tryAcquire()) {
                    threads.execute(() -> serve(caller));
                } else {
                    caller.close();
                }
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "a caller of the control socket was lost", e);
            }
        }
    }

    private void serve(SocketChannel caller) {
        boolean takesPlace = true;
        try (caller;
                BufferedReader reader = new BufferedReader(Channels.newReader(caller, StandardCharsets.UTF_8))) {
            ScheduledFuture<?> hangUp = clock.schedule(() -> hangUp(caller), SECONDS_TO_SPEAK, TimeUnit.SECONDS);
            ControlRequest request =
                    ControlFormat.read(ControlFormat.line(reader, ControlRequest.LONGEST), ControlRequest.class);
            hangUp.cancel(false);
            if (request.verb() == ControlRequest.Verb.WATCH) {
                takesPlace = false;
                callers.release();
                watch(caller, Optional::of);
            } else if (request.verb() == ControlRequest.Verb.SEE) {
                takesPlace = false;
                callers.release();
                watch(caller, control::seen);
            } else {
                control.answer(request, answer -> send(caller, answer));
            }
        } catch (IOException | RuntimeException e) {
            // Whoever looks whether a console is there connects and says nothing.
            LOG.log(System.Logger.Level.DEBUG, "a caller of the control socket was not served", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (takesPlace) {
                callers.release();
            }
        }
    }

    /** One too many is hung up on. */
    private void watch(SocketChannel watcher, Function<String, Optional<String>> shown)
            throws IOException, InterruptedException {
        if (watchers.tryAcquire()) {
            try {
                new Feed(record(session), control, longestSilence, shown).send(watcher, clock);
            } finally {
                watchers.release();
            }
        }
    }

    private static Path record(Path session) {
        return new SessionFolder(new SessionId(session.getFileName().toString()), session).events();
    }

    private static void send(SocketChannel caller, ControlAnswer answer) throws IOException {
        var bytes = StandardCharsets.UTF_8.encode(ControlFormat.write(answer));
        while (bytes.hasRemaining()) {
            caller.write(bytes);
        }
    }

    static void hangUp(SocketChannel caller) {
        try {
            caller.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "already gone", e);
        }
    }

    /** Lets those who are being answered hear the end, then closes; the socket's file is gone after it. */
    @Override
    public void close() {
        control.over();
        try {
            server.close();
            SocketPlace.remove(session, place);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the control socket is not taken away", e);
        }
        threads.shutdown();
        clock.shutdown();
    }

    /** What hangs up on watchers that are stuck goes on when the run is over. */
    private static ScheduledExecutorService guards() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, daemons());
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(true);
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    private static ThreadFactory daemons() {
        return task -> {
            Thread thread = new Thread(task, "gameday-control");
            thread.setDaemon(true);
            return thread;
        };
    }
}
