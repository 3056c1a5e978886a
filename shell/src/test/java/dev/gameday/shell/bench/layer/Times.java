package dev.gameday.shell.bench.layer;

import java.util.Arrays;

/** How long the invocations of one kind took, every one of them. */
final class Times {
    private long[] nanos = new long[1 << 14];
    private int count;

    void add(long taken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = taken;
    }

    int count() {
        return count;
    }

    /** By the nearest rank, in milliseconds. */
    double percentile(int percent) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) (((long) count * percent + 99) / 100) - 1] / 1e6;
    }
}
