package dev.gameday.layer.json;

/** A JSON value isn't what it must be; the message names the key and what is wanted. */
public final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    /** That this is wrong. */
    public Unusable(String message) {
        super(message);
    }
}
