package dev.gameday.shell.command.rehearsal;

/** A share of calls as it is typed: {@code 50%} or {@code 50}. */
public record TroubleShare(int percentage) {
    private static final int WHOLE = 100;

    /** Reads it; says what else can't be. */
    public static TroubleShare parse(String text) {
        String digits = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        try {
            int percentage = Integer.parseInt(digits);
            if (percentage >= 1 && percentage <= WHOLE) {
                return new TroubleShare(percentage);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("give a share from 1% to 100%.", e);
        }
        throw new IllegalArgumentException("give a share from 1% to 100%.");
    }
}
