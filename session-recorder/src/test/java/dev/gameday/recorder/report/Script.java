package dev.gameday.recorder.report;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent.AlarmChanged;
import dev.gameday.runbook.event.ObservationEvent.SamplesRead;
import dev.gameday.runbook.event.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a session by hand: events at seconds after midnight, numbered in the order of their times. */
public final class Script {
    public static final Instant MIDNIGHT = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Recorded> events = new ArrayList<>();

    public Script at(int second, GameDayEvent event) {
        events.add(new Recorded(0, second(second), event));
        return this;
    }

    /** One sample for each minute from that second on, in one event when the last is there. */
    public Script samples(int from, String metric, double... values) {
        List<Sample> samples = new ArrayList<>();
        for (double value : values) {
            samples.add(new Sample(metric, second(from + 60 * samples.size()), Duration.ofMinutes(1), value));
        }
        return at(from + 60 * values.length, new SamplesRead(samples));
    }

    /** An alarm that is seen ten seconds after it changed. */
    public Script alarm(int second, String state) {
        AlarmReading reading =
                new AlarmReading("flow-sync-lag", "arn:aws:cloudwatch:x", state, second(second), "threshold crossed");
        return at(second + 10, new AlarmChanged("sync-lag", reading));
    }

    public List<Recorded> events() {
        List<Recorded> ordered =
                events.stream().sorted(Comparator.comparing(Recorded::at)).toList();
        List<Recorded> numbered = new ArrayList<>();
        ordered.forEach(e -> numbered.add(new Recorded(numbered.size() + 1, e.at(), e.event())));
        return numbered;
    }

    public static ControlState state(Presence presence, String detail) {
        return new ControlState(presence, detail, Map.of("experiment", "EXP123"), Optional.empty());
    }

    public static Instant second(int second) {
        return MIDNIGHT.plusSeconds(second);
    }
}
