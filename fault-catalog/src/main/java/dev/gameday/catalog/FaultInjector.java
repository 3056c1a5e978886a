package dev.gameday.catalog;

import java.time.Instant;
import java.util.List;

/**
 * Port: does and undoes injections. Safe for many threads. Every method comes back within its own deadline, with trouble
 * where the outside gave no answer; none retries by itself.
 */
public interface FaultInjector {
    /** The AWS calls that doing and undoing this injection takes, in order, as {@code fis:StartExperiment}; makes none. */
    List<String> calls(Injection injection);

    /** Reads what the undo needs to know; changes nothing. {@code now} is when the injection would start. */
    Outcome<Undo> prepare(Injection injection, Instant now);

    /** Starts the injection. Its undo must be durable before. Trouble does not mean that nothing happened. */
    Outcome<ControlState> inject(Injection injection, Undo undo);

    /** What the control plane says now; changes nothing. */
    Outcome<ControlState> status(Undo undo);

    /**
     * Takes a step towards removal and reads back: call it again until it says {@code GONE}. Idempotent; a vanished
     * target is nothing to undo; never touches what others made.
     */
    Outcome<ControlState> remove(Undo undo);
}
