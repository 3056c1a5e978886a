package dev.gameday.shell.console;

import dev.gameday.shell.console.Palette.Meaning;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Span;
import dev.gameday.shell.view.text.Tone;
import dev.gameday.shell.view.text.Wrapped;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Brings the lines of a view to the console: each tone in the one colour that it has everywhere. */
public final class Lines {
    private Lines() {}

    /** Prints them, one below the other. */
    public static void print(Console console, List<Line> lines) {
        lines.forEach(line -> console.print(styled(console.palette(), line)));
    }

    /** A sentence as lines that the screen does not break within a word; whole where nobody reads along. */
    public static List<String> broken(Console console, String sentence) {
        return console.isWatched() ? Wrapped.lines(sentence, console.width()) : List.of(sentence);
    }

    /** The line in the palette's colours. */
    public static AttributedString styled(Palette palette, Line line) {
        AttributedStringBuilder styled = new AttributedStringBuilder();
        line.spans().forEach(span -> styled.append(styled(palette, span)));
        return styled.toAttributedString();
    }

    private static AttributedString styled(Palette palette, Span span) {
        return span.tone() == Tone.PLAIN || span.tone() == Tone.VALUE
                ? new AttributedString(span.text())
                : palette.text(meaning(span.tone()), span.text());
    }

    private static Meaning meaning(Tone tone) {
        return switch (tone) {
            case TITLE -> Meaning.TITLE;
            case GOOD -> Meaning.HEALTHY;
            case WARNING -> Meaning.CAUTION;
            case BAD, FAULT -> Meaning.HARM;
            case PLAIN, MUTED, VALUE -> Meaning.QUIET;
        };
    }
}
