package dev.gameday.shell.run;

import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.SessionId;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.profile.TargetLocks;
import dev.gameday.shell.place.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Lets go of a session's locks at its end: tried again while the trouble may pass, for some minutes. Locks that stay end by
 * themselves, and the record says that they stay.
 */
public record Release(ObjectStore store, SessionId session, Timeline timeline) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration STEP = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** What is to be recorded of it; nothing if all went well. {@code until} is when the locks end by themselves. */
    public List<GameDayEvent> tried(Instant until) {
        Instant end = timeline.instant().plus(PATIENCE);
        Duration pause = STEP;
        Outcome<Integer> outcome = new TargetLocks(store).release(session);
        while (passing(outcome) && timeline.instant().isBefore(end)) {
            Waiting.on(timeline, pause);
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
            outcome = new TargetLocks(store).release(session);
        }
        return outcome.match(
                released -> List.of(),
                trouble -> List.of(new PeopleEvent.Noted(
                        "gameday",
                        "The locks on the targets stay (%s). They end by themselves at %s; to take them off before: sweep --session %s"
                                .formatted(trouble.sentence(), until, session))));
    }

    private static boolean passing(Outcome<Integer> outcome) {
        return outcome.match(released -> false, trouble -> trouble.kind().passing());
    }
}
