package dev.gameday.shell.killed;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks every millisecond, since another process tells nobody what it does. */
final class Eventually {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(1);

    private Eventually() {}

    /** Returns as soon as {@code come} is true; false if it is not within the patience. */
    static boolean seen(BooleanSupplier come) {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!come.getAsBoolean()) {
            if (System.nanoTime() > patience) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return true;
    }
}
