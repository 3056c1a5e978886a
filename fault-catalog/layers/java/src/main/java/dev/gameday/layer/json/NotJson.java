package dev.gameday.layer.json;

/** A text is no JSON, or none that is read here; the message says what and at which character, counted from 0. */
public final class NotJson extends Exception {
    private static final long serialVersionUID = 1L;

    NotJson(String what, int at) {
        super(what + " at " + at);
    }
}
