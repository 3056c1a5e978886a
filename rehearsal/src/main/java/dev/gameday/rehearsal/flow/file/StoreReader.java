package dev.gameday.rehearsal.flow.file;

import dev.gameday.rehearsal.flow.chance.LaneDecks;
import dev.gameday.rehearsal.flow.description.BackoffDescription;
import dev.gameday.rehearsal.flow.description.ClientDescription;
import dev.gameday.rehearsal.flow.description.QueueDescription;
import dev.gameday.rehearsal.flow.description.TableDescription;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads clients, queues and tables. The bounds of a queue's settings are SQS's quotas. */
final class StoreReader {
    private static final Pattern FIELD = Pattern.compile("\\w{1,64}");
    private static final String NUMBER = "number";
    private static final Map<String, String> USUAL_FIELDS = Map.of("id", "m-{number}");

    private final References references;

    StoreReader(References references) {
        this.references = references;
    }

    ClientDescription client(String name, YamlMap map) {
        Fields fields = new Fields(map);
        ClientDescription client = new ClientDescription(
                name,
                map.required("calls")
                        .map(value -> references.use(References.Kind.CALLEE, value))
                        .orElse(""),
                fields.number("rate", 0, 1_000_000),
                fields.duration("timeout"),
                fields.integer("attempts", 1, LaneDecks.MOST_LANES, 1),
                map.optional("backoff").map(StepReader::backoff).orElse(BackoffDescription.NONE),
                map.optional("delivered-to").map(value -> references.use(References.Kind.TABLE, value)));
        map.close();
        return client;
    }

    QueueDescription queue(String name, YamlMap map) {
        Fields fields = new Fields(map);
        Duration visibility = fields.duration("visibility", Duration.ofSeconds(30));
        if (visibility.compareTo(Duration.ofHours(12)) > 0) {
            map.problem("visibility", "SQS has no such visibility timeout", "write 12 hours at most");
        }
        QueueDescription queue = new QueueDescription(
                name,
                visibility,
                fields.integer("max-receives", 1, 1000, 1000),
                map.optional("dead-letters").map(value -> references.use(References.Kind.QUEUE, value)),
                map.optional("message")
                        .flatMap(YamlNode::map)
                        .map(StoreReader::fields)
                        .orElse(USUAL_FIELDS),
                map.optional("malformed").flatMap(YamlNode::text).orElse("MalformedMessage"));
        if (queue.deadLetters().isPresent() != map.has("max-receives")) {
            map.problem("max-receives", "dead letters and max-receives go together", "write both, or neither");
        }
        map.close();
        return queue;
    }

    private static Map<String, String> fields(YamlMap map) {
        Map<String, String> fields = new LinkedHashMap<>();
        map.forEach((name, value) -> value.text().ifPresent(text -> {
            if (!FIELD.matcher(name).matches()) {
                value.problem("'" + name + "' is no name of a field", "use letters, digits and _");
            }
            fields.put(name, text.equals(NUMBER) ? "" : text);
        }));
        return fields;
    }

    TableDescription table(String name, YamlMap map) {
        Fields fields = new Fields(map);
        TableDescription table = new TableDescription(
                name, fields.integer("shards", 1, 100, 1), fields.duration("retention", Duration.ofHours(24)));
        if (table.retention().compareTo(Duration.ofHours(24)) > 0) {
            map.problem("retention", "DynamoDB keeps stream records for a day", "write PT24H at most");
        }
        map.close();
        return table;
    }
}
