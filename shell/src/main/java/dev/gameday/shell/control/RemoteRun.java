package dev.gameday.shell.control;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.format.LineFormat;
import dev.gameday.shell.Operator;
import dev.gameday.shell.view.text.Line;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A run under way in another console, as its control socket gives access to it. */
public record RemoteRun(SessionFolder folder, Path socket) {
    /** How long a console may take to its first word; a halt is recorded sooner or not at all. */
    private static final Duration FIRST_WORD = RunControl.TO_RECORD.plusSeconds(3);

    private static final int LONGEST_ANSWER = 1 << 20;

    /** How every line of a record begins, and no answer. */
    private static final String RECORDED = "{\"v\":";

    /** Whether a process still listens there: a socket whose process is gone refuses. */
    boolean isThere() {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return channel.isConnected();
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * Tells the run and has each line of its answer shown; the answer's end, or nothing where the console hung up, went
     * away or said nothing for too long: then it has to be counted as hanging.
     */
    public Optional<ControlAnswer> ask(ControlRequest request, Consumer<Line> shown) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "gameday-first-word");
            thread.setDaemon(true);
            return thread;
        });
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            ScheduledFuture<?> impatience =
                    clock.schedule(() -> hangUp(channel), FIRST_WORD.toMillis(), TimeUnit.MILLISECONDS);
            send(channel, request);
            BufferedReader reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
            while (true) {
                ControlAnswer answer =
                        ControlFormat.read(ControlFormat.line(reader, LONGEST_ANSWER), ControlAnswer.class);
                impatience.cancel(false);
                if (answer.exitCode().isPresent()) {
                    return Optional.of(answer);
                }
                shown.accept(answer.shown());
            }
        } catch (IOException unanswered) {
            return Optional.empty();
        } finally {
            clock.shutdownNow();
        }
    }

    /**
     * Has each line of the run's record taken, from the first on, as it is written, until the run is over or {@code taken}
     * says no more. False where the console went away, hung up, or has watchers enough.
     */
    public boolean watch(Predicate<String> taken) {
        return follow(ControlRequest.Verb.WATCH, taken);
    }

    /** The same with what a responder may see of each line, and no more. */
    public boolean see(Predicate<String> taken) {
        return follow(ControlRequest.Verb.SEE, taken);
    }

    private boolean follow(ControlRequest.Verb verb, Predicate<String> taken) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "gameday-first-word");
            thread.setDaemon(true);
            return thread;
        });
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            ScheduledFuture<?> impatience =
                    clock.schedule(() -> hangUp(channel), FIRST_WORD.toMillis(), TimeUnit.MILLISECONDS);
            send(channel, new ControlRequest(verb, "", Operator.name()));
            BufferedReader reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
            while (true) {
                String line = ControlFormat.line(reader, LineFormat.LONGEST_LINE);
                impatience.cancel(false);
                if (!line.startsWith(RECORDED)) {
                    return ControlFormat.read(line, ControlAnswer.class)
                            .exitCode()
                            .isPresent();
                }
                if (!taken.test(line)) {
                    return true;
                }
            }
        } catch (IOException unheard) {
            return false;
        } finally {
            clock.shutdownNow();
        }
    }

    private static void send(SocketChannel channel, ControlRequest request) throws IOException {
        var bytes = StandardCharsets.UTF_8.encode(ControlFormat.write(request));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static void hangUp(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger(RemoteRun.class.getName()).log(System.Logger.Level.DEBUG, "already gone", e);
        }
    }
}
