package dev.gameday.rehearsal.flow.run;

/** Who waits for the answer to a call. */
@FunctionalInterface
public interface Caller {
    /** The attempt of that number, from 0, was answered: whether the caller got what it asked for. */
    void answered(int attempt, boolean isGood);
}
