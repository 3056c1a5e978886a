package dev.gameday.shell.join;

import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.runbook.conductor.WallTimeline;
import dev.gameday.shell.place.RehearsalControl;
import dev.gameday.shell.place.Speed;
import java.time.Instant;
import java.util.Map;

/**
 * The time of a run in a served rehearsal. One that goes by itself is followed; one that is told the time is told it by
 * the run, whenever it has nothing else to do, as it moves its own in virtual time.
 */
public record JoinedTime(Timeline timeline, Runnable closing) {
    /** The time of the rehearsal behind that path. */
    public static JoinedTime of(RehearsalControl control, Speed speed) {
        if (speed.virtual()) {
            return new JoinedTime(
                    new VirtualTimeline(
                            now(control.ask("GET", "/clock", null)),
                            moment -> now(control.ask("POST", "/clock", Map.of("to", moment.toString())))),
                    () -> {});
        }
        double factor = speed.factor().orElseThrow();
        ServedClock clock =
                new ServedClock(() -> now(control.ask("GET", "/clock", null)), factor, System::nanoTime).keptInStep();
        WallTimeline timeline = new WallTimeline(clock.instant(), factor, clock);
        return new JoinedTime(timeline, () -> {
            timeline.close();
            clock.close();
        });
    }

    private static Instant now(Map<String, Object> clock) {
        return Instant.parse(String.valueOf(clock.get("now")));
    }
}
