package dev.gameday.rehearsal.sandbox.sample;

import dev.gameday.rehearsal.flow.Interference;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** What the layers of one function do to its invocations, as far as it is known. */
public interface Samples extends AutoCloseable {
    /** What an invocation that begins now meets. */
    Interference next(SplittableRandom random);

    /** What the last ones met, the oldest first; none before the first. */
    List<Interference> recent();

    /** How many there were. */
    long taken();

    /** Why this machine can't tell; empty while it can. */
    Optional<String> trouble();

    /** Takes no more. */
    @Override
    void close();
}
