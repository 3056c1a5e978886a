package dev.gameday.recorder.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * asciicast version 3, the form in which terminal sessions are kept and played: one JSON text a line, first a header, then
 * events as {@code [interval, code, data]}. An interval is the seconds since the event before it. Lines that begin with
 * {@code #} are comments. Source: docs.asciinema.org/manual/asciicast/v3.
 */
public final class Asciicast {
    /** The version that is written. */
    public static final int VERSION = 3;

    private static final int MICROS = 6;

    private Asciicast() {}

    /** What an event is: bytes that the terminal was given, a place to jump to, a new size, or the end. */
    public enum Code {
        OUTPUT("o"),
        MARKER("m"),
        RESIZE("r"),
        EXIT("x");

        private final String letter;

        Code(String letter) {
            this.letter = letter;
        }
    }

    /** The header: the size in characters, the moment to the second, and what was set of {@code environment}. */
    public static String header(
            int columns, int rows, Instant began, String command, String title, Map<String, String> environment) {
        ObjectNode header = EventJson.json().createObjectNode();
        header.put("version", VERSION);
        ObjectNode term = header.putObject("term").put("cols", columns).put("rows", rows);
        if (environment.containsKey("TERM")) {
            term.put("type", environment.get("TERM"));
        }
        header.put("timestamp", began.getEpochSecond()).put("command", command).put("title", title);
        ObjectNode kept = header.putObject("env");
        environment.forEach(kept::put);
        return header + "\n";
    }

    /** An event {@code micros} microseconds after the one before it. */
    public static String event(long micros, Code code, String data) {
        if (micros < 0) {
            throw new IllegalArgumentException("an event can't come before the one before it: " + micros);
        }
        ArrayNode event = EventJson.json().createArrayNode();
        event.add(BigDecimal.valueOf(micros, MICROS)).add(code.letter).add(data);
        return event + "\n";
    }

    /** The data of an event that says a new size. */
    public static String size(int columns, int rows) {
        return columns + "x" + rows;
    }

    /** A line for whoever reads the file; players ignore it. */
    public static String comment(String text) {
        return "# " + text.replaceAll("\\p{Cntrl}", " ") + "\n";
    }
}
