package dev.gameday.recorder.report.story;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.FaultEvent.ControlStateChanged;
import dev.gameday.runbook.event.FaultEvent.EffectDiagnosed;
import dev.gameday.runbook.event.FaultEvent.EffectGone;
import dev.gameday.runbook.event.FaultEvent.EffectNotProven;
import dev.gameday.runbook.event.FaultEvent.EffectProven;
import dev.gameday.runbook.event.FaultEvent.FaultRemoved;
import dev.gameday.runbook.event.FaultEvent.InjectionAccepted;
import dev.gameday.runbook.event.FaultEvent.InjectionFailed;
import dev.gameday.runbook.event.FaultEvent.InjectionRequested;
import dev.gameday.runbook.event.FaultEvent.RemovalGivenUp;
import dev.gameday.runbook.event.FaultEvent.RemovalRequested;
import dev.gameday.runbook.event.FaultEvent.UndoRecorded;
import dev.gameday.runbook.event.ObservationEvent.BoundBreached;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.plan.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tells the story of each injection from the events that name its step. */
public final class FaultStories {
    private static final Set<Presence> OVER = EnumSet.of(Presence.ENDED, Presence.GONE);
    private static final Set<Presence> ENDING = EnumSet.of(Presence.ENDING, Presence.ENDED, Presence.GONE);

    private FaultStories() {}

    /** One story for each step that has an event, in the order of their first events. */
    public static List<FaultStory> of(RecordedEvents events, Optional<Plan> plan) {
        return events.all(FaultEvent.class).stream()
                .map(occurrence -> occurrence.event().step())
                .distinct()
                .map(step -> story(step, events, plan))
                .toList();
    }

    private static FaultStory story(String step, RecordedEvents all, Optional<Plan> plan) {
        RecordedEvents events = all.only(
                event -> event instanceof FaultEvent fault && fault.step().equals(step));
        List<Occurrence<ControlStateChanged>> states = states(events);
        Map<String, String> references = new TreeMap<>();
        states.forEach(state -> references.putAll(state.event().state().references()));
        Optional<Occurrence<EffectProven>> proven = events.first(EffectProven.class);
        Optional<String> failure = events.first(InjectionFailed.class)
                .map(failed -> failed.event().trouble().sentence())
                .or(() -> states.stream()
                        .flatMap(state -> state.event().state().failure().stream())
                        .findFirst());
        return new FaultStory(
                step,
                plan.flatMap(p -> p.injection(step)),
                events.last(UndoRecorded.class).map(recorded -> recorded.event().undo()),
                clocks(events, states, all),
                references,
                proven.map(effect -> effect.event().evidence()),
                proven.isPresent()
                        ? Optional.empty()
                        : events.first(EffectNotProven.class)
                                .map(missing -> missing.event().waitedFor()
                                        + events.first(EffectDiagnosed.class)
                                                .map(found ->
                                                        "; " + found.event().cause())
                                                .orElse("")),
                failure,
                events.first(FaultRemoved.class).isPresent()
                        ? Optional.empty()
                        : events.last(RemovalGivenUp.class).map(Occurrence::event));
    }

    private static Clocks clocks(
            RecordedEvents events, List<Occurrence<ControlStateChanged>> states, RecordedEvents all) {
        Optional<Instant> requested = events.first(InjectionRequested.class).map(Occurrence::at);
        Optional<Instant> removed = events.first(FaultRemoved.class).map(Occurrence::at);
        return new Clocks(
                requested,
                events.first(InjectionAccepted.class).map(Occurrence::at),
                reached(states, ENDING),
                reached(states, OVER),
                events.first(EffectProven.class).map(effect -> effect.event().seenAt()),
                requested.flatMap(since -> impact(all, since, removed.orElse(Instant.MAX))),
                events.first(RemovalRequested.class).map(Occurrence::at),
                removed,
                events.last(EffectGone.class).map(gone -> gone.event().lastSeen()),
                events.last(EffectGone.class).map(Occurrence::at));
    }

    private static Optional<Instant> impact(RecordedEvents all, Instant since, Instant until) {
        return all.all(BoundBreached.class).stream()
                .map(Occurrence::at)
                .filter(at -> !at.isBefore(since) && at.isBefore(until))
                .findFirst();
    }

    private static Optional<Instant> reached(List<Occurrence<ControlStateChanged>> states, Set<Presence> presences) {
        return states.stream()
                .filter(state -> presences.contains(state.event().state().presence()))
                .map(Occurrence::at)
                .findFirst();
    }

    private static List<Occurrence<ControlStateChanged>> states(RecordedEvents events) {
        List<Occurrence<ControlStateChanged>> states = new ArrayList<>();
        for (Recorded recorded : events.events()) {
            if (recorded.event() instanceof InjectionAccepted accepted) {
                states.add(state(recorded, accepted.step(), accepted.state()));
            } else if (recorded.event() instanceof ControlStateChanged changed) {
                states.add(state(recorded, changed.step(), changed.state()));
            }
        }
        return states;
    }

    private static Occurrence<ControlStateChanged> state(Recorded recorded, String step, ControlState state) {
        return new Occurrence<>(recorded.at(), new ControlStateChanged(step, state));
    }
}
