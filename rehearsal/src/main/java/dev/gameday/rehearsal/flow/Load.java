package dev.gameday.rehearsal.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The changes of load in force, each with a name of its own: every client's rate is its own rate times all the factors.
 * A change takes effect at once. Not thread-safe, as the agenda.
 */
public final class Load {
    private final Map<String, Double> factors = new TreeMap<>();
    private final List<Runnable> listeners = new ArrayList<>();

    /**
     * Puts a change in force, in place of one of the same name: 3 is three times the load, 0 silence. Throws
     * {@link IllegalArgumentException} for a factor that is negative or no finite number.
     */
    public void put(String id, double factor) {
        if (!(factor >= 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("a load factor is a number, 0 or more");
        }
        factors.put(id, factor);
        listeners.forEach(Runnable::run);
    }

    /** Takes the change of that name back; false if none is in force. */
    public boolean remove(String id) {
        boolean wasThere = factors.remove(id) != null;
        if (wasThere) {
            listeners.forEach(Runnable::run);
        }
        return wasThere;
    }

    /** The changes in force, by name. */
    public Map<String, Double> factors() {
        return Map.copyOf(factors);
    }

    /** The product of all factors; 1 without any. */
    public double factor() {
        return factors.values().stream().reduce(1.0, (one, other) -> one * other);
    }

    /** Calls {@code listener} after every change. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
