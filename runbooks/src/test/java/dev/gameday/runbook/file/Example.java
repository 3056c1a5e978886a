package dev.gameday.runbook.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The complete small runbook of {@code docs/writing-a-runbook.md}, so that what strangers copy is what is tested. */
final class Example {
    private Example() {}

    static String text() {
        try {
            String page = Files.readString(Path.of("..", "docs", "writing-a-runbook.md"));
            int start = page.indexOf("```yaml\n") + "```yaml\n".length();
            return page.substring(start, page.indexOf("```", start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example with one piece of it, which must be there exactly once, written otherwise. */
    static String with(String piece, String other) {
        String text = text();
        if (text.indexOf(piece) < 0 || text.indexOf(piece) != text.lastIndexOf(piece)) {
            throw new IllegalArgumentException("not there exactly once: " + piece);
        }
        return text.replace(piece, other);
    }
}
