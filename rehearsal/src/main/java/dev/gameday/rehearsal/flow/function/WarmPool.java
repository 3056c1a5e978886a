package dev.gameday.rehearsal.flow.function;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One function's execution environments in one zone. The one that has idled longest is used next, so each of them
 * polls its faults often; those that no minute of the last few needed are let go.
 */
final class WarmPool {
    private static final int MINUTES_KEPT = 7;

    private final ArrayDeque<Environment> idle = new ArrayDeque<>();
    private final int[] peaks = new int[MINUTES_KEPT];
    private int busy;
    private int minute;

    /** The pool with so many environments that count as needed when it starts. */
    WarmPool(int warm) {
        Arrays.fill(peaks, warm);
    }

    /** Takes a warm environment, or none if the invocation needs a cold start. Either way one more is busy. */
    @Nullable Environment take(Sizing present) {
        busy++;
        peaks[minute] = Math.max(peaks[minute], busy);
        Environment environment = idle.pollFirst();
        while (environment != null && environment.sizing().isStaleFor(present)) {
            environment = idle.pollFirst();
        }
        return environment;
    }

    void giveBack(Environment environment) {
        busy--;
        idle.addLast(environment);
    }

    void add(Environment environment) {
        idle.addLast(environment);
    }

    void dropIdle() {
        idle.clear();
    }

    void minutePassed() {
        int needed = Arrays.stream(peaks).max().orElse(0);
        while (!idle.isEmpty() && busy + idle.size() > needed) {
            idle.pollFirst();
        }
        minute = (minute + 1) % MINUTES_KEPT;
        peaks[minute] = busy;
    }
}
