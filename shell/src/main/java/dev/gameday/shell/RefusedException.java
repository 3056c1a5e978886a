package dev.gameday.shell;

/** The console declines to go on: what is wrong, and what to do instead. Ends with {@link ExitCode#REFUSED}. */
public final class RefusedException extends SpokenException {
    public RefusedException(String wrong, String instead) {
        super(wrong + "; " + instead, ExitCode.REFUSED);
    }
}
