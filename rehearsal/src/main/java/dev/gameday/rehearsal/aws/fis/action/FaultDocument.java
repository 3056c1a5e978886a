package dev.gameday.rehearsal.aws.fis.action;

import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * What FIS leaves in S3 for the extension in a function: one fault and the time that it is active. FIS does not document
 * its format, so this one is the rehearsal's own and no other program may rely on it. From {@code endsAt} on the fault
 * is without effect, even if the document is still there.
 */
public record FaultDocument(InvocationFault fault, Instant startsAt, Instant endsAt) {
    /** Reads what {@link #write} wrote; throws {@link IllegalArgumentException} for anything else. */
    public static FaultDocument read(byte[] json) {
        try {
            JsonNode node = JsonNode.parser().parse(json);
            return new FaultDocument(
                    fault(node), Instant.parse(text(node, "startsAt")), Instant.parse(text(node, "endsAt")));
        } catch (RuntimeException notADocument) {
            throw new IllegalArgumentException("not a fault document", notADocument);
        }
    }

    private static InvocationFault fault(JsonNode node) {
        String id = text(node, "id");
        int percentage = Integer.parseInt(text(node, "percentage"));
        return switch (text(node, "kind")) {
            case "delay" ->
                new InvocationFault.Delay(
                        id, percentage, Duration.ofMillis(Long.parseLong(text(node, "delayMilliseconds"))));
            case "error" -> new InvocationFault.Failure(id, percentage, flag(node));
            case "http" ->
                new InvocationFault.HttpResponse(
                        id,
                        percentage,
                        flag(node),
                        Integer.parseInt(text(node, "statusCode")),
                        text(node, "contentType"));
            default -> throw new IllegalArgumentException("unknown kind of fault");
        };
    }

    private static String text(JsonNode node, String field) {
        return node.field(field).orElseThrow().text();
    }

    private static boolean flag(JsonNode node) {
        return node.field("preventExecution").orElseThrow().asBoolean();
    }

    /** The document as UTF-8 JSON. */
    public byte[] write() {
        JsonWriter writer = JsonWriter.create().writeStartObject();
        put(writer, "id", fault.id());
        writer.writeFieldName("percentage").writeValue(fault.percentage());
        if (fault instanceof InvocationFault.Delay delay) {
            put(writer, "kind", "delay");
            writer.writeFieldName("delayMilliseconds").writeValue(delay.delay().toMillis());
        } else if (fault instanceof InvocationFault.Failure failure) {
            put(writer, "kind", "error");
            writer.writeFieldName("preventExecution").writeValue(failure.preventExecution());
        } else if (fault instanceof InvocationFault.HttpResponse response) {
            put(writer, "kind", "http");
            writer.writeFieldName("preventExecution").writeValue(response.preventExecution());
            writer.writeFieldName("statusCode").writeValue(response.statusCode());
            put(writer, "contentType", response.contentType());
        }
        put(writer, "startsAt", startsAt.toString());
        put(writer, "endsAt", endsAt.toString());
        return writer.writeEndObject().getBytes();
    }

    private static void put(JsonWriter writer, String field, String value) {
        writer.writeFieldName(field).writeValue(value);
    }
}
