package dev.gameday.shell.view.text;

/** What a piece of text means. A renderer may give it a colour; the words must carry the sense without one. */
public enum Tone {
    /** Just text. */
    PLAIN,
    /** A heading. */
    TITLE,
    /** Inside its bounds, met, or seen gone. */
    GOOD,
    /** Needs a person's eye. */
    WARNING,
    /** Out of its bounds, violated, or failed. */
    BAD,
    /** A fault is at work here. */
    FAULT,
    /** The eye may skip it. */
    MUTED,
    /** A measured value. */
    VALUE
}
