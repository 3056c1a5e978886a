package dev.gameday.shell.arming;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.arming.Arming;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.shell.place.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes away what an arming added, tried again until it is read back as gone or given up on. While a call that puts it there
 * may still be on its way, gone does not count.
 */
public final class Withdrawal {
    /** After this long without a usable answer, a call is no longer on its way. */
    public static final Duration ANSWER_DEADLINE = Duration.ofSeconds(60);

    /** How long one function is tried. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration STEP = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    private final Arming arming;
    private final Timeline timeline;
    private final Consumer<GameDayEvent> told;

    /** {@code told} hears each event; it must not throw, as a removal waits for no record. */
    public Withdrawal(Arming arming, Timeline timeline, Consumer<GameDayEvent> told) {
        this.arming = arming;
        this.timeline = timeline;
        this.told = told;
    }

    /** Takes it away. Until {@code settled}, what is read back as gone may come back. Empty if it is gone, else why not. */
    public Optional<String> takeAway(Undo undo, Instant settled) {
        String step = undo.injection().step();
        told.accept(new FaultEvent.RemovalRequested(step));
        Instant end = timeline.instant().plus(PATIENCE);
        int attempt = 0;
        String last = "";
        while (true) {
            Outcome<ControlState> outcome = arming.remove(undo);
            boolean gone = outcome.match(state -> state.presence() == Presence.GONE, trouble -> false);
            String why = outcome.match(ControlState::detail, trouble -> trouble.sentence());
            if (gone && !timeline.instant().isBefore(settled)) {
                told.accept(new FaultEvent.FaultRemoved(step, why));
                return Optional.empty();
            }
            boolean hopeless =
                    outcome.match(state -> false, trouble -> !trouble.kind().passing());
            if (hopeless || timeline.instant().isAfter(end)) {
                told.accept(new FaultEvent.RemovalGivenUp(step, why, undo.byHand()));
                return Optional.of(why);
            }
            attempt++;
            if (!gone && !why.equals(last)) {
                told.accept(new FaultEvent.RemovalDelayed(step, attempt, why));
            }
            last = why;
            Waiting.on(timeline, gone ? LOOK_AGAIN : STEP);
        }
    }
}
