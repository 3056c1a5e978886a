package dev.gameday.rehearsal;

import dev.gameday.rehearsal.aws.lambda.code.CodeHost;
import dev.gameday.rehearsal.clock.Pace;
import dev.gameday.rehearsal.clock.RehearsalClock;
import dev.gameday.rehearsal.http.ServedRehearsal;
import dev.gameday.rehearsal.sandbox.Blueprint;
import dev.gameday.rehearsal.sandbox.Ending;
import dev.gameday.rehearsal.sandbox.Invocation;
import dev.gameday.rehearsal.sandbox.LogSink;
import dev.gameday.rehearsal.sandbox.Sandboxes;
import dev.gameday.rehearsal.sandbox.Site;
import dev.gameday.rehearsal.sandbox.process.Tools;
import dev.gameday.rehearsal.sandbox.sample.SampleHost;
import dev.gameday.rehearsal.wire.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the code of functions in sandboxes, where the rehearsal is allowed to: it runs on this machine, with the rights of
 * whoever started the rehearsal. The first sandbox opens a port on loopback where the code finds the rehearsal's services.
 */
final class RealCode implements CodeHost, AutoCloseable {
    private static final String NOT_ALLOWED = "This rehearsal runs no code of functions, for that would run on this"
            + " machine with your rights; allow it where the rehearsal is started (rehearsal serve --run-code).";
    private static final String TOLD = "The code of functions runs in real time, and the time of this rehearsal is told"
            + " (speed max); start one with a number as its speed.";

    private final Turns turns;
    private final Pace pace;
    private final RequestHandler rehearsal;
    private final Optional<InstantSource> wall;
    private final String region;
    private final SampledCode samples;
    private @Nullable Sandboxes sandboxes;
    private @Nullable ServedRehearsal port;
    private @Nullable LogSink log;

    /** {@code wall} is the real time; without one, no code is run. */
    RealCode(Turns turns, RehearsalClock clock, RequestHandler rehearsal, Optional<InstantSource> wall, String region) {
        this.turns = turns;
        this.pace = clock.pace();
        this.rehearsal = rehearsal;
        this.wall = wall;
        this.region = region;
        this.samples =
                SampledCode.of(clock, wall.isPresent(), () -> new Sandboxes(site(SampledCode.onlyWritten(sink()))));
    }

    /** Where samples of the flow's functions are taken. */
    SampleHost samples() {
        return samples;
    }

    /** Where functions' lines go; each is written in a turn. */
    void logTo(LogSink sink) {
        log = (function, stream, text) -> turns.take(() -> {
            sink.line(function, stream, text);
            return text;
        });
    }

    @Override
    public Optional<String> refusal() {
        return wall.isPresent() ? Optional.empty() : Optional.of(NOT_ALLOWED);
    }

    @Override
    public Optional<String> standstill() {
        return pace == Pace.TOLD ? Optional.of(TOLD) : refusal();
    }

    @Override
    public boolean mayWait() {
        return !turns.catchingUp();
    }

    @Override
    public Ending run(Blueprint blueprint, Invocation invocation, OptionalInt reserved) {
        Sandboxes present = sandboxes();
        return turns.aside(() -> present.run(blueprint, invocation, reserved));
    }

    @Override
    public void begin(Blueprint blueprint, Invocation invocation, OptionalInt reserved, Consumer<Ending> then) {
        Sandboxes present = sandboxes();
        present.execute(() -> {
            Ending ending = present.run(blueprint, invocation, reserved);
            turns.take(() -> {
                then.accept(ending);
                return ending;
            });
        });
    }

    @Override
    public void retire(String function) {
        Sandboxes present = sandboxes;
        if (present != null) {
            present.execute(() -> present.retire(function));
        }
    }

    private Sandboxes sandboxes() {
        Sandboxes present = sandboxes;
        if (present == null) {
            present = new Sandboxes(site(sink()));
            sandboxes = present;
        }
        return present;
    }

    private Site site(LogSink sink) {
        InstantSource time = wall.orElseThrow(
                () -> new IllegalStateException("code can't be run here, and that was to be checked before"));
        return new Site(region, time, System::nanoTime, this::endpoint, sink, Site.usualFolder(), Tools.AT_HAND);
    }

    private LogSink sink() {
        LogSink present = log;
        if (present == null) {
            throw new IllegalStateException("nobody has said where functions' lines go");
        }
        return present;
    }

    private synchronized URI endpoint() {
        ServedRehearsal open = port;
        if (open == null) {
            try {
                open = ServedRehearsal.start(rehearsal, 0);
                port = open;
            } catch (IOException none) {
                throw new UncheckedIOException(none);
            }
        }
        return open.url();
    }

    /** Ends all sandboxes and closes the port. */
    @Override
    public void close() {
        Sandboxes present = turns.take(() -> Optional.ofNullable(sandboxes)).orElse(null);
        if (present != null) {
            present.close();
        }
        samples.close();
        synchronized (this) {
            if (port != null) {
                port.close();
                port = null;
            }
        }
    }
}
