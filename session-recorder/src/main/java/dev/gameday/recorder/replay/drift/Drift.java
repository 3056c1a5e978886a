package dev.gameday.recorder.replay.drift;

import dev.gameday.recorder.replay.Recording;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a re-execution came to beside its recording. {@code differences} are empty where they match; {@code first} says
 * where they part, and {@code timeline} how the two timelines do. {@code compared} says what was held against what.
 */
public record Drift(
        String compared, Optional<String> first, List<String> differences, TimelineDiff timeline, boolean cutOff) {
    public Drift {
        differences = List.copyOf(differences);
    }

    /** Event by event, to the last byte; of a recording that was cut off as far as it goes. */
    public static Drift exact(Recording recorded, Recording again) {
        List<String> differences = FirstDifference.of(recorded, again);
        return new Drift(
                recorded.lines().size()
                        + " events, to the last byte of each but for the session's id, the machine's time"
                        + " and the hashes",
                differences.stream().findFirst(),
                differences,
                TimelineDiff.exact(recorded, again),
                !recorded.closed());
    }

    /** What was decided and what came of it, in order, with times that may differ by as much. */
    public static Drift within(Duration tolerance, Recording recorded, Recording again) {
        List<String> differences =
                Outcomes.of(recorded.events()).differences(Outcomes.of(again.events()), tolerance, recorded.closed());
        return new Drift(
                "plan, steps in order and how long each took (within " + tolerance.toSeconds()
                        + " s), decisions, effects, halts, removals, assertions and verdict",
                differences.stream().findFirst(),
                differences,
                TimelineDiff.loose(recorded, again),
                !recorded.closed());
    }

    /** Whether nothing differs. */
    public boolean matches() {
        return differences.isEmpty();
    }
}
