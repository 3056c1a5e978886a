package dev.gameday.shell.panel;

import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.screen.Screen;
import dev.gameday.shell.view.Glyphs;
import dev.gameday.shell.view.Line;
import dev.gameday.shell.view.Span;
import dev.gameday.shell.view.TerminalText;

/** Puts lines on a screen, cell by cell. */
record Painter(Colours colours, Glyphs glyphs) {

    /** Paints the line over that row; what is to the right of it stays. The screen itself fills a wide one's second cell. */
    void paint(Screen screen, int row, Line line) {
        int column = 0;
        for (Span span : line.spans()) {
            String text = glyphs.shown(span.text());
            for (int index = 0; index < text.length(); ) {
                int end = clusterEnd(text, index);
                int width = TerminalText.width(text.substring(index, end));
                if (width > 0) {
                    screen.setCharacter(column, row, cell(text.substring(index, end), width, span));
                }
                column += width;
                index = end;
            }
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

    private TextCharacter cell(String cluster, int width, Span span) {
        TextCharacter[] characters = TextCharacter.fromString(
                cluster, colours.foreground(span.tone()), TextColor.ANSI.DEFAULT, colours.modifiers(span.tone()));
        return new Cell(characters[0], width == 2);
    }
}
