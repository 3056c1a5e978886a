package dev.gameday.rehearsal.sandbox.sample;

import dev.gameday.rehearsal.flow.Interference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last so many samples, any of which the next invocation may be like. Safe for many threads. */
final class Recent {
    private final int kept;
    private final Deque<Interference> samples = new ArrayDeque<>();
    private volatile List<Interference> all = List.of();
    private volatile long taken;

    Recent(int kept) {
        this.kept = kept;
    }

    synchronized void add(Interference sample) {
        samples.addLast(sample);
        if (samples.size() > kept) {
            samples.removeFirst();
        }
        taken++;
        all = List.copyOf(samples);
    }

    /** Those that are kept, the oldest first; nobody waits for them. */
    List<Interference> all() {
        return all;
    }

    /** How many there were. */
    long taken() {
        return taken;
    }
}
