package dev.gameday.shell;

/**
 * Trouble that a person can act on: its message is printed as it stands, without a stack trace, and the command ends
 * with its exit code.
 */
public abstract class SpokenException extends RuntimeException {
    private final ExitCode exitCode;

    protected SpokenException(String sentence, ExitCode exitCode) {
        super(sentence);
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
