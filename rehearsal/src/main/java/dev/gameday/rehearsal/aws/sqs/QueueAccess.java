package dev.gameday.rehearsal.aws.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** The rehearsal's queues as SQS sees them, wherever they are simulated. */
public interface QueueAccess {
    /** The names of all queues, in order. */
    List<String> names();

    /** The queue of that name, as it is now; empty where there is none. */
    Optional<Queue> queue(String name);

    /** Sends one message to a queue that exists and returns the message's id. */
    String send(String queue, String body, Map<String, MessageAttributeValue> attributes);

    /** Receives up to {@code most} messages, none of which is seen again before {@code visibility} is over. */
    List<Received> receive(String queue, int most, Duration visibility);

    /** Deletes the message in flight that the receipt handle names; false where the handle names none. */
    boolean delete(String queue, String receiptHandle);

    /** Has the message in flight seen again after {@code visibility}; false where the handle names none. */
    boolean changeVisibility(String queue, String receiptHandle, Duration visibility);

    /** One queue's depth and settings. */
    record Queue(int visible, int inFlight, Duration visibilityTimeout, Optional<Redrive> redrive) {}

    /** Where a message goes that was received {@code maxReceiveCount} times without being deleted. */
    record Redrive(String deadLetterQueue, int maxReceiveCount) {}

    /** One message as a receive gives it; {@code receives} counts this one. */
    record Received(
            String id,
            String receiptHandle,
            String body,
            Map<String, MessageAttributeValue> attributes,
            int receives,
            Instant sentAt) {
        public Received {
            attributes = Map.copyOf(attributes);
        }
    }
}
