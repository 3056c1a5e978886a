package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.metric.Sample;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * One metric's samples in order of time. Persistent: a series that was handed out never changes, though its successors
 * share its store, so appending costs no copy. At most {@value #LIMIT} samples are kept; the oldest go first.
 */
public final class Series {
    /** How many samples are kept. */
    public static final int LIMIT = 100_000;

    /** No samples. */
    public static final Series EMPTY = new Series(new ArrayList<>(), 0, 0);

    private final List<Sample> store;
    private final int from;
    private final int until;

    private Series(List<Sample> store, int from, int until) {
        this.store = store;
        this.from = from;
        this.until = until;
    }

    Series plus(Sample sample) {
        int kept = Math.max(from, until + 1 - LIMIT);
        List<Sample> target = store;
        if (this == EMPTY || store.size() != until || kept > LIMIT) {
            target = new ArrayList<>(store.subList(kept, until));
            target.add(sample);
            return new Series(target, 0, target.size());
        }
        target.add(sample);
        return new Series(target, kept, until + 1);
    }

    /** All samples, in order. */
    public List<Sample> all() {
        return new View(store, from, until - from);
    }

    /** The newest sample. */
    public Optional<Sample> last() {
        return until == from ? Optional.empty() : Optional.of(store.get(until - 1));
    }

    /** The samples whose whole period lies between the two instants. */
    public List<Sample> within(Instant start, Instant end) {
        List<Sample> inside = new ArrayList<>();
        for (int i = until - 1; i >= from && !store.get(i).start().isBefore(start); i--) {
            if (!store.get(i).end().isAfter(end)) {
                inside.add(store.get(i));
            }
        }
        java.util.Collections.reverse(inside);
        return inside;
    }

    /** Not a {@code subList}: that one refuses to be read once its store has grown. */
    private static final class View extends AbstractList<Sample> implements RandomAccess {
        private final List<Sample> store;
        private final int from;
        private final int size;

        View(List<Sample> store, int from, int size) {
            this.store = store;
            this.from = from;
            this.size = size;
        }

        @Override
        public Sample get(int index) {
            return store.get(from + Objects.checkIndex(index, size));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
