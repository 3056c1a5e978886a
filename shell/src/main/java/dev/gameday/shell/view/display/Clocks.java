package dev.gameday.shell.view.display;

import dev.gameday.catalog.ControlState;
import dev.gameday.runbook.conductor.core.Mark;
import dev.gameday.shell.view.FaultView;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Span;
import dev.gameday.shell.view.text.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A fault's three clocks, each in a few words: what the control plane says, what is proven of the effect, and whether
 * the effect is gone. None of the three stands for another.
 */
public record Clocks(Span control, Span effect, Span recovery) {
    private static final Span CONTROL = new Span("control ", Tone.MUTED);
    private static final Span EFFECT = new Span(" · effect ", Tone.MUTED);
    private static final Span RECOVERY = new Span(" · recovery ", Tone.MUTED);
    private static final Span NOT_YET = new Span("not yet", Tone.MUTED);

    /** The clocks of the fault at that time. */
    public static Clocks of(FaultView fault, Instant now) {
        return new Clocks(control(fault, now), effect(fault, now), recovery(fault, now));
    }

    /** All three on one line, each with its name. */
    public Line line() {
        return new Line(List.of(CONTROL, control, EFFECT, effect, RECOVERY, recovery));
    }

    private static Span control(FaultView fault, Instant now) {
        if (fault.has(Mark.REMOVED)) {
            return new Span("removed " + ago(fault, Mark.REMOVED, now), Tone.GOOD);
        }
        if (fault.has(Mark.GIVEN_UP)) {
            return new Span("STILL THERE, given up on " + ago(fault, Mark.GIVEN_UP, now), Tone.BAD);
        }
        if (fault.has(Mark.REMOVAL_REQUESTED)) {
            String tries = fault.delays() == 0 ? "" : ", try " + (fault.delays() + 1);
            return new Span("being removed " + since(fault, Mark.REMOVAL_REQUESTED, now) + tries, Tone.WARNING);
        }
        if (!fault.has(Mark.REQUESTED)) {
            return new Span("prepared", Tone.MUTED);
        }
        return fault.control()
                .map(state -> new Span(
                        word(state.presence()) + " " + Elapsed.between(fault.controlSince(), now), tone(state)))
                .orElseGet(() -> new Span("asked for " + since(fault, Mark.REQUESTED, now), Tone.WARNING));
    }

    private static Span effect(FaultView fault, Instant now) {
        if (fault.has(Mark.EFFECTIVE)) {
            Tone tone = fault.has(Mark.EFFECT_GONE) ? Tone.PLAIN : Tone.FAULT;
            return new Span("proven " + ago(fault, Mark.EFFECTIVE, now), tone);
        }
        if (fault.has(Mark.NOT_EFFECTIVE)) {
            return new Span("NOT PROVEN, looked in vain", Tone.WARNING);
        }
        return fault.has(Mark.REQUESTED) && fault.open()
                ? new Span("unproven " + since(fault, Mark.REQUESTED, now), Tone.WARNING)
                : fault.open() ? NOT_YET : new Span("never proven", Tone.WARNING);
    }

    private static Span recovery(FaultView fault, Instant now) {
        if (fault.has(Mark.EFFECT_GONE)) {
            return new Span("gone " + ago(fault, Mark.EFFECT_GONE, now), Tone.GOOD);
        }
        if (!fault.has(Mark.REMOVED)) {
            return NOT_YET;
        }
        return fault.has(Mark.EFFECTIVE)
                ? new Span("waiting " + since(fault, Mark.REMOVED, now), Tone.WARNING)
                : new Span("nothing to wait for", Tone.MUTED);
    }

    private static String word(ControlState.Presence presence) {
        return presence == ControlState.Presence.ENDED
                ? "ended, not removed"
                : presence.name().toLowerCase(Locale.ROOT);
    }

    private static Tone tone(ControlState state) {
        return switch (state.presence()) {
            case ACTIVE -> Tone.FAULT;
            case STARTING, ENDING, ENDED -> Tone.WARNING;
            case GONE -> Tone.GOOD;
        };
    }

    private static String since(FaultView fault, Mark mark, Instant now) {
        return fault.at(mark).map(at -> Elapsed.between(at, now)).orElse("");
    }

    private static String ago(FaultView fault, Mark mark, Instant now) {
        return since(fault, mark, now) + " ago";
    }
}
