package dev.gameday.rehearsal.flow;

/** One invocation's event with the code that handles it, and the caller who waits for the answer. */
interface Work {
    /** The handler starts. It must end the invocation, at once or later; not called when a fault prevents it. */
    void begin(Invocation invocation);

    /** The caller gets the answer; exactly once, whether or not the handler ran. */
    void ended(Outcome outcome);
}
