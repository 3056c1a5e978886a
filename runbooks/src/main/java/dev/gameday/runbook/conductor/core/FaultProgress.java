package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.Undo;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How far one injection has come: its undo, the control plane's last word, when its effect was last seen, its marks; and, where it has no effect, why. */
public record FaultProgress(
        String step,
        Undo undo,
        Optional<ControlState> control,
        Optional<Instant> effectSeen,
        int delays,
        Map<Mark, Instant> marks,
        Optional<String> diagnosis) {
    public FaultProgress {
        marks = Map.copyOf(marks);
    }

    static FaultProgress recorded(String step, Undo undo, Instant at) {
        return new FaultProgress(
                step, undo, Optional.empty(), Optional.empty(), 0, Map.of(Mark.RECORDED, at), Optional.empty());
    }

    /** When that happened, if it has. */
    public Optional<Instant> at(Mark mark) {
        return Optional.ofNullable(marks.get(mark));
    }

    /** Whether that has happened. */
    public boolean has(Mark mark) {
        return marks.containsKey(mark);
    }

    /** Whether something of it may still be in place. */
    public boolean open() {
        return !has(Mark.REMOVED) && !has(Mark.GIVEN_UP);
    }

    /** When it was over: by the control plane's word or by removal, whichever came first. */
    public Optional<Instant> over() {
        Optional<Instant> ended = at(Mark.ENDED);
        return ended.isPresent() ? ended : at(Mark.REMOVED);
    }

    FaultProgress with(Mark mark, Instant at) {
        if (has(mark)) {
            return this;
        }
        Map<Mark, Instant> more = new EnumMap<>(Mark.class);
        more.putAll(marks);
        more.put(mark, at);
        return new FaultProgress(step, undo, control, effectSeen, delays, more, diagnosis);
    }

    /** As it is to another console that tries its removal afresh. */
    FaultProgress anew() {
        Map<Mark, Instant> kept = new EnumMap<>(Mark.class);
        kept.putAll(marks);
        kept.remove(Mark.REMOVAL_REQUESTED);
        kept.remove(Mark.GIVEN_UP);
        return new FaultProgress(step, undo, control, effectSeen, 0, kept, diagnosis);
    }

    FaultProgress with(ControlState state) {
        return new FaultProgress(step, undo, Optional.of(state), effectSeen, delays, marks, diagnosis);
    }

    FaultProgress seen(Instant at) {
        boolean later = effectSeen.map(at::isAfter).orElse(true);
        return later ? new FaultProgress(step, undo, control, Optional.of(at), delays, marks, diagnosis) : this;
    }

    FaultProgress diagnosed(String sentence) {
        return new FaultProgress(step, undo, control, effectSeen, delays, marks, Optional.of(sentence));
    }

    /** Why it has no effect, as far as that is known: by AWS's own word on it, else by what was found out. */
    public String cause() {
        return control.flatMap(ControlState::failure).or(() -> diagnosis).orElse("the cause is not known");
    }

    FaultProgress delayed() {
        return new FaultProgress(step, undo, control, effectSeen, delays + 1, marks, diagnosis);
    }
}
