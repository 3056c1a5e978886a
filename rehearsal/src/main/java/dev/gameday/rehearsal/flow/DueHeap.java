package dev.gameday.rehearsal.flow;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A binary heap of tasks by due time, then by the order they came in. It keeps its keys in plain arrays, because it is
 * the hottest place of the simulation and an object for each entry would cost more than the comparison.
 */
final class DueHeap {
    private static final int ROOM_AT_FIRST = 1024;

    private long[] nanos = new long[ROOM_AT_FIRST];
    private long[] orders = new long[ROOM_AT_FIRST];
    private @Nullable Runnable[] tasks = new @Nullable Runnable[ROOM_AT_FIRST];
    private int size;
    private long order;

    boolean hasDue(long untilNanos) {
        return size > 0 && nanos[0] <= untilNanos;
    }

    /** When the first task is due. Only valid while {@link #hasDue} holds. */
    long firstNanos() {
        return nanos[0];
    }

    void add(long dueNanos, Runnable task) {
        if (size == tasks.length) {
            grow();
        }
        int hole = size++;
        // The newest entry never goes before another of the same instant, so comparing the time is enough.
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (nanos[parent] <= dueNanos) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        put(hole, dueNanos, order++, task);
    }

    Runnable removeFirst() {
        Runnable first = tasks[0];
        if (first == null) {
            throw new IllegalStateException("nothing is due");
        }
        size--;
        Runnable last = tasks[size];
        tasks[size] = null;
        if (size > 0 && last != null) {
            sink(nanos[size], orders[size], last);
        }
        return first;
    }

    private void sink(long dueNanos, long entryOrder, Runnable task) {
        int hole = 0;
        for (int child = 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && isBefore(nanos[child + 1], orders[child + 1], nanos[child], orders[child])) {
                child++;
            }
            if (!isBefore(nanos[child], orders[child], dueNanos, entryOrder)) {
                break;
            }
            move(child, hole);
            hole = child;
        }
        put(hole, dueNanos, entryOrder, task);
    }

    private static boolean isBefore(long nanos, long order, long otherNanos, long otherOrder) {
        return nanos < otherNanos || (nanos == otherNanos && order < otherOrder);
    }

    private void move(int from, int to) {
        nanos[to] = nanos[from];
        orders[to] = orders[from];
        tasks[to] = tasks[from];
    }

    private void put(int place, long dueNanos, long entryOrder, Runnable task) {
        nanos[place] = dueNanos;
        orders[place] = entryOrder;
        tasks[place] = task;
    }

    private void grow() {
        int room = 2 * tasks.length;
        nanos = Arrays.copyOf(nanos, room);
        orders = Arrays.copyOf(orders, room);
        tasks = Arrays.copyOf(tasks, room);
    }
}
