package dev.gameday.shell.view.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows in aligned columns, two spaces apart. Where they don't fit, the widest column gives way until they do, and what is
 * cut ends in …. Immutable.
 */
public final class Table {
    private static final int GAP = 2;
    private static final int NARROWEST = 4;

    private final List<List<Line>> rows;

    private Table(List<List<Line>> rows) {
        this.rows = rows;
    }

    /** A table with this heading. */
    public static Table of(String... headings) {
        List<Line> heading =
                Arrays.stream(headings).map(text -> Line.of(text, Tone.TITLE)).toList();
        return new Table(List.of(heading));
    }

    /** This table and a row of plain text; missing cells are empty. */
    public Table row(String... cells) {
        return row(Arrays.stream(cells).map(Line::of).toList());
    }

    /** This table and a row; missing cells are empty, cells without a heading are refused. */
    public Table row(List<Line> cells) {
        if (cells.size() > rows.get(0).size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells in a table of " + rows.get(0).size());
        }
        List<List<Line>> more = new ArrayList<>(rows);
        more.add(List.copyOf(cells));
        return new Table(more);
    }

    /** The table in lines of at most {@code width} columns. */
    public List<Line> lines(int width) {
        int[] widths = widths(width);
        return rows.stream().map(row -> line(row, widths).fit(width)).toList();
    }

    private int[] widths(int width) {
        int[] widths = new int[rows.get(0).size()];
        for (List<Line> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).width());
            }
        }
        int excess = Arrays.stream(widths).sum() + GAP * (widths.length - 1) - width;
        for (int i = 0; i < excess; i++) {
            int widest = widest(widths);
            if (widths[widest] > NARROWEST) {
                widths[widest]--;
            }
        }
        return widths;
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int column = 1; column < widths.length; column++) {
            widest = widths[column] > widths[widest] ? column : widest;
        }
        return widest;
    }

    private static Line line(List<Line> row, int[] widths) {
        Line line = Line.EMPTY;
        for (int column = 0; column < row.size(); column++) {
            boolean last = column == row.size() - 1;
            Line cell = row.get(column);
            line = line.plus(
                    last
                            ? cell.fit(widths[column])
                            : cell.padded(widths[column]).plus(" ".repeat(GAP)));
        }
        return line;
    }
}
