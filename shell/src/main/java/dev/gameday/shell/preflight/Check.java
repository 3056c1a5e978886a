package dev.gameday.shell.preflight;

import java.util.Optional;

/**
 * One line of a preflight: what was looked at, how that stands, what was found, and the command that mends it where there
 * is one. A command is for a POSIX shell and in one line, however long.
 */
public record Check(String name, Standing standing, String sentence, Optional<String> mend) {
    /** How what was looked at stands. */
    public enum Standing {
        RIGHT("  "),
        DOUBTFUL("! "),
        WRONG("x ");

        private final String mark;

        Standing(String mark) {
            this.mark = mark;
        }

        /** Two characters to stand before the name. */
        public String mark() {
            return mark;
        }
    }

    /** It is as it should be. */
    static Check right(String name, String sentence) {
        return new Check(name, Standing.RIGHT, sentence, Optional.empty());
    }

    /** It would do, and somebody should look at it. */
    static Check doubtful(String name, String sentence, Optional<String> mend) {
        return new Check(name, Standing.DOUBTFUL, sentence, mend);
    }

    /** It is wrong, or can't be told. */
    static Check wrong(String name, String sentence, Optional<String> mend) {
        return new Check(name, Standing.WRONG, sentence, mend);
    }

    /** Whether a run could begin as far as this goes. */
    public boolean right() {
        return standing != Standing.WRONG;
    }
}
