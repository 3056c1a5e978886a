package dev.gameday.rehearsal.sandbox.runtime;

import java.util.Optional;

/**
 * A function can't be started: this machine lacks what it takes, or the function brings no runtime where it should; then
 * {@code errorType} is what Lambda calls that. The message says what.
 */
public final class StartFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final String errorType;

    /** This machine lacks something; {@code message} is a whole sentence. */
    public StartFailure(String message) {
        this("", message);
    }

    /** The function lacks something. */
    public StartFailure(String errorType, String message) {
        super(message);
        this.errorType = errorType;
    }

    /** What Lambda calls the function's failure; empty if it is this machine's. */
    public Optional<String> errorType() {
        return errorType.isEmpty() ? Optional.empty() : Optional.of(errorType);
    }
}
