package dev.gameday.rehearsal;

import dev.gameday.rehearsal.clock.RehearsalClock;
import dev.gameday.rehearsal.sandbox.LogSink;
import dev.gameday.rehearsal.sandbox.Sandboxes;
import dev.gameday.rehearsal.sandbox.sample.SampleCode;
import dev.gameday.rehearsal.sandbox.sample.SampleHost;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sandboxes of their own for what layers do to the flow's functions, where code may be run and the flow's time is real: a
 * process can't be told another.
 */
final class SampledCode implements SampleHost, AutoCloseable {
    private static final Pattern NOT_WRITTEN =
            Pattern.compile("(START|END|REPORT) RequestId: |" + Pattern.quote(SampleCode.RAN) + "$");

    private final Optional<String> refusal;
    private final Supplier<Sandboxes> making;
    private @Nullable Sandboxes sandboxes;

    private SampledCode(Optional<String> refusal, Supplier<Sandboxes> making) {
        this.refusal = refusal;
        this.making = making;
    }

    /** On a rehearsal with that clock, which may run code or not. */
    static SampledCode of(RehearsalClock clock, boolean allowed, Supplier<Sandboxes> making) {
        return new SampledCode(Optional.ofNullable(refusal(clock, allowed)), making);
    }

    private static @Nullable String refusal(RehearsalClock clock, boolean allowed) {
        if (!allowed) {
            return "it runs no code";
        }
        if (clock.speed().isEmpty()) {
            return "its time is told, and code runs in real time";
        }
        double speed = clock.speed().getAsDouble();
        return speed == 1
                ? null
                : "its time goes %s times as fast as real time, in which code runs"
                        .formatted(
                                BigDecimal.valueOf(speed).stripTrailingZeros().toPlainString());
    }

    @Override
    public Optional<String> refusal() {
        return refusal;
    }

    @Override
    public synchronized Sandboxes sandboxes() {
        Sandboxes present = sandboxes;
        if (present == null) {
            present = making.get();
            sandboxes = present;
        }
        return present;
    }

    /** Lets through what a function's processes write; what Lambda says of each event, the flow's own events have already. */
    static LogSink onlyWritten(LogSink sink) {
        return (function, stream, text) -> {
            if (!NOT_WRITTEN.matcher(text).lookingAt()) {
                sink.line(function, stream, text);
            }
        };
    }

    @Override
    public void close() {
        Sandboxes present;
        synchronized (this) {
            present = sandboxes;
        }
        if (present != null) {
            present.close();
        }
    }
}
