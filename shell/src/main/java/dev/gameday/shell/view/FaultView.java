package dev.gameday.shell.view;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.Undo;
import dev.gameday.runbook.conductor.core.Mark;
import dev.gameday.runbook.plan.PlannedInjection;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One injection as a screen shows it: what the plan has of it, its undo, the control plane's last word and since when,
 * what has happened to it, and the last trouble with its removal.
 */
public record FaultView(
        String step,
        Optional<PlannedInjection> planned,
        Undo undo,
        Optional<ControlState> control,
        Instant controlSince,
        Map<Mark, Instant> marks,
        int delays,
        String trouble) {
    public FaultView {
        marks = Map.copyOf(marks);
    }

    static FaultView recorded(String step, Optional<PlannedInjection> planned, Undo undo, Instant at) {
        return new FaultView(step, planned, undo, Optional.empty(), at, Map.of(Mark.RECORDED, at), 0, "");
    }

    /** When that happened, if it has. */
    public Optional<Instant> at(Mark mark) {
        return Optional.ofNullable(marks.get(mark));
    }

    /** Whether that has happened. */
    public boolean has(Mark mark) {
        return marks.containsKey(mark);
    }

    /** Whether something of it may still be in place; also true once its removal was given up on. */
    public boolean open() {
        return !has(Mark.REMOVED);
    }

    /** Whether there is nothing more to wait for: it is removed, and its effect gone where it ever had one. */
    public boolean settled() {
        return has(Mark.REMOVED) && (has(Mark.EFFECT_GONE) || !has(Mark.EFFECTIVE));
    }

    /** When it was at work; empty before it was asked for. */
    public Optional<FaultWindow> window() {
        Optional<Instant> over = at(Mark.ENDED);
        Optional<Instant> end = over.isPresent() ? over : at(Mark.REMOVED);
        return at(Mark.REQUESTED).map(asked -> new FaultWindow(step, asked, at(Mark.EFFECTIVE), end));
    }

    /** When it is to be over by itself: its plan's duration after it was asked for. */
    public Optional<Instant> due() {
        return at(Mark.REQUESTED)
                .flatMap(asked ->
                        planned.map(known -> asked.plus(known.injection().duration())));
    }

    /** What is done to what, in a few words. */
    public String title() {
        return planned.map(known -> known.injection().fault().id() + " on " + Targets.of(known.injection()))
                .orElse(undo.mechanism());
    }

    /** The fault as it was then, as far as it is still known; empty before its undo was on record. */
    Optional<FaultView> asOf(Instant until) {
        Map<Mark, Instant> then = new EnumMap<>(Mark.class);
        marks.forEach((mark, at) -> {
            if (!at.isAfter(until)) {
                then.put(mark, at);
            }
        });
        Optional<ControlState> state = controlSince.isAfter(until) ? Optional.empty() : control;
        Instant since = controlSince.isAfter(until) ? until : controlSince;
        return then.isEmpty()
                ? Optional.empty()
                : Optional.of(new FaultView(step, planned, undo, state, since, then, delays, trouble));
    }

    FaultView with(Mark mark, Instant at) {
        if (has(mark)) {
            return this;
        }
        Map<Mark, Instant> more = new EnumMap<>(Mark.class);
        more.putAll(marks);
        more.put(mark, at);
        return new FaultView(step, planned, undo, control, controlSince, more, delays, trouble);
    }

    FaultView with(ControlState state, Instant at) {
        boolean same = control.map(last -> last.presence() == state.presence()).orElse(false);
        Instant since = same ? controlSince : at;
        return new FaultView(step, planned, undo, Optional.of(state), since, marks, delays, trouble);
    }

    FaultView troubled(int times, String why) {
        return new FaultView(step, planned, undo, control, controlSince, marks, times, why);
    }
}
