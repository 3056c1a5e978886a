package dev.gameday.shell.view.chart;

import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;

/** Builds a line from cells, those of one tone that stand together as one span. */
final class Runs {
    private final StringBuilder text = new StringBuilder();
    private Line line = Line.EMPTY;
    private Tone tone = Tone.PLAIN;

    Runs add(String cell, Tone cellTone) {
        if (cellTone != tone) {
            flush();
            tone = cellTone;
        }
        text.append(cell);
        return this;
    }

    Line line() {
        flush();
        return line;
    }

    private void flush() {
        if (!text.isEmpty()) {
            line = line.plus(text.toString(), tone);
            text.setLength(0);
        }
    }
}
