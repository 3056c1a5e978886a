package dev.gameday.rehearsal.flow.function;

/** How many invocations run at once, and the most that did since the last reading. */
final class Concurrency {
    private int running;
    private int peak;

    void enter() {
        running++;
        peak = Math.max(peak, running);
    }

    void leave() {
        running--;
    }

    int running() {
        return running;
    }

    /** The peak since the last call; the next one starts from what runs now. */
    int readPeak() {
        int read = peak;
        peak = running;
        return read;
    }
}
