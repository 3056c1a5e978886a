package dev.gameday.shell.view.chart;

import dev.gameday.shell.view.text.Glyphs;

/** Dots in character cells: two by four to a braille cell (Unicode block 2800), one to an ASCII cell. */
final class DotGrid {
    private static final int[][] BRAILLE = {{0x40, 0x04, 0x02, 0x01}, {0x80, 0x20, 0x10, 0x08}};

    private final int rows;
    private final Glyphs glyphs;
    private final int[][] dots;
    private final boolean[][] loud;

    DotGrid(int columns, int rows, Glyphs glyphs) {
        this.rows = rows;
        this.glyphs = glyphs;
        this.dots = new int[columns][rows];
        this.loud = new boolean[columns][rows];
    }

    static int across(Glyphs glyphs) {
        return glyphs.pick(2, 1);
    }

    static int down(Glyphs glyphs) {
        return glyphs.pick(4, 1);
    }

    /** Sets the dots of one column between the two heights, both inclusive, 0 at the bottom. */
    void set(int x, int oneEnd, int otherEnd, boolean isLoud) {
        for (int y = Math.min(oneEnd, otherEnd); y <= Math.max(oneEnd, otherEnd); y++) {
            int column = x / across(glyphs);
            int row = row(y);
            dots[column][row] |= glyphs.pick(BRAILLE[x % across(glyphs)][y % down(glyphs)], 1);
            loud[column][row] |= isLoud;
        }
    }

    /** The cell row, from the top, that a height lies in. */
    int row(int y) {
        return rows - 1 - y / down(glyphs);
    }

    boolean empty(int column, int row) {
        return dots[column][row] == 0;
    }

    boolean loud(int column, int row) {
        return loud[column][row];
    }

    String glyph(int column, int row) {
        return glyphs.pick(Character.toString(0x2800 + dots[column][row]), loud[column][row] ? "#" : "*");
    }
}
