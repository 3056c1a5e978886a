package dev.gameday.shell;

/** What was typed or written cannot be understood; the sentence says what would be. Ends with {@link ExitCode#USAGE}. */
public final class UsageException extends SpokenException {
    public UsageException(String sentence) {
        super(sentence, ExitCode.USAGE);
    }
}
