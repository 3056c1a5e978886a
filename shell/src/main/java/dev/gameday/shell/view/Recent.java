package dev.gameday.shell.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The newest elements of a sequence, in order, at least {@code limit} of them once there are so many and never more than
 * {@code limit} and two chunks. Immutable, and cheap to append to: only the newest chunk is copied.
 */
public final class Recent<E> {
    private static final int CHUNK = 64;

    private final int limit;
    private final List<List<E>> full;
    private final List<E> newest;

    private Recent(int limit, List<List<E>> full, List<E> newest) {
        this.limit = limit;
        this.full = full;
        this.newest = newest;
    }

    /** No elements yet; the oldest go once there are more than {@code limit}. */
    public static <E> Recent<E> keeping(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit + "; keep at least one element");
        }
        return new Recent<>(limit, List.of(), List.of());
    }

    /** These elements and one more. */
    public Recent<E> plus(E element) {
        List<E> chunk = new ArrayList<>(newest);
        chunk.add(element);
        if (chunk.size() < CHUNK) {
            return new Recent<>(limit, full, Collections.unmodifiableList(chunk));
        }
        List<List<E>> chunks = new ArrayList<>(full);
        chunks.add(Collections.unmodifiableList(chunk));
        while ((chunks.size() - 1) * CHUNK >= limit) {
            chunks.remove(0);
        }
        return new Recent<>(limit, Collections.unmodifiableList(chunks), List.of());
    }

    /** The newest element. */
    public Optional<E> last() {
        if (!newest.isEmpty()) {
            return Optional.of(newest.get(newest.size() - 1));
        }
        return full.isEmpty()
                ? Optional.empty()
                : Optional.of(full.get(full.size() - 1).get(CHUNK - 1));
    }

    /** How many there are. */
    public int size() {
        return full.size() * CHUNK + newest.size();
    }

    /** All of them, the oldest first. */
    public List<E> all() {
        List<E> all = new ArrayList<>(size());
        full.forEach(all::addAll);
        all.addAll(newest);
        return all;
    }

    /** The newest {@code count} of them or fewer, the oldest first. */
    public List<E> last(int count) {
        return from(Math.max(0, size() - count));
    }

    /** The newest without a gap that pass the test, the oldest first; only these and one more are looked at. */
    public List<E> lastWhile(Predicate<E> test) {
        return from(firstOfLast(test));
    }

    /** The oldest of the newest without a gap that pass the test; empty where the newest doesn't. */
    public Optional<E> begin(Predicate<E> test) {
        int first = firstOfLast(test);
        return first == size() ? Optional.empty() : Optional.of(get(first));
    }

    private int firstOfLast(Predicate<E> test) {
        int first = size();
        while (first > 0 && test.test(get(first - 1))) {
            first--;
        }
        return first;
    }

    /** The one at that place, the oldest at 0. */
    public E get(int index) {
        int chunk = index / CHUNK;
        return chunk < full.size() ? full.get(chunk).get(index % CHUNK) : newest.get(index % CHUNK);
    }

    private List<E> from(int first) {
        List<E> some = new ArrayList<>(size() - first);
        for (int index = first; index < size(); index++) {
            some.add(get(index));
        }
        return some;
    }
}
