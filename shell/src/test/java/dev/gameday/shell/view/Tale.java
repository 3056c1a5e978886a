package dev.gameday.shell.view;

import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent.SamplesRead;
import dev.gameday.runbook.event.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Events made by hand, in order of time, numbered as the conductor numbers them. */
public final class Tale {
    public static final Instant EPOCH = Instant.parse("2026-01-05T09:00:00Z");

    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final List<Recorded> events = new ArrayList<>();
    private Instant now = EPOCH;

    public Instant now() {
        return now;
    }

    public RunView view() {
        return RunView.START.applyAll(events);
    }

    public List<Recorded> events() {
        return List.copyOf(events);
    }

    public Tale tell(GameDayEvent... told) {
        for (GameDayEvent event : told) {
            events.add(new Recorded(events.size() + 1, now, event));
        }
        return this;
    }

    public Tale wait(int seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    /** Time passes in periods; each metric has in each the value that its function gives for the seconds since epoch. */
    public Tale flow(int seconds, Map<String, ToDoubleFunction<Long>> metrics) {
        for (int passed = 0; passed < seconds; passed += (int) PERIOD.toSeconds()) {
            Instant start = now;
            wait((int) PERIOD.toSeconds());
            List<Sample> samples = new ArrayList<>();
            metrics.forEach((name, value) -> samples.add(new Sample(
                    name,
                    start,
                    PERIOD,
                    value.applyAsDouble(Duration.between(EPOCH, start).toSeconds()))));
            samples.sort(java.util.Comparator.comparing(Sample::metric));
            tell(new SamplesRead(samples));
        }
        return this;
    }
}
