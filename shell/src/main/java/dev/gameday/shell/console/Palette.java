package dev.gameday.shell.console;

import java.util.Map;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** What each colour means; a colour means one thing everywhere. Without colour the words alone must carry the sense. */
public enum Palette {
    COLOUR {
        @Override
        public AttributedString text(Meaning meaning, String text) {
            return new AttributedString(text, meaning.style());
        }
    },
    PLAIN {
        @Override
        public AttributedString text(Meaning meaning, String text) {
            return new AttributedString(text);
        }
    };

    /** The sense of a piece of text. */
    public enum Meaning {
        /** A fault is in place, or something is broken. */
        HARM(AttributedStyle.DEFAULT.foreground(AttributedStyle.RED)),
        /** Inside its bounds, or removed and seen gone. */
        HEALTHY(AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN)),
        /** Needs a person's eye before going on. */
        CAUTION(AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW)),
        /** Something that can be typed. */
        TYPED(AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN)),
        /** A title. */
        TITLE(AttributedStyle.DEFAULT.bold()),
        /** Can be skipped by the eye. */
        QUIET(AttributedStyle.DEFAULT.faint());

        @SuppressWarnings("ImmutableEnumChecker") // JLine's style is immutable, though it is not annotated so.
        private final AttributedStyle style;

        Meaning(AttributedStyle style) {
            this.style = style;
        }

        AttributedStyle style() {
            return style;
        }
    }

    public abstract AttributedString text(Meaning meaning, String text);

    /** Plain in a pipe, on a dumb terminal, and wherever {@code NO_COLOR} is set (https://no-color.org). */
    public static Palette of(Map<String, String> environment, boolean onTerminal) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean dumb = environment.getOrDefault("TERM", "dumb").startsWith("dumb");
        return onTerminal && !refused && !dumb ? COLOUR : PLAIN;
    }
}
