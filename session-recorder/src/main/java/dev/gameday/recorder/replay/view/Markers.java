package dev.gameday.recorder.replay.view;

import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The moments of a session that people jump to: steps, injections and their effects, alarms, halts, people's words. */
public final class Markers {
    private static final Set<Class<?>> KINDS = Set.of(
            RunEvent.StepStarted.class,
            RunEvent.HaltRequested.class,
            RunEvent.RecoveryBegun.class,
            RunEvent.RunResumed.class,
            RunEvent.VerdictReached.class,
            FaultEvent.InjectionRequested.class,
            FaultEvent.EffectProven.class,
            FaultEvent.EffectNotProven.class,
            FaultEvent.FaultRemoved.class,
            FaultEvent.RemovalGivenUp.class,
            ObservationEvent.StopConditionTripped.class);

    private final NavigableSet<Instant> moments = new TreeSet<>();

    private Markers() {}

    /** Those of these events. */
    public static Markers of(List<Recorded> events) {
        Markers markers = new Markers();
        events.stream()
                .filter(recorded -> marks(recorded.event()))
                .map(Recorded::at)
                .forEach(markers.moments::add);
        return markers;
    }

    private static boolean marks(GameDayEvent event) {
        boolean raised = event instanceof ObservationEvent.AlarmChanged changed
                && changed.reading().raised();
        return raised || event instanceof PeopleEvent || KINDS.contains(event.getClass());
    }

    /** The first one after that moment. */
    public Optional<Instant> after(Instant moment) {
        return Optional.ofNullable(moments.higher(moment));
    }

    /** The last one before that moment. */
    public Optional<Instant> before(Instant moment) {
        return Optional.ofNullable(moments.lower(moment));
    }
}
