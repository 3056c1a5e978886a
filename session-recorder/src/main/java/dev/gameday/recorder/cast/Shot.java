package dev.gameday.recorder.cast;

/** One thing that happened at the terminal; {@link #nanos} is a monotonic clock's, in nanoseconds. */
public sealed interface Shot {
    long nanos();

    /**
     * The terminal was given {@code text}, while {@code typed} stood half typed at a prompt; empty where nothing did. What
     * is half typed is shown key by key, so only whoever knows the line can tell whether it holds a secret.
     */
    record Shown(long nanos, String text, String typed) implements Shot {}

    /** The terminal has another size, in characters. */
    record Resized(long nanos, int columns, int rows) implements Shot {}

    /** A moment that a viewer may want to jump to. */
    record Marked(long nanos, String label) implements Shot {}

    /** The session ended with that exit code. */
    record Ended(long nanos, int exitCode) implements Shot {}
}
