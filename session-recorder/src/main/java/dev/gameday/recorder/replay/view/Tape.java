package dev.gameday.recorder.replay.view;

import dev.gameday.runbook.event.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Events, and the state after any number of them. States are immutable and share what they can; one in {@value #APART} is
 * kept once it was needed, so that a seek folds at most so many events and not all from the beginning. For one thread.
 */
public final class Tape<S> {
    static final int APART = 256;

    private final List<Recorded> events;
    private final Instant[] times;
    private final BiFunction<S, Recorded, S> step;
    private final List<S> kept = new ArrayList<>();
    private int count;
    private S state;

    /** {@code step} gives the state after one more event; {@code start} is the one before the first. */
    public Tape(List<Recorded> events, S start, BiFunction<S, Recorded, S> step) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a tape without events");
        }
        this.events = List.copyOf(events);
        this.step = step;
        this.state = start;
        this.times = new Instant[events.size()];
        for (int i = 0; i < times.length; i++) {
            Instant at = events.get(i).at();
            // A clock that was set back does not take the tape back.
            times[i] = i > 0 && at.isBefore(times[i - 1]) ? times[i - 1] : at;
        }
        kept.add(start);
    }

    /** How many events there are. */
    public int size() {
        return times.length;
    }

    /** When the first event was. */
    public Instant begin() {
        return times[0];
    }

    /** When the last event was. */
    public Instant end() {
        return times[times.length - 1];
    }

    /** How many events there are up to that moment, those at it included. */
    public int until(Instant moment) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle].isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The state after so many events. */
    public S after(int wanted) {
        if (wanted < 0 || wanted > times.length) {
            throw new IndexOutOfBoundsException(wanted + " events of " + times.length);
        }
        if (wanted < count || wanted - count > APART) {
            int known = Math.min(wanted / APART, kept.size() - 1);
            if (wanted < count || known * APART > count) {
                count = known * APART;
                state = kept.get(known);
            }
        }
        while (count < wanted) {
            state = step.apply(state, events.get(count));
            count++;
            if (count == kept.size() * APART) {
                kept.add(state);
            }
        }
        return state;
    }
}
