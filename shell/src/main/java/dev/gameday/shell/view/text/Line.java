package dev.gameday.shell.view.text;

import java.util.ArrayList;
import java.util.List;

/** One line of a screen: spans from left to right. Immutable; widths are columns. */
public record Line(List<Span> spans) {
    /** A line with nothing on it. */
    public static final Line EMPTY = new Line(List.of());

    public Line {
        spans = List.copyOf(spans);
    }

    /** A line of one span. */
    public static Line of(String text, Tone tone) {
        return new Line(List.of(new Span(text, tone)));
    }

    /** A line of plain text. */
    public static Line of(String text) {
        return of(text, Tone.PLAIN);
    }

    /** This line, and the text to its right. */
    public Line plus(String text, Tone tone) {
        return plus(of(text, tone));
    }

    /** This line, and plain text to its right. */
    public Line plus(String text) {
        return plus(text, Tone.PLAIN);
    }

    /** This line, and the other to its right. */
    public Line plus(Line other) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(other.spans);
        return new Line(all);
    }

    /** How many columns it takes. */
    public int width() {
        return spans.stream().mapToInt(Span::width).sum();
    }

    /** Its text without the tones. */
    public String text() {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    /** This line in at most {@code width} columns, ending in … where something had to go. */
    public Line fit(int width) {
        if (width() <= width) {
            return this;
        }
        List<Span> kept = new ArrayList<>();
        int room = width;
        for (Span span : spans) {
            boolean last = span.width() >= room;
            kept.add(last ? new Span(TerminalText.fit(span.text() + "……", room), span.tone()) : span);
            room -= span.width();
            if (last) {
                break;
            }
        }
        return new Line(kept);
    }

    /** This line in exactly {@code width} columns, cut or filled with spaces. */
    public Line padded(int width) {
        int missing = width - width();
        if (missing >= 0) {
            return filled(missing);
        }
        Line cut = fit(width);
        return cut.filled(Math.max(0, width - cut.width()));
    }

    private Line filled(int missing) {
        return missing == 0 ? this : plus(" ".repeat(missing));
    }

    /** One line at the left edge and one at the right, in exactly {@code width} columns; the left one gives way. */
    public static Line apart(Line left, Line right, int width) {
        Line kept = right.fit(width);
        int room = width - kept.width();
        return room <= 1 ? kept.padded(width) : left.fit(room - 1).padded(room).plus(kept);
    }
}
