package dev.gameday.recorder.format;

/** A line that isn't one of a record; the message says why, as the end of a sentence that begins with the line. */
public final class UnreadableLineException extends Exception {
    private final String why;

    UnreadableLineException(String why) {
        super(why);
        this.why = why;
    }

    /** Why, as {@code is not JSON}. */
    public String why() {
        return why;
    }
}
