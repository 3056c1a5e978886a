package dev.gameday.shell.line;

import dev.gameday.shell.UsageException;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * Splits lines of the prompt and of scripts. JLine's own parser loses an empty word in quotes and adds one behind a
 * trailing blank, so a command would see words that nobody typed.
 */
public final class LineParser implements Parser {

    /** The words of a whole line; throws {@link UsageException} on a quote that is never closed. */
    public static List<String> words(String line) {
        Words words = Words.of(line);
        if (words.unclosedQuote() != Words.NO_QUOTE) {
            throw new UsageException("The quote " + words.unclosedQuote() + " is never closed.");
        }
        return words.all().stream().map(Words.Word::text).toList();
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        Words words = Words.of(line);
        if (context == ParseContext.ACCEPT_LINE && words.unclosedQuote() != Words.NO_QUOTE) {
            throw new EOFError(-1, cursor, "Missing closing quote", "quote");
        }
        return context == ParseContext.COMPLETE ? atCursor(line, cursor, words) : whole(line, cursor, words);
    }

    private static ParsedLine whole(String line, int cursor, Words words) {
        List<String> texts = words.all().stream().map(Words.Word::text).toList();
        Words.Word nothing = new Words.Word("", line.length(), line.length(), Words.NO_QUOTE);
        return new TypedLine(line, cursor, texts, texts.size(), nothing, "");
    }

    /** The cursor always stands in a word, if need be in an empty one. */
    private static ParsedLine atCursor(String line, int cursor, Words words) {
        Words.Word current = words.at(cursor);
        Words.Word word = current == null ? new Words.Word("", cursor, cursor, Words.NO_QUOTE) : current;
        List<String> texts = new ArrayList<>();
        words.all().stream().filter(other -> other.end() < word.start()).forEach(other -> texts.add(other.text()));
        int index = texts.size();
        texts.add(word.text());
        words.all().stream().filter(other -> other.start() > word.end()).forEach(other -> texts.add(other.text()));
        List<Words.Word> upToCursor =
                Words.of(line.substring(word.start(), cursor)).all();
        String typed = upToCursor.isEmpty() ? "" : upToCursor.get(0).text();
        return new TypedLine(line, cursor, texts, index, word, typed);
    }
}
