package dev.gameday.recorder.bundle;

import java.io.IOException;

/** A file that is no bundle of a session, or not as it was written; the message says why. */
public final class BadBundleException extends IOException {
    private static final long serialVersionUID = 1;

    BadBundleException(String message) {
        super(message);
    }
}
