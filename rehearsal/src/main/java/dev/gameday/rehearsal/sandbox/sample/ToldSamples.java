package dev.gameday.rehearsal.sandbox.sample;

import dev.gameday.rehearsal.flow.Interference;
import dev.gameday.rehearsal.sandbox.Ending;
import dev.gameday.rehearsal.sandbox.Invocation;
import dev.gameday.rehearsal.sandbox.LogSink;
import dev.gameday.rehearsal.sandbox.runtime.Payload;
import dev.gameday.rehearsal.sandbox.sample.KnownLayers.KnownSandbox;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Asks known layers about each invocation of one function, in one of as many sandboxes as are sampled where layers are run.
 * What they write goes to the function's log. Called in turns; the same turns have the same samples.
 */
public final class ToldSamples implements Samples {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    private final String function;
    private final String functionArn;
    private final List<KnownSandbox> sandboxes;
    private final InstantSource clock;
    private final LogSink log;
    private final Reading reading;
    private final Recent recent = new Recent(Sampler.KEPT);

    /** Samples of that function, whose invocations end after {@code timeout}. */
    public ToldSamples(
            String function,
            String functionArn,
            Duration timeout,
            List<KnownSandbox> sandboxes,
            InstantSource clock,
            LogSink log) {
        this.function = function;
        this.functionArn = functionArn;
        this.sandboxes = List.copyOf(sandboxes);
        this.clock = clock;
        this.log = log;
        this.reading = new Reading(timeout, Duration.ZERO);
    }

    @Override
    public Interference next(SplittableRandom random) {
        int chosen = random.nextInt(sandboxes.size());
        Invocation event = new Invocation(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                functionArn,
                Optional.empty(),
                Sampler.event(function));
        Ending ending = sandboxes.get(chosen).run(event, Payload.of(SampleCode.ANSWER), SampleCode.RAN);
        write(ending, chosen);
        Interference met = ending.match(reading).orElse(Interference.NONE);
        recent.add(met);
        return met;
    }

    private void write(Ending ending, int sandbox) {
        List<String> lines = ending.log();
        if (!lines.isEmpty()) {
            String stream = "%s/[$LATEST]%032x".formatted(DAY.format(clock.instant()), (function + sandbox).hashCode());
            lines.forEach(line -> log.line(function, stream, line));
        }
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
        return Optional.empty();
    }

    @Override
    public void close() {
        // Nothing of it runs.
    }
}
