package dev.gameday.shell.console;

/** What a console keeps to itself: words that it doesn't print, and commands that it doesn't run. */
public interface Discretion {
    /** Keeps nothing. */
    Discretion NONE = new Discretion() {
        @Override
        public String text(String text) {
            return text;
        }

        @Override
        public boolean allows(String command) {
            return true;
        }
    };

    /** The text as it may be printed. */
    String text(String text);

    /** Whether the command of that name may be run, and proposed. */
    boolean allows(String command);
}
