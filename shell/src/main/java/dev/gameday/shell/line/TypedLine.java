package dev.gameday.shell.line;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/** A split line as JLine's completion wants to see it; a proposal is quoted the way its word was begun. */
record TypedLine(String line, int cursor, List<String> words, int wordIndex, Words.Word current, String typed)
        implements CompletingParsedLine {

    @Override
    public String word() {
        return current.text();
    }

    @Override
    public int wordCursor() {
        return typed.length();
    }

    @Override
    public int rawWordCursor() {
        return cursor - current.start();
    }

    @Override
    public int rawWordLength() {
        return current.end() - current.start();
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        String text = candidate.toString();
        if (current.openingQuote() != Words.NO_QUOTE) {
            String quote = String.valueOf(current.openingQuote());
            return quote + text + (complete ? quote : "");
        }
        return text.replaceAll("([\\s\"'\\\\])", "\\\\$1");
    }
}
