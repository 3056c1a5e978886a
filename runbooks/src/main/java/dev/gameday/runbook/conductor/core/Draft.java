package dev.gameday.runbook.conductor.core;

import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A decision in the making: the events so far, the state that follows from them, and what is to be done. */
public final class Draft {
    private final Instant now;
    private final List<Recorded> events = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private RunState state;

    Draft(RunState state, Instant now) {
        this.state = state;
        this.now = now;
    }

    RunState state() {
        return state;
    }

    Instant now() {
        return now;
    }

    void emit(GameDayEvent event) {
        Recorded recorded = new Recorded(state.events() + 1, now, event);
        events.add(recorded);
        state = state.evolve(recorded);
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    void wakeAt(Instant moment, Command command) {
        alarms.add(new Alarm(moment, command));
    }

    Decision decision() {
        return new Decision(List.copyOf(events), List.copyOf(effects), List.copyOf(alarms), state);
    }

    /** A command that is due at a moment. */
    public record Alarm(Instant moment, Command command) {}

    /**
     * What follows from a command: events, to be recorded first; then effects, to be run; wake-up calls; and the state
     * after the events.
     */
    public record Decision(List<Recorded> events, List<Effect> effects, List<Alarm> alarms, RunState state) {}
}
