package dev.gameday.rehearsal.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.wire.Rehearsed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchEntryIdsNotDistinctException;
import software.amazon.awssdk.services.sqs.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sqs.model.InvalidAttributeNameException;
import software.amazon.awssdk.services.sqs.model.InvalidBatchEntryIdException;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.TooManyEntriesInBatchRequestException;

class SqsHandlerTest {
    private static final String URL = "https://sqs.eu-west-1.amazonaws.com/111122223333/orders";

    /** One queue whose messages are a list; a message's handle is its id while it is in flight. */
    private static final class FakeQueues implements QueueAccess {
        final List<Received> messages = new ArrayList<>();
        final List<String> inFlight = new ArrayList<>(List.of("known"));

        @Override
        public List<String> names() {
            return List.of("orders");
        }

        @Override
        public Optional<Queue> queue(String name) {
            Redrive redrive = new Redrive("orders-dlq", 5);
            return name.equals("orders")
                    ? Optional.of(new Queue(messages.size(), 2, Duration.ofSeconds(90), Optional.of(redrive)))
                    : Optional.empty();
        }

        @Override
        public String send(String queue, String body, Map<String, MessageAttributeValue> attributes) {
            String id = "message-" + (messages.size() + 1);
            messages.add(new Received(id, id, body, attributes, 1, Instant.ofEpochSecond(5)));
            return id;
        }

        @Override
        public List<Received> receive(String queue, int most, Duration visibility) {
            List<Received> received = List.copyOf(messages.subList(0, Math.min(most, messages.size())));
            received.forEach(message -> inFlight.add(message.receiptHandle()));
            return received;
        }

        @Override
        public boolean delete(String queue, String receiptHandle) {
            messages.removeIf(message -> message.receiptHandle().equals(receiptHandle));
            return inFlight.remove(receiptHandle);
        }

        @Override
        public boolean changeVisibility(String queue, String receiptHandle, Duration visibility) {
            return visibility.isZero() ? inFlight.remove(receiptHandle) : inFlight.contains(receiptHandle);
        }
    }

    private final FakeQueues queues = new FakeQueues();
    private final SqsClient client =
            Rehearsed.client(SqsClient.builder(), "sqs", new SqsHandler(queues, "eu-west-1", "111122223333"));

    @Test
    void a_policy_is_set_read_and_taken_away_again() {
        assertThat(client.listQueues(r -> r.queueNamePrefix("ord")).queueUrls()).containsExactly(URL);
        client.setQueueAttributes(r -> r.queueUrl(URL).attributes(Map.of(QueueAttributeName.POLICY, "{}")));
        assertThat(policy()).containsEntry(QueueAttributeName.POLICY, "{}");
        client.setQueueAttributes(r -> r.queueUrl(URL).attributes(Map.of(QueueAttributeName.POLICY, "")));
        assertThat(policy()).isEmpty();
    }

    private Map<QueueAttributeName, String> policy() {
        return client.getQueueAttributes(r -> r.queueUrl(URL).attributeNames(QueueAttributeName.POLICY))
                .attributes();
    }

