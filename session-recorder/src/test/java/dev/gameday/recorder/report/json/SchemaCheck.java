package dev.gameday.recorder.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Checks JSON against the part of JSON Schema 2020-12 that our schema uses; a schema that uses more is refused. */
final class SchemaCheck {
    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "enum",
            "const",
            "format",
            "pattern");

    private final JsonNode root;
    private final List<String> faults = new ArrayList<>();

    private SchemaCheck(JsonNode root) {
        this.root = root;
    }

    /** What is wrong, each with its place; empty if the JSON is as the schema says. */
    static List<String> faults(JsonNode schema, JsonNode json) {
        SchemaCheck check = new SchemaCheck(schema);
        check.check("$", schema, json);
        return check.faults;
    }

    private void check(String place, JsonNode schema, JsonNode json) {
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!KNOWN.contains(keyword)) {
                throw new IllegalArgumentException("no check for the keyword " + keyword);
            }
        });
        if (schema.has("$ref")) {
            check(place, root.at(schema.get("$ref").asText().substring(1)), json);
            return;
        }
        if (schema.has("type") && !types(schema.get("type")).contains(type(json))) {
            faults.add(place + " is " + type(json) + ", not " + types(schema.get("type")));
            return;
        }
        if (schema.has("enum") && !contains(schema.get("enum"), json)) {
            faults.add(place + " is " + json);
        }
        if (schema.has("const") && !schema.get("const").equals(json)) {
            faults.add(place + " is " + json);
        }
        text(place, schema, json);
        json.properties().forEach(field -> field(place, schema, field));
        schema.path("required").forEach(name -> {
            if (!json.has(name.asText())) {
                faults.add(place + " lacks " + name.asText());
            }
        });
        int index = 0;
        for (JsonNode item : json.isArray() ? json : List.<JsonNode>of()) {
            check(place + "[" + index++ + "]", schema.get("items"), item);
        }
    }

    private void field(String place, JsonNode schema, Map.Entry<String, JsonNode> field) {
        String inner = place + "." + field.getKey();
        if (schema.path("properties").has(field.getKey())) {
            check(inner, schema.get("properties").get(field.getKey()), field.getValue());
        } else if (schema.has("additionalProperties")) {
            check(inner, schema.get("additionalProperties"), field.getValue());
        } else {
            faults.add(inner + " is not in the schema");
        }
    }

    private void text(String place, JsonNode schema, JsonNode json) {
        if (!json.isTextual()) {
            return;
        }
        String text = json.asText();
        try {
            if (schema.path("format").asText().equals("date-time")) {
                Instant.parse(text);
            } else if (schema.path("format").asText().equals("duration")) {
                Duration.parse(text);
            }
        } catch (java.time.DateTimeException e) {
            faults.add(place + " is " + text);
        }
        if (schema.has("pattern") && !text.matches(schema.get("pattern").asText())) {
            faults.add(place + " is " + text);
        }
    }

    private static List<String> types(JsonNode type) {
        return type.isTextual()
                ? List.of(type.asText())
                : StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    private static boolean contains(JsonNode values, JsonNode json) {
        for (Iterator<JsonNode> all = values.elements(); all.hasNext(); ) {
            if (all.next().equals(json)) {
                return true;
            }
        }
        return false;
    }

    private static String type(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case NUMBER -> json.isIntegralNumber() ? "integer" : "number";
            default -> "nothing";
        };
    }
}
