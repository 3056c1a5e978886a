package dev.gameday.recorder.cast;

import dev.gameday.recorder.Redaction;

/**
 * Puts asterisks over secrets in what a terminal was given, and leaves its escape sequences: the screen keeps its shape.
 * A secret that is split by a cursor movement, as a screen's differences may be, is not recognised.
 */
final class Blanking {
    private static final char ESCAPE = '\u001b';
    private static final char BELL = '\u0007';
    private static final char OVER = '*';

    private final Redaction redaction;

    Blanking(Redaction redaction) {
        this.redaction = redaction;
    }

    /** Whether redaction would take something out of it. */
    boolean holdsSecret(String text) {
        return !redaction.redacted(text).equals(text);
    }

    /** The same with all secrets covered. */
    String covered(String shown) {
        int[] places = new int[shown.length()];
        String plain = plain(shown, places);
        if (!holdsSecret(plain)) {
            return shown;
        }
        StringBuilder covered = new StringBuilder(shown);
        boolean found = false;
        int from = 0;
        while (from < plain.length()) {
            int feed = plain.indexOf('\n', from);
            int until = feed < 0 ? plain.length() : feed;
            found |= cover(covered, places, plain.substring(from, until), from);
            from = until + 1;
        }
        if (!found) {
            cover(covered, places, plain, 0);
        }
        return covered.toString();
    }

    /** The same with every character covered, whatever it is. */
    String blank(String shown) {
        int[] places = new int[shown.length()];
        StringBuilder blank = new StringBuilder(shown);
        cover(blank, places, 0, plain(shown, places).length());
        return blank.toString();
    }

    /** Covers all between the first and the last character that redaction changes; false where it changes none. */
    private boolean cover(StringBuilder covered, int[] places, String part, int offset) {
        String redacted = redaction.redacted(part);
        if (redacted.equals(part)) {
            return false;
        }
        int shortest = Math.min(part.length(), redacted.length());
        int start = 0;
        while (start < shortest && part.charAt(start) == redacted.charAt(start)) {
            start++;
        }
        int same = 0;
        while (same < shortest - start
                && part.charAt(part.length() - 1 - same) == redacted.charAt(redacted.length() - 1 - same)) {
            same++;
        }
        cover(covered, places, offset + start, offset + part.length() - same);
        return true;
    }

    private static void cover(StringBuilder covered, int[] places, int from, int until) {
        for (int at = from; at < until; at++) {
            char shown = covered.charAt(places[at]);
            if (shown > ' ') {
                covered.setCharAt(places[at], OVER);
            }
        }
    }

    /** What is left without escape sequences and returns of the carriage; {@code places} gets where each character was. */
    private static String plain(String shown, int[] places) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < shown.length()) {
            char character = shown.charAt(at);
            if (character == ESCAPE) {
                at = afterSequence(shown, at);
                continue;
            }
            if (character != '\r') {
                places[plain.length()] = at;
                plain.append(character);
            }
            at++;
        }
        return plain.toString();
    }

    /** Where a control sequence (ECMA-48, 5.4), a string (5.6) or a single escaped character that begins there ends. */
    private static int afterSequence(String shown, int from) {
        int at = from + 1;
        if (at >= shown.length()) {
            return at;
        }
        char kind = shown.charAt(at);
        at++;
        if (kind == '[') {
            while (at < shown.length() && (shown.charAt(at) < '@' || shown.charAt(at) > '~')) {
                at++;
            }
            return Math.min(at + 1, shown.length());
        }
        if (kind == ']' || kind == 'P' || kind == '_' || kind == '^') {
            while (at < shown.length() && shown.charAt(at) != BELL && shown.charAt(at) != ESCAPE) {
                at++;
            }
            return Math.min(at + (at < shown.length() && shown.charAt(at) == ESCAPE ? 2 : 1), shown.length());
        }
        while (kind >= ' ' && kind <= '/' && at < shown.length()) {
            kind = shown.charAt(at);
            at++;
        }
        return at;
    }
}
