package dev.gameday.recorder.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.Recorded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Version 1 of a record's line: {@code {"v":1,"n":…,"at":…,"wall":…,"type":…,"event":{…},"prev":…,"hash":…}} and a line
 * feed. {@code hash} is always last; it is the SHA-256, in lower-case hexadecimal, of the line's UTF-8 bytes with
 * {@code ,"hash":"…"} cut out and without the line feed. What is hashed begins with the number and ends with {@code
 * prev}, the hash of the line before (64 zeros on the first line), so it covers all that went before.
 */
public final class LineFormat {
    /** The version that is written, and the newest that can be read. */
    public static final int VERSION = 1;

    /** What the first line has for the hash of the line before it. */
    public static final String FIRST = "0".repeat(64);

    /** The most bytes that a line may have when it is read; a quarter as many characters, each up to four bytes, are written. */
    public static final int LONGEST_LINE = EventJson.LONGEST_LINE;

    private static final Pattern TYPE = Pattern.compile("[A-Za-z]{1,100}");
    private static final byte[] HASH_FIELD = ",\"hash\":\"".getBytes(StandardCharsets.UTF_8);
    private static final int SUFFIX = HASH_FIELD.length + 64 + 2;

    private LineFormat() {}

    /** A line with its line feed, to be encoded in UTF-8, and the hash that the next line refers to. */
    public record Written(String text, String hash) {}

    /**
     * Writes one event after the line of that hash. {@code redaction} is applied to the event's JSON before it is
     * hashed.
     */
    public static Written write(Recorded recorded, Instant wall, String previous, UnaryOperator<ObjectNode> redaction) {
        ObjectNode line = EventJson.json().createObjectNode();
        line.put("v", VERSION).put("n", recorded.number());
        line.put("at", recorded.at().toString()).put("wall", wall.toString());
        line.put("type", recorded.event().getClass().getSimpleName());
        line.set("event", redaction.apply(EventJson.write(recorded.event())));
        line.put("prev", previous);
        Written written = hashed(line.toString());
        if (written.text().length() > LONGEST_LINE / 4) {
            throw new IllegalArgumentException(
                    "an event of " + written.text().length() + " characters is too long for a line");
        }
        return written;
    }

    /** Any JSON object as a line that ends with its hash, as {@link #genuine} takes it. */
    public static Written hashed(String object) {
        String hash = Digest.sha256(object.getBytes(StandardCharsets.UTF_8));
        return new Written(object.substring(0, object.length() - 1) + ",\"hash\":\"" + hash + "\"}\n", hash);
    }

    /** Reads one line, without its line feed. Throws, with a reason in a sentence, where it isn't a line of a record. */
    public static RecordLine read(byte[] bytes) throws UnreadableLineException {
        JsonNode line = tree(bytes);
        if (line.path("v").asInt() > VERSION) {
            throw new UnreadableLineException(
                    "is of version " + line.path("v").asInt() + "; this console reads up to " + VERSION);
        }
        if (!(line.path("event") instanceof ObjectNode event)
                || !line.path("v").isInt()
                || !line.path("n").isIntegralNumber()) {
            throw new UnreadableLineException("lacks what every event of a record has");
        }
        long number = line.path("n").asLong();
        Instant at = instant(line.path("at"));
        String type = line.path("type").asText();
        if (!TYPE.matcher(type).matches()) {
            throw new UnreadableLineException("has no type that can be read");
        }
        Optional<Recorded> recorded = event(type, event).map(known -> new Recorded(number, at, known));
        return new RecordLine(
                number,
                at,
                instant(line.path("wall")),
                type,
                event,
                line.path("prev").asText(),
                line.path("hash").asText(),
                recorded);
    }

    /** Whether the line's hash is the hash of its content; without its line feed. */
    public static boolean genuine(byte[] bytes) {
        int cut = bytes.length - SUFFIX;
        if (cut <= 0
                || !Arrays.equals(bytes, cut, cut + HASH_FIELD.length, HASH_FIELD, 0, HASH_FIELD.length)
                || bytes[bytes.length - 2] != '"'
                || bytes[bytes.length - 1] != '}') {
            return false;
        }
        byte[] content = Arrays.copyOf(bytes, cut + 1);
        content[cut] = '}';
        String written = new String(bytes, cut + HASH_FIELD.length, 64, StandardCharsets.ISO_8859_1);
        return written.equals(Digest.sha256(content));
    }

    private static JsonNode tree(byte[] bytes) throws UnreadableLineException {
        try {
            JsonNode line = EventJson.json().readTree(bytes);
            if (!line.isObject()) {
                throw new UnreadableLineException("is not a JSON object");
            }
            return line;
        } catch (IOException e) {
            throw new UnreadableLineException("is not JSON");
        }
    }

    private static Instant instant(JsonNode value) throws UnreadableLineException {
        try {
            return BoundedTimes.instant(value.asText());
        } catch (DateTimeException e) {
            throw new UnreadableLineException("has no time that can be read");
        }
    }

    private static Optional<GameDayEvent> event(String type, ObjectNode event) {
        try {
            Optional<Class<? extends GameDayEvent>> known = EventTypes.named(type);
            return known.isPresent() ? Optional.of(EventJson.read(known.get(), event)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
