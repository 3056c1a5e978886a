package dev.gameday.shell.control;

import java.util.Objects;

/** What a second terminal wants of a run: one JSON line. {@code by} is who asks, as the operating system names them. */
public record ControlRequest(Verb verb, String text, String by) {
    /** The longest request, in characters. */
    static final int LONGEST = 16 * 1024;

    /** Refuses one with a part missing. */
    public ControlRequest {
        Objects.requireNonNull(verb, "verb");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(by, "by");
    }

    /** What can be wanted. */
    public enum Verb {
        /** Take everything away; {@code text} is the reason. Answered when every fault is settled. */
        HALT,
        /** Write {@code text} into the timeline. */
        NOTE,
        /** Say how the run is doing. */
        STATUS,
        /** Send the record's lines, from the first on, as they are written; the run's end ends them. */
        WATCH
    }
}
