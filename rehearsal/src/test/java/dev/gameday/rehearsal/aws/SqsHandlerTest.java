package dev.gameday.rehearsal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.wire.Rehearsed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.InvalidAttributeNameException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;
import software.amazon.awssdk.services.sqs.model.SqsException;

class SqsHandlerTest {
    private static final String URL = "https://sqs.eu-west-1.amazonaws.com/111122223333/orders";

    /** One queue whose messages are a list. */
    private static final class FakeQueues implements QueueAccess {
        final List<String> bodies = new ArrayList<>();

        @Override
        public List<String> names() {
            return List.of("orders");
        }

        @Override
        public Optional<Queue> queue(String name) {
            Redrive redrive = new Redrive("orders-dlq", 5);
            return name.equals("orders")
                    ? Optional.of(new Queue(bodies.size(), 2, Duration.ofSeconds(90), Optional.of(redrive)))
                    : Optional.empty();
        }

        @Override
        public String send(String queue, String body) {
            bodies.add(body);
            return "message-" + bodies.size();
        }

        @Override
        public boolean delete(String queue, String receiptHandle) {
            return receiptHandle.equals("known");
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

        assertThat(queues.bodies).containsExactly("{\"order\":\"ü\"}");
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
}
