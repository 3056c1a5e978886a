package dev.gameday.shell.command.history.sheet;

import dev.gameday.shell.view.text.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An answer for people, before it is laid out: a title, then paragraphs and tables. Immutable. */
public record Sheet(String title, List<Block> blocks) {
    public Sheet {
        blocks = List.copyOf(blocks);
    }

    /** A part of a sheet: a paragraph where {@code text} isn't empty, else a table. */
    public record Block(String text, Tone tone, List<String> headings, List<List<Cell>> rows) {
        public Block {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    /** One cell: text, and after it a small chart where there are values; an empty value is a gap in it. */
    public record Cell(String text, Tone tone, List<Optional<Double>> chart) {
        public Cell {
            chart = List.copyOf(chart);
        }

        public static Cell of(String text) {
            return of(text, Tone.PLAIN);
        }

        public static Cell of(String text, Tone tone) {
            return new Cell(text, tone, List.of());
        }

        public static Cell chart(List<Optional<Double>> values) {
            return new Cell("", Tone.VALUE, values);
        }
    }

    public static Sheet of(String title) {
        return new Sheet(title, List.of());
    }

    public Sheet paragraph(String text) {
        return paragraph(text, Tone.PLAIN);
    }

    public Sheet paragraph(String text, Tone tone) {
        return plus(new Block(text, tone, List.of(), List.of()));
    }

    /** A table; nothing where it would have no row. */
    public Sheet table(List<String> headings, List<List<Cell>> rows) {
        return rows.isEmpty() ? this : plus(new Block("", Tone.PLAIN, headings, rows));
    }

    public static List<Cell> row(Cell... cells) {
        return Arrays.asList(cells);
    }

    private Sheet plus(Block block) {
        List<Block> more = new ArrayList<>(blocks);
        more.add(block);
        return new Sheet(title, more);
    }
}
