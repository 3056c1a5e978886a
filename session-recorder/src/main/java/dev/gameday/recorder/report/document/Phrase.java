package dev.gameday.recorder.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Text with its emphasis, of one line. The text is as it was recorded: whoever writes it out makes it harmless. */
public record Phrase(List<Span> spans) {
    private static final int LONGEST = 5_000;

    /** Nothing. */
    public static final Phrase EMPTY = new Phrase(List.of());

    public Phrase {
        spans = List.copyOf(spans);
    }

    /** A piece of text in one style; more than {@value Phrase#LONGEST} characters are cut, and how many there were is said. */
    public record Span(Style style, String text) {
        public Span {
            if (text.length() > LONGEST) {
                int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
                text = text.substring(0, end) + " … (cut; it has " + text.length() + " characters)";
            }
        }
    }

    /** How a piece of text stands out. */
    public enum Style {
        PLAIN,
        STRONG,
        CODE,
        /** Names a place in the record: a link where a format has links. */
        EVIDENCE,
        /** A small course of values as blocks, for formats that have no charts. */
        COURSE
    }

    public static Phrase of(String text) {
        return of(Style.PLAIN, text);
    }

    public static Phrase strong(String text) {
        return of(Style.STRONG, text);
    }

    public static Phrase code(String text) {
        return of(Style.CODE, text);
    }

    public static Phrase evidence(String label) {
        return of(Style.EVIDENCE, label);
    }

    public static Phrase course(String blocks) {
        return of(Style.COURSE, blocks);
    }

    private static Phrase of(Style style, String text) {
        return text.isEmpty() ? EMPTY : new Phrase(List.of(new Span(style, text)));
    }

    /** This and then that. */
    public Phrase plus(Phrase next) {
        return new Phrase(Stream.concat(spans.stream(), next.spans().stream()).toList());
    }

    public Phrase plus(String text) {
        return plus(of(text));
    }

    public Phrase plusStrong(String text) {
        return plus(strong(text));
    }

    public Phrase plusCode(String text) {
        return plus(code(text));
    }

    /** One after the other, with that between them. */
    public static Phrase join(String between, List<Phrase> phrases) {
        List<Span> spans = new ArrayList<>();
        for (Phrase phrase : phrases) {
            if (!spans.isEmpty()) {
                spans.add(new Span(Style.PLAIN, between));
            }
            spans.addAll(phrase.spans());
        }
        return new Phrase(spans);
    }
}
