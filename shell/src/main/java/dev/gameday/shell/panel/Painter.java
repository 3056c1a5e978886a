package dev.gameday.shell.panel;

import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.screen.Screen;
import dev.gameday.shell.view.text.Glyphs;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Span;
import dev.gameday.shell.view.text.TerminalText;
import dev.gameday.shell.view.text.Tone;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts lines on a screen, cell by cell; cells that were made once are kept, for most of a screen is made of few. */
final class Painter {
    /** Beyond these come the scripts that are wide, of which there are too many to keep. */
    private static final int COMMON = 0x3000;

    private static final Span NOTHING = new Span("", Tone.PLAIN);

    private final Colours colours;
    private final Glyphs glyphs;
    private final Map<Tone, @Nullable Cell[]> kept = new EnumMap<>(Tone.class);

    Painter(Colours colours, Glyphs glyphs) {
        this.colours = colours;
        this.glyphs = glyphs;
    }

    Glyphs glyphs() {
        return glyphs;
    }

    /**
     * Paints the line over that row where it differs from what stands there; what is to the right of it stays. The screen
     * itself fills a wide one's second cell.
     */
    void paint(Screen screen, int row, Line line, Line standing) {
        int column = 0;
        boolean aligned = true;
        for (int place = 0; place < line.spans().size(); place++) {
            Span span = line.spans().get(place);
            Span there = place < standing.spans().size() ? standing.spans().get(place) : NOTHING;
            int width = span.width();
            if (!aligned || !span.equals(there)) {
                paint(screen, column, row, span);
                aligned = aligned && there.width() == width;
            }
            column += width;
        }
    }

    private void paint(Screen screen, int from, int row, Span span) {
        int column = from;
        String text = glyphs.shown(span.text());
        for (int index = 0; index < text.length(); ) {
            int end = clusterEnd(text, index);
            char first = text.charAt(index);
            boolean common = end == index + 1 && first < COMMON;
            int width = common ? TerminalText.width(first) : TerminalText.width(text.substring(index, end));
            if (width > 0) {
                Cell cell = common ? common(first, span.tone()) : made(text.substring(index, end), span.tone());
                screen.setCharacter(column, row, cell);
            }
            column += width;
            index = end;
        }
    }

    /** Where the character that begins at {@code index} ends, with all marks that stand over it. */
    private static int clusterEnd(String text, int index) {
        int end = index + Character.charCount(text.codePointAt(index));
        while (end < text.length() && TerminalText.width(text.codePointAt(end)) == 0) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private Cell common(char character, Tone tone) {
        @Nullable Cell[] cells = kept.computeIfAbsent(tone, unused -> new Cell[COMMON]);
        Cell cell = cells[character];
        if (cell == null) {
            cell = made(Character.toString(character), tone);
            cells[character] = cell;
        }
        return cell;
    }

    private Cell made(String cluster, Tone tone) {
        TextCharacter[] characters = TextCharacter.fromString(
                cluster, colours.foreground(tone), TextColor.ANSI.DEFAULT, colours.modifiers(tone));
        return new Cell(characters[0], TerminalText.width(cluster) == 2);
    }
}
