package dev.gameday.rehearsal.sandbox.archive;

/** Bytes that are no zip archive, or one that can't be unpacked; the message says what is wrong with it. */
public final class BadArchiveException extends Exception {
    private static final long serialVersionUID = 1;

    BadArchiveException(String message) {
        super(message);
    }

    BadArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
