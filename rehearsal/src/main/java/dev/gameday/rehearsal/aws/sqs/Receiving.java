package dev.gameday.rehearsal.aws.sqs;

import dev.gameday.rehearsal.aws.ServiceErrors;
import dev.gameday.rehearsal.aws.sqs.QueueAccess.Received;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.utils.BinaryUtils;
import software.amazon.awssdk.utils.Md5Utils;

/** What a receive asks for and what it is given. A long poll is answered at once, for calls take no time here. */
final class Receiving {
    private static final int LONGEST_VISIBILITY = 43_200;
    private static final int LONGEST_WAIT = 20;
    private static final int MOST = 10;

    private Receiving() {}

    static int most(ReceiveMessageRequest request) {
        within("WaitTimeSeconds", request.waitTimeSeconds(), 0, LONGEST_WAIT);
        within("MaxNumberOfMessages", request.maxNumberOfMessages(), 1, MOST);
        return request.maxNumberOfMessages() == null ? 1 : request.maxNumberOfMessages();
    }

    /** The visibility that was asked for, or the queue's own. */
    static Duration visibility(@Nullable Integer seconds, Duration ofQueue) {
        within("VisibilityTimeout", seconds, 0, LONGEST_VISIBILITY);
        return seconds == null ? ofQueue : Duration.ofSeconds(seconds);
    }

    private static void within(String parameter, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw ServiceErrors.<SqsException>with(
                    SqsException.builder(),
                    400,
                    "InvalidParameterValue",
                    "Value " + value + " for parameter " + parameter + " is invalid. Reason: Must be between " + least
                            + " and " + most + ", if provided.");
        }
    }

    static Message message(Received received, ReceiveMessageRequest request) {
        Map<String, MessageAttributeValue> attributes = asked(received.attributes(), request.messageAttributeNames());
        Message.Builder message = Message.builder()
                .messageId(received.id())
                .receiptHandle(received.receiptHandle())
                .body(received.body())
                .md5OfBody(BinaryUtils.toHex(
                        Md5Utils.computeMD5Hash(received.body().getBytes(StandardCharsets.UTF_8))))
                .attributes(system(received, request));
        return attributes.isEmpty()
                ? message.build()
                : message.messageAttributes(attributes)
                        .md5OfMessageAttributes(AttributeDigest.of(attributes))
                        .build();
    }

    /** Names may be whole, {@code All} or {@code .*}, or begin with what comes before {@code .*}. */
    private static Map<String, MessageAttributeValue> asked(
            Map<String, MessageAttributeValue> attributes, List<String> names) {
        Map<String, MessageAttributeValue> asked = new TreeMap<>();
        attributes.forEach((name, value) -> {
            boolean wanted = names.stream()
                    .anyMatch(given -> given.equals("All")
                            || given.equals(name)
                            || (given.endsWith(".*") && name.startsWith(given.substring(0, given.length() - 2))));
            if (wanted) {
                asked.put(name, value);
            }
        });
        return asked;
    }

    /** The parameter's former name is deprecated and still in use, by the aws command line for one. */
    @SuppressWarnings("deprecation")
    private static Map<MessageSystemAttributeName, String> system(Received received, ReceiveMessageRequest request) {
        Map<MessageSystemAttributeName, String> known = Map.of(
                MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, Integer.toString(received.receives()),
                MessageSystemAttributeName.SENT_TIMESTAMP,
                        Long.toString(received.sentAt().toEpochMilli()));
        List<MessageSystemAttributeName> names = request.messageSystemAttributeNames();
        List<String> former = request.attributeNamesAsStrings();
        boolean all = names.contains(MessageSystemAttributeName.ALL) || former.contains("All");
        Map<MessageSystemAttributeName, String> asked = new EnumMap<>(MessageSystemAttributeName.class);
        known.forEach((name, value) -> {
            if (all || names.contains(name) || former.contains(name.toString())) {
                asked.put(name, value);
            }
        });
        return asked;
    }
}
