package dev.gameday.shell.blind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.gameday.recorder.format.LineFormat;
import dev.gameday.recorder.format.RecordLine;
import dev.gameday.recorder.format.UnreadableLineException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a record as its responders may see it: its event as a concealment lets it through, and in what people wrote the
 * words that would tell replaced. It is a line of the same form, and no link of the record's chain.
 */
record ConcealedLine(Concealment concealment) {
    Optional<String> of(String line) {
        RecordLine read;
        try {
            read = LineFormat.read(line.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableLineException unknown) {
            return Optional.empty();
        }
        return read.recorded()
                .flatMap(concealment::shown)
                .map(shown -> LineFormat.write(shown, read.wall(), LineFormat.FIRST, this::concealed)
                        .text()
                        .strip());
    }

    private ObjectNode concealed(ObjectNode event) {
        for (Map.Entry<String, JsonNode> field : event.properties()) {
            field.setValue(concealed(field.getValue()));
        }
        return event;
    }

    private JsonNode concealed(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return concealed(object);
        } else if (value instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                array.set(at, concealed(array.get(at)));
            }
            return array;
        }
        return value.isTextual() ? TextNode.valueOf(concealment.text(value.textValue())) : value;
    }
}
