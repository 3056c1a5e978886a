package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.aws.AwsTrouble;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Looks through a dead-letter queue, deletes what one injection sent, and gives everything else back at once. To be
 * received does nothing to the others there: such a queue has no redrive policy that would count it.
 */
final class DeadLetterLook {
    /** How many messages are looked at before it is called too many. */
    static final int MOST_MESSAGES = 100;

    private static final int BATCH = 10;
    /** A receive that waits asks every server of the queue; one that doesn't may find nothing where something is. */
    private static final int WAIT_SECONDS = 2;
    /** Others are hidden for as long as the look takes, and for this long if they can't be given back. */
    private static final int HIDDEN_SECONDS = 30;

    private final SqsClient sqs;
    private final String url;
    private final InjectionId injection;

    DeadLetterLook(SqsClient sqs, String url, InjectionId injection) {
        this.sqs = sqs;
        this.url = url;
        this.injection = injection;
    }

    /** How many were deleted, and whether the look came to the end of the queue. */
    record Seen(int deleted, boolean whole) {}

    /** One look; what the SDK throws passes, others having been given back. */
    Seen through() {
        List<Message> others = new ArrayList<>();
        try {
            return through(others);
        } finally {
            others.forEach(this::giveBack);
        }
    }

    private Seen through(List<Message> others) {
        int deleted = 0;
        while (deleted + others.size() < MOST_MESSAGES) {
            List<Message> received = receive();
            if (received.isEmpty()) {
                return new Seen(deleted, true);
            }
            received.stream()
                    .filter(message -> !TestMessages.isOf(injection, message))
                    .forEach(others::add);
            for (Message message : received) {
                if (TestMessages.isOf(injection, message)) {
                    sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));
                    deleted++;
                }
            }
        }
        return new Seen(deleted, false);
    }

    private List<Message> receive() {
        return sqs.receiveMessage(r -> r.queueUrl(url)
                        .maxNumberOfMessages(BATCH)
                        .waitTimeSeconds(WAIT_SECONDS)
                        .visibilityTimeout(HIDDEN_SECONDS)
                        .messageAttributeNames(TestMessages.marks()))
                .messages();
    }

    /** Trouble is passed over: the message comes back by itself when the time is over for which it was hidden. */
    private void giveBack(Message message) {
        AwsTrouble.value(() -> sqs.changeMessageVisibility(
                r -> r.queueUrl(url).receiptHandle(message.receiptHandle()).visibilityTimeout(0)));
    }
}
