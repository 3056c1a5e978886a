package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Mechanism.SqsMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * The ten messages of one injection, of which one is malformed. Each carries session, step and position as attributes;
 * SQS takes no colon in their names, so they are spelled otherwise than our tags.
 */
final class TestMessages {
    /** As many as SQS takes in one batch, so that one call sends all or none. */
    static final int SENT = 10;

    /** In the midst of the others; a standard queue promises no order, so it is nowhere for certain. */
    static final int MALFORMED = 5;

    private static final String SESSION = "gameday-session";
    private static final String STEP = "gameday-step";
    private static final String POSITION = "gameday-position";
    private static final String TEST_ID = "{test-id}";

    private TestMessages() {}

    /** What tells the message at that position, from 1, from every other one in any queue. */
    static String testId(InjectionId injection, int position) {
        return injection.label() + "-" + position;
    }

    static List<SendMessageBatchRequestEntry> of(Injection injection) {
        SqsMessage mechanism = (SqsMessage) injection.fault().mechanism();
        return IntStream.rangeClosed(1, SENT)
                .mapToObj(position -> {
                    String body = position == MALFORMED ? mechanism.malformed() : mechanism.wellFormed();
                    return SendMessageBatchRequestEntry.builder()
                            .id(String.valueOf(position))
                            .messageBody(injection.fill(body).replace(TEST_ID, testId(injection.id(), position)))
                            .messageAttributes(attributes(injection.id(), position))
                            .build();
                })
                .toList();
    }

    private static Map<String, MessageAttributeValue> attributes(InjectionId injection, int position) {
        return Map.of(
                SESSION, attribute("String", injection.session().value()),
                STEP, attribute("String", injection.step()),
                POSITION, attribute("Number", String.valueOf(position)));
    }

    private static MessageAttributeValue attribute(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }

    /** Whether this injection sent it. */
    static boolean isOf(InjectionId injection, Message message) {
        Map<String, MessageAttributeValue> attributes = message.messageAttributes();
        return attribute("String", injection.session().value()).equals(attributes.get(SESSION))
                && attribute("String", injection.step()).equals(attributes.get(STEP));
    }

    /** The names of the attributes by which {@link #isOf} tells. */
    static List<String> marks() {
        return List.of(SESSION, STEP);
    }
}
