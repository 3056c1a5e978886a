package dev.gameday.shell.cast;

import dev.gameday.recorder.cast.CastWriter;
import dev.gameday.recorder.cast.Shot;
import dev.gameday.recorder.format.Asciicast;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.secret.Secrets;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Size;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a cast of each run in its session's folder: what the terminal showed from the command that started it until
 * shortly after its end, with markers for its steps, injections and halts. A run whose cast can't be made goes on without.
 */
public final class TerminalRecording implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TerminalRecording.class.getName());

    /** What a program in a pipe is given has no size; a page of this size shows it well. */
    private static final Size PAGE = new Size(120, 40);

    /** The end of a run is told right after it. */
    private static final Executor AFTERWARDS = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    private final ScreenTap tap;
    private final InstantSource wall;
    private final Map<String, String> environment;
    private @Nullable Take current;

    /** Of {@code environment} only the terminal's kind is kept. */
    public TerminalRecording(ScreenTap tap, InstantSource wall, Map<String, String> environment) {
        this.tap = tap;
        this.wall = wall;
        this.environment = new TreeMap<>(Map.copyOf(environment));
        this.environment.keySet().retainAll(Set.of("TERM"));
    }

    /** Records from now on until the run is over. */
    public synchronized void accompany(ActiveRun run) {
        close();
        long began = System.nanoTime();
        Size size = tap.size().orElse(PAGE);
        String scenario = run.name().toString();
        String header = Asciicast.header(
                size.getColumns(),
                size.getRows(),
                wall.instant(),
                "gameday",
                scenario + " " + run.session(),
                environment);
        try {
            CastWriter cast = CastWriter.begin(
                    run.folder(), header, began, Secrets.redaction(run.order().profile()));
            Runnable deaf = tap.listen(cast::take);
            run.listen((before, recorded, after) -> Markers.label(recorded.event())
                    .ifPresent(label -> cast.take(new Shot.Marked(System.nanoTime(), label))));
            Take take = new Take(run, deaf, cast, new AtomicBoolean());
            current = take;
            run.whenOver(result -> AFTERWARDS.execute(take::end));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the terminal of " + run.session() + " is not recorded", e);
        }
    }

    /** Ends the cast that is being written; called before the console leaves. */
    @Override
    public synchronized void close() {
        if (current != null) {
            current.end();
            current = null;
        }
    }

    /** One cast that is being written; it ends once. */
    private record Take(ActiveRun run, Runnable deaf, CastWriter cast, AtomicBoolean ended) {
        void end() {
            if (!ended.getAndSet(true)) {
                deaf.run();
                run.result()
                        .ifPresent(result -> cast.take(new Shot.Ended(
                                System.nanoTime(), result.exitCode().code())));
                cast.close();
            }
        }
    }
}
