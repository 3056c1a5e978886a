package dev.gameday.shell.command.history.sheet;

import dev.gameday.shell.command.history.sheet.Sheet.Block;
import dev.gameday.shell.command.history.sheet.Sheet.Cell;
import dev.gameday.shell.view.text.Glyphs;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Table;
import dev.gameday.shell.view.text.Tone;
import dev.gameday.shell.view.text.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sheet in lines of a terminal; a chart is a row of blocks between the lowest and the highest of its values. */
public final class SheetText {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String ROUGH = "_.-~=+*#";
    private static final int WIDEST_CHART = 24;

    private SheetText() {}

    /** The lines, of at most that many columns. */
    public static List<Line> lines(Sheet sheet, int width, Glyphs glyphs) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(sheet.title(), Tone.TITLE).fit(width));
        for (Block block : sheet.blocks()) {
            lines.addAll(block.text().isEmpty() ? table(block, width, glyphs) : paragraph(block, width, glyphs));
        }
        return lines;
    }

    /** Spaces before the text are before each of its lines. */
    private static List<Line> paragraph(Block block, int width, Glyphs glyphs) {
        String text = block.text().stripLeading();
        String indent = " ".repeat(block.text().length() - text.length());
        return Wrapped.lines(glyphs.shown(text), width - indent.length()).stream()
                .map(line -> Line.of(indent + line, block.tone()))
                .toList();
    }

    private static List<Line> table(Block block, int width, Glyphs glyphs) {
        Table table = Table.of(block.headings().toArray(String[]::new));
        for (List<Cell> row : block.rows()) {
            table = table.row(row.stream().map(cell -> line(cell, glyphs)).toList());
        }
        return table.lines(width);
    }

    private static Line line(Cell cell, Glyphs glyphs) {
        String chart = chart(cell.chart(), glyphs.pick(BLOCKS, ROUGH));
        String gap = cell.text().isEmpty() || chart.isEmpty() ? "" : " ";
        return Line.of(glyphs.shown(cell.text()) + gap + chart, cell.tone());
    }

    /** The newest values, as many as fit. */
    static String chart(List<Optional<Double>> all, String levels) {
        List<Optional<Double>> values = all.subList(Math.max(0, all.size() - WIDEST_CHART), all.size());
        double lowest = values.stream()
                .flatMap(Optional::stream)
                .mapToDouble(value -> value)
                .min()
                .orElse(0);
        double highest = values.stream()
                .flatMap(Optional::stream)
                .mapToDouble(value -> value)
                .max()
                .orElse(0);
        StringBuilder chart = new StringBuilder();
        for (Optional<Double> value : values) {
            chart.append(value.map(known -> {
                        double share = highest > lowest ? (known - lowest) / (highest - lowest) : 0;
                        return levels.charAt((int) Math.round(share * (levels.length() - 1)));
                    })
                    .orElse(' '));
        }
        return chart.toString();
    }
}
