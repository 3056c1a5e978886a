package dev.gameday.shell.view.text;

import java.util.ArrayList;
import java.util.List;

/** One thing described: a title, paragraphs, and fields whose names stand in a column. Immutable. */
public final class Card {
    private static final int NAME = 14;
    private static final int NARROWEST = 20;

    private final List<Part> parts;

    private Card(List<Part> parts) {
        this.parts = parts;
    }

    private record Part(String name, String text, Tone tone) {}

    /** A card of this title and nothing else. */
    public static Card of(String title) {
        return new Card(List.of(new Part("", title, Tone.TITLE)));
    }

    /** This card and a paragraph. */
    public Card text(String text) {
        return plus(new Part("", text, Tone.PLAIN));
    }

    /** This card and a field. */
    public Card field(String name, String value) {
        return plus(new Part(name, value, Tone.PLAIN));
    }

    private Card plus(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new Card(more);
    }

    /** The card in lines of at most {@code width} columns (40 or more). */
    public List<Line> lines(int width) {
        List<Line> lines = new ArrayList<>();
        for (Part part : parts) {
            int indent = part.name().isEmpty() ? 0 : NAME + 2;
            List<String> wrapped = Wrapped.lines(part.text(), Math.max(NARROWEST, width - indent));
            for (int i = 0; i < wrapped.size(); i++) {
                Line name = Line.of(i == 0 ? part.name() : "", Tone.MUTED);
                Line text = Line.of(wrapped.get(i), part.tone());
                lines.add(indent == 0 ? text : name.padded(NAME).plus("  ").plus(text));
            }
        }
        return lines;
    }
}
