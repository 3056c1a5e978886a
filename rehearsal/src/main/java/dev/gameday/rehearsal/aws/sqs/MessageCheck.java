package dev.gameday.rehearsal.aws.sqs;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Why SQS would not take a message, as its API reference says; the limits are those of 2025: 1 MiB, ten attributes. */
final class MessageCheck {
    static final int LONGEST_BYTES = 1024 * 1024;

    private static final int MOST_ATTRIBUTES = 10;
    private static final Pattern NAME = Pattern.compile("(?!(?i:AWS\\.|Amazon\\.))[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    private static final Pattern TYPE = Pattern.compile("(String|Number|Binary)(\\..+)?");

    private MessageCheck() {}

    /** An error's code and sentence. */
    record Refusal(String code, String sentence) {
        static Refusal invalid(String sentence) {
            return new Refusal("InvalidParameterValue", sentence);
        }
    }

    static Optional<Refusal> refusal(String body, Map<String, MessageAttributeValue> attributes) {
        if (body.isEmpty()) {
            return Optional.of(new Refusal("MissingParameter", "The request must contain the parameter MessageBody."));
        }
        if (bytes(body, attributes) > LONGEST_BYTES) {
            return Optional.of(
                    Refusal.invalid("One or more parameters are invalid. Reason: Message must be shorter than "
                            + LONGEST_BYTES + " bytes."));
        }
        if (attributes.size() > MOST_ATTRIBUTES) {
            return Optional.of(Refusal.invalid("Number of message attributes [" + attributes.size()
                    + "] exceeds the allowed maximum [" + MOST_ATTRIBUTES + "]."));
        }
        return attributes.entrySet().stream()
                .flatMap(attribute -> refusal(attribute.getKey(), attribute.getValue()).stream())
                .findFirst();
    }

    private static Optional<Refusal> refusal(String name, MessageAttributeValue value) {
        String type = Objects.requireNonNullElse(value.dataType(), "");
        if (!NAME.matcher(name).matches() || name.length() > 256) {
            return Optional.of(Refusal.invalid("Invalid attribute name '" + name + "'."));
        }
        if (!TYPE.matcher(type).matches()) {
            return Optional.of(
                    Refusal.invalid("The message attribute '" + name + "' has an invalid message attribute type,"
                            + " the set of supported type prefixes is Binary, Number, and String."));
        }
        boolean empty = type.startsWith("Binary")
                ? value.binaryValue() == null || value.binaryValue().asByteArray().length == 0
                : value.stringValue() == null || value.stringValue().isEmpty();
        return empty
                ? Optional.of(Refusal.invalid("The message attribute '" + name
                        + "' must contain a non-empty message attribute value for message attribute type '" + type
                        + "'."))
                : Optional.empty();
    }

    /** What a message counts for its size: its body, and its attributes' names, types and values. */
    static int bytes(String body, Map<String, MessageAttributeValue> attributes) {
        int bytes = length(body);
        for (Map.Entry<String, MessageAttributeValue> attribute : attributes.entrySet()) {
            MessageAttributeValue value = attribute.getValue();
            bytes += length(attribute.getKey()) + length(value.dataType()) + length(value.stringValue());
            bytes += value.binaryValue() == null ? 0 : value.binaryValue().asByteArray().length;
        }
        return bytes;
    }

    private static int length(String text) {
        return Objects.requireNonNullElse(text, "").getBytes(StandardCharsets.UTF_8).length;
    }
}
