package dev.gameday.runbook.file;

import dev.gameday.yaml.Place;
import dev.gameday.yaml.Problem;

/** Text of a file made fit for a terminal: a hostile file must not draw on the screen that reports it. */
final class Harmless {
    private static final int LONGEST = 300;

    /** Joins emoji, and does nothing else. */
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Harmless() {}

    /** The problem with its texts made harmless and cut to a length that a person reads. */
    static Problem problem(Problem problem) {
        Place place = problem.place();
        return new Problem(
                new Place(text(place.file()), place.line(), place.column()),
                text(problem.wrong()),
                text(problem.remedy()));
    }

    /** Whether this code point acts on a terminal, or hides or reorders what stands beside it. */
    static boolean acts(int codePoint) {
        return codePoint != ZERO_WIDTH_JOINER
                && switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }

    /** How a code point that acts is shown. */
    static String shown(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }

    private static String text(String text) {
        StringBuilder harmless = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (acts(c)) {
                harmless.append(shown(c));
            } else {
                harmless.appendCodePoint(c);
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST
                ? harmless.append('…').toString()
                : harmless.toString();
    }
}