    @Test
    void a_message_gets_to_the_queue_and_shows_in_its_depth() {
        assertThat(client.getQueueUrl(r -> r.queueName("orders")).queueUrl()).isEqualTo(URL);
        assertThat(client.sendMessage(r -> r.queueUrl(URL).messageBody("{\"order\":\"ü\"}"))
                        .messageId())
                .isEqualTo("message-1");

        assertThat(queues.messages).extracting(QueueAccess.Received::body).containsExactly("{\"order\":\"ü\"}");
        assertThat(client.getQueueAttributes(r -> r.queueUrl(URL)
                                .attributeNames(
                                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                        .attributesAsStrings())
                .isEqualTo(Map.of("ApproximateNumberOfMessages", "1", "ApproximateNumberOfMessagesNotVisible", "2"));
    }

    @Test
    void all_attributes_include_the_redrive_policy() {
        assertThat(client.getQueueAttributes(r -> r.queueUrl(URL).attributeNames(QueueAttributeName.ALL))
                        .attributes())
                .containsEntry(
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-west-1:111122223333:orders-dlq\","
                                + "\"maxReceiveCount\":5}")
                .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "90")
                .containsEntry(QueueAttributeName.QUEUE_ARN, "arn:aws:sqs:eu-west-1:111122223333:orders");
    }

    @Test
    void an_unknown_queue_has_the_shape_of_json_and_the_code_of_the_query_protocol() {
        assertThatThrownBy(() -> client.getQueueUrl(r -> r.queueName("nowhere")))
                .isInstanceOfSatisfying(QueueDoesNotExistException.class, thrown -> {
                    assertThat(thrown.statusCode()).isEqualTo(400);
                    assertThat(thrown.awsErrorDetails().errorCode())
                            .isEqualTo("AWS.SimpleQueueService.NonExistentQueue");
                });
    }

    @Test
    void only_a_message_in_flight_can_be_deleted() {
        client.deleteMessage(r -> r.queueUrl(URL).receiptHandle("known"));

        assertThatThrownBy(() -> client.deleteMessage(r -> r.queueUrl(URL).receiptHandle("unknown")))
                .isInstanceOf(ReceiptHandleIsInvalidException.class);
    }

    @Test
    void what_sqs_refuses_is_refused() {
        assertThatThrownBy(() -> client.getQueueAttributes(r -> r.queueUrl(URL).attributeNamesWithStrings("Colour")))
                .isInstanceOf(InvalidAttributeNameException.class);
        assertThatThrownBy(() -> client.sendMessage(r -> r.queueUrl(URL).messageBody("")))
                .isInstanceOfSatisfying(
                        SqsException.class,
                        thrown ->
                                assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("MissingParameter"));
    }

    @Test
    void a_batch_is_received_with_its_attributes_and_their_digests_as_the_sdk_checks_them() {
        client.sendMessageBatch(r -> r.queueUrl(URL).entries(entry("one", "first"), entry("two", "second")));

        List<Message> received = client.receiveMessage(r -> r.queueUrl(URL)
                        .maxNumberOfMessages(10)
                        .messageAttributeNames("test.*")
                        .messageSystemAttributeNames(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
                .messages();
        assertThat(received).extracting(Message::body).containsExactly("first", "second");
        assertThat(received.get(0).messageAttributes()).containsOnlyKeys("test-id");
        assertThat(received.get(0).messageAttributes().values())
                .extracting(MessageAttributeValue::stringValue)
                .containsExactly("one");
        assertThat(received.get(0).attributes())
                .isEqualTo(Map.of(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1"));

        client.changeMessageVisibility(
                r -> r.queueUrl(URL).receiptHandle("message-1").visibilityTimeout(0));
        var deleted = client.deleteMessageBatch(r -> r.queueUrl(URL)
                .entries(
                        DeleteMessageBatchRequestEntry.builder()
                                .id("a")
                                .receiptHandle("message-2")
                                .build(),
                        DeleteMessageBatchRequestEntry.builder()
                                .id("b")
                                .receiptHandle("gone")
                                .build()));
        assertThat(deleted.successful())
                .extracting(DeleteMessageBatchResultEntry::id)
                .containsExactly("a");
        assertThat(deleted.failed()).singleElement().satisfies(entry -> {
            assertThat(entry.code()).isEqualTo("ReceiptHandleIsInvalid");
            assertThat(entry.senderFault()).isTrue();
        });
        assertThat(queues.messages).extracting(QueueAccess.Received::id).containsExactly("message-1");
    }

    @Test
    void one_entry_that_is_refused_fails_alone() {
        var sent = client.sendMessageBatch(r -> r.queueUrl(URL).entries(entry("one", "first"), entry("two", "")));

        assertThat(sent.successful())
                .extracting(SendMessageBatchResultEntry::id)
                .containsExactly("one");
        assertThat(sent.failed()).extracting(BatchResultErrorEntry::code).containsExactly("MissingParameter");
    }

    @Test
    void what_sqs_refuses_of_a_whole_batch_is_refused_before_anything_is_sent() {
        assertThatThrownBy(() -> client.sendMessageBatch(r -> r.queueUrl(URL).entries(List.of())))
                .isInstanceOf(EmptyBatchRequestException.class);
        assertThatThrownBy(() -> client.sendMessageBatch(r -> r.queueUrl(URL)
                        .entries(IntStream.range(0, 11)
                                .mapToObj(number -> entry("id-" + number, "body"))
                                .toList())))
                .isInstanceOfSatisfying(
                        TooManyEntriesInBatchRequestException.class,
                        thrown -> assertThat(thrown.awsErrorDetails().errorCode())
                                .isEqualTo("AWS.SimpleQueueService.TooManyEntriesInBatchRequest"));
        assertThatThrownBy(() ->
                        client.sendMessageBatch(r -> r.queueUrl(URL).entries(entry("a", "x"), entry("a", "y"))))
                .isInstanceOf(BatchEntryIdsNotDistinctException.class);
        assertThatThrownBy(() -> client.sendMessageBatch(r -> r.queueUrl(URL).entries(entry("a b", "x"))))
                .isInstanceOf(InvalidBatchEntryIdException.class);
        String half = "x".repeat(600_000);
        assertThatThrownBy(() ->
                        client.sendMessageBatch(r -> r.queueUrl(URL).entries(entry("a", half), entry("b", half))))
                .isInstanceOf(BatchRequestTooLongException.class);
        assertThat(queues.messages).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 30, 0", "11, 30, 0", "1, -1, 0", "1, 43201, 0", "1, 30, 21"})
    void a_receive_out_of_its_bounds_is_refused(int most, int visibility, int wait) {
        assertThatThrownBy(() -> client.receiveMessage(r -> r.queueUrl(URL)
                        .maxNumberOfMessages(most)
                        .visibilityTimeout(visibility)
                        .waitTimeSeconds(wait)))
                .isInstanceOfSatisfying(
                        SqsException.class,
                        thrown ->
                                assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("InvalidParameterValue"));
    }

    @Test
    void only_a_message_in_flight_changes_its_visibility() {
        assertThatThrownBy(() -> client.changeMessageVisibility(
                        r -> r.queueUrl(URL).receiptHandle("unknown").visibilityTimeout(0)))
                .isInstanceOf(ReceiptHandleIsInvalidException.class);
    }

    private static SendMessageBatchRequestEntry entry(String id, String body) {
        MessageAttributeValue value = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(id)
                .build();
        return SendMessageBatchRequestEntry.builder()
                .id(id)
                .messageBody(body)
                .messageAttributes(Map.of("test-id", value, "other", value))
                .build();
    }
}
