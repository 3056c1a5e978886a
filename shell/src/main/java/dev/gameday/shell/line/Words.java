package dev.gameday.shell.line;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typed line, split as a POSIX shell would split it and no more: blanks separate, single quotes keep everything,
 * double quotes keep everything but a backslash before a quote or a backslash, a backslash keeps the next character. But
 * a single quote within a word is an apostrophe: people type sentences here, under pressure.
 */
final class Words {
    static final char NO_QUOTE = 0;
    private final String line;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int start = -1;
    private char openingQuote = NO_QUOTE;
    private char quote = NO_QUOTE;

    /** One word and where it stands in the line; {@code openingQuote} is the quote that it begins with, if any. */
    record Word(String text, int start, int end, char openingQuote) {}

    private Words(String line) {
        this.line = line;
    }

    static Words of(String line) {
        Words words = new Words(line);
        words.split();
        return words;
    }

    List<Word> all() {
        return words;
    }

    /** The quote that is never closed, or {@link #NO_QUOTE}. */
    char unclosedQuote() {
        return quote;
    }

    /** The word that the position is in or right behind. */
    @Nullable Word at(int position) {
        for (Word word : words) {
            if (word.start() <= position && position <= word.end()) {
                return word;
            }
        }
        return null;
    }

    private void split() {
        int index = 0;
        while (index < line.length()) {
            index += take(index);
        }
        finishWord(line.length());
    }

    /** Returns how many characters were used up. */
    private int take(int index) {
        char character = line.charAt(index);
        if (quote == NO_QUOTE && Character.isWhitespace(character)) {
            finishWord(index);
        } else if (character == '\\' && isEscape(index)) {
            begin(index);
            text.append(line.charAt(index + 1));
            return 2;
        } else if (quote == NO_QUOTE && opens(character, index)) {
            openingQuote = start < 0 ? character : openingQuote;
            begin(index);
            quote = character;
        } else if (character == quote) {
            quote = NO_QUOTE;
        } else {
            begin(index);
            text.append(character);
        }
        return 1;
    }

    /** A quotation begins a word or an option's value, or goes on where another has just ended. */
    private boolean opens(char character, int index) {
        return character == '"' || (character == '\'' && (start < 0 || "='\"".indexOf(line.charAt(index - 1)) >= 0));
    }

    private boolean isEscape(int index) {
        if (index + 1 >= line.length() || quote == '\'') {
            return false;
        }
        char next = line.charAt(index + 1);
        return quote == NO_QUOTE || next == '"' || next == '\\';
    }

    private void begin(int index) {
        start = start < 0 ? index : start;
    }

    private void finishWord(int end) {
        if (start >= 0) {
            words.add(new Word(text.toString(), start, end, openingQuote));
        }
        text.setLength(0);
        start = -1;
        openingQuote = NO_QUOTE;
    }
}
