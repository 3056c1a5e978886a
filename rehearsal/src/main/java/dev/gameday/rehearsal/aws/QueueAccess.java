package dev.gameday.rehearsal.aws;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The rehearsal's queues as SQS sees them, wherever they are simulated. */
public interface QueueAccess {
    /** The names of all queues, in order. */
    List<String> names();

    /** The queue of that name, as it is now; empty where there is none. */
    Optional<Queue> queue(String name);

    /** Sends one message to a queue that exists and returns the message's id. */
    String send(String queue, String body);

    /** Deletes the message in flight that the receipt handle names; false where the handle names none. */
    boolean delete(String queue, String receiptHandle);

    /** One queue's depth and settings. */
    record Queue(int visible, int inFlight, Duration visibilityTimeout, Optional<Redrive> redrive) {}

    /** Where a message goes that was received {@code maxReceiveCount} times without being deleted. */
    record Redrive(String deadLetterQueue, int maxReceiveCount) {}
}
