package dev.gameday.rehearsal.flow.function;

import dev.gameday.rehearsal.flow.Surroundings.Settings;

/**
 * What a function's settings amount to. Up to {@value #MEGABYTES_OF_ONE_PROCESSOR} MB its share of a processor grows with
 * its memory: there it has one whole vCPU, as Lambda documents.
 */
record Sizing(Settings settings, long timeoutNanos, double slowdown, boolean isTooSmall, int reserved) {
    static final int NOTHING_RESERVED = -1;
    private static final int MEGABYTES_OF_ONE_PROCESSOR = 1769;

    static Sizing of(Settings settings, FunctionNature nature) {
        return new Sizing(
                settings,
                settings.timeout().toNanos(),
                processorShare(nature.homeMegabytes()) / processorShare(settings.memoryMegabytes()),
                settings.memoryMegabytes() < nature.usedMegabytes(),
                settings.reservedConcurrency().orElse(NOTHING_RESERVED));
    }

    private static double processorShare(int megabytes) {
        return (double) Math.min(megabytes, MEGABYTES_OF_ONE_PROCESSOR) / MEGABYTES_OF_ONE_PROCESSOR;
    }

    boolean isReserved() {
        return reserved != NOTHING_RESERVED;
    }

    /** Whether an environment made for these settings can't be used for those. Reserved concurrency is no part of that. */
    boolean isStaleFor(Sizing present) {
        return settings.memoryMegabytes() != present.settings.memoryMegabytes() || timeoutNanos != present.timeoutNanos;
    }
}
