package dev.gameday.shell.panel;

import com.googlecode.lanterna.input.KeyStroke;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.TerminalText;
import dev.gameday.shell.view.text.Tone;
import java.util.function.Consumer;

/**
 * A line of text is being written; Enter hands it over, Escape drops it, an empty one is never handed over. A hidden one shows
 * only how much was written, to nobody's eyes and in no recording more.
 */
record Typing(String question, String text, Consumer<String> taker, boolean hidden, Mode before) implements Mode {
    private static final int LONGEST = 500;

    /** One that may be seen. */
    Typing(String question, String text, Consumer<String> taker, Mode before) {
        this(question, text, taker, false, before);
    }

    /** One that nobody sees. */
    static Typing hidden(String question, Consumer<String> taker, Mode before) {
        return new Typing(question + ", not shown", "", taker, true, before);
    }

    /** What of it may be seen. */
    String shown() {
        return hidden ? "*".repeat(text.codePointCount(0, text.length())) : text;
    }

    @Override
    public Sight sight() {
        return before.sight();
    }

    @Override
    public Line title() {
        return before.title();
    }

    @Override
    public Line bottom(RunView view, int width) {
        String prompt = question + " (Enter keeps, Esc drops): ";
        int room = Math.max(1, width - TerminalText.width(prompt) - 1);
        return Line.of(prompt, Tone.WARNING)
                .plus(end(TerminalText.clean(shown()), room))
                .fit(width - 1);
    }

    @Override
    public Mode press(KeyStroke key, RunView view, PanelKeys keys) {
        return switch (key.getKeyType()) {
            case Enter -> handedOver();
            case Escape -> before;
            case Backspace -> with(text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(text.length(), -1)));
            case Character -> typed(key);
            default -> this;
        };
    }

    private Mode typed(KeyStroke key) {
        boolean command = key.isCtrlDown() || key.isAltDown();
        return command || text.length() >= LONGEST ? this : with(text + key.getCharacter());
    }

    private Mode handedOver() {
        if (!text.isBlank()) {
            taker.accept(text.strip());
        }
        return before;
    }

    private Mode with(String changed) {
        return new Typing(question, changed, taker, hidden, before);
    }

    /** The end of the text: what is being written is always in sight. */
    private static String end(String text, int room) {
        int from = text.length();
        int taken = 0;
        while (from > 0) {
            int point = text.codePointBefore(from);
            taken += TerminalText.width(point);
            if (taken > room) {
                break;
            }
            from -= Character.charCount(point);
        }
        return text.substring(from);
    }
}
