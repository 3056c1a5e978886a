package dev.gameday.rehearsal.wire.json;

import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.shape.Scalars;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;
import software.amazon.awssdk.utils.DateUtils;

/** Reads and writes JSON text as documents of maps, lists and scalars; nulls are left out, as AWS ignores them. */
public final class Json {
    private Json() {}

    /** The document in a request's body; an empty map where it is empty. Throws where it is no JSON. */
    public static Object read(Request request) {
        return read(request.body());
    }

    /** The document; an empty map where the body is empty. */
    public static Object read(SdkBytes body) {
        if (body.asByteArrayUnsafe().length == 0) {
            return Map.of();
        }
        Object document = document(JsonNode.parser().parse(body.asByteArrayUnsafe()));
        return Objects.requireNonNullElse(document, Map.of());
    }

    /** The document as JSON text. */
    public static SdkBytes write(Object document) {
        try (JsonWriter writer = JsonWriter.create()) {
            write(document, writer);
            return SdkBytes.fromByteArrayUnsafe(writer.getBytes());
        }
    }

    private static @Nullable Object document(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> members = new LinkedHashMap<>();
            node.asObject().forEach((name, member) -> {
                Object value = document(member);
                if (value != null) {
                    members.put(name, value);
                }
            });
            return members;
        }
        if (node.isArray()) {
            return node.asArray().stream()
                    .map(Json::document)
                    .filter(Objects::nonNull)
                    .toList();
        }
        if (node.isNumber()) {
            return new BigDecimal(node.asNumber());
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        return node.isNull() ? null : node.asString();
    }

    private static void write(Object value, JsonWriter writer) {
        if (value instanceof Map<?, ?> map) {
            writer.writeStartObject();
            map.forEach((name, member) -> {
                writer.writeFieldName((String) name);
                write(member, writer);
            });
            writer.writeEndObject();
        } else if (value instanceof List<?> list) {
            writer.writeStartArray();
            list.forEach(element -> write(element, writer));
            writer.writeEndArray();
        } else if (value instanceof Instant instant) {
            writer.writeNumber(DateUtils.formatUnixTimestampInstant(instant));
        } else if (value instanceof SdkBytes bytes) {
            writer.writeValue(Scalars.base64(bytes));
        } else if (value instanceof Boolean flag) {
            writer.writeValue(flag);
        } else if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            writer.writeNumber(number.toString());
        } else {
            writer.writeValue(value.toString());
        }
    }
}
