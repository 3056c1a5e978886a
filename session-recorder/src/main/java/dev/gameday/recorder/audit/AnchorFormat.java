package dev.gameday.recorder.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.format.LineFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Version 1 of an anchor: one line, {@code {"v":1,"session":…,"at":…,"files":{"events.jsonl":{"events":…,"head":…}},
 * "hash":…}}, with its hash as in {@link LineFormat}.
 */
public final class AnchorFormat {
    private static final int VERSION = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AnchorFormat() {}

    /** The anchor as a line with its line feed. */
    public static String write(Anchor anchor) {
        return written(anchor).text();
    }

    /** The hash that its line ends with. */
    public static String hash(Anchor anchor) {
        return written(anchor).hash();
    }

    private static LineFormat.Written written(Anchor anchor) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("v", VERSION).put("session", anchor.session().value());
        line.put("at", anchor.at().toString());
        ObjectNode files = line.putObject("files");
        anchor.files()
                .forEach((file, point) ->
                        files.putObject(file).put("events", point.events()).put("head", point.head()));
        return LineFormat.hashed(line.toString());
    }

    /** The anchor in that line; empty where it isn't one, or isn't as it was written. */
    public static Optional<Anchor> read(String line) {
        byte[] bytes = line.strip().getBytes(StandardCharsets.UTF_8);
        if (!LineFormat.genuine(bytes)) {
            return Optional.empty();
        }
        try {
            JsonNode read = MAPPER.readTree(bytes);
            Map<String, Anchor.Point> files = new TreeMap<>();
            for (Map.Entry<String, JsonNode> file : read.path("files").properties()) {
                files.put(
                        file.getKey(),
                        new Anchor.Point(
                                file.getValue().path("events").asLong(),
                                file.getValue().path("head").asText()));
            }
            return read.path("v").asInt() == VERSION
                    ? Optional.of(new Anchor(
                            new SessionId(read.path("session").asText()),
                            Instant.parse(read.path("at").asText()),
                            files))
                    : Optional.empty();
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
