package dev.gameday.rehearsal.flow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message of a queue. Its links keep the queue in the order of first sending, whatever its visibility. */
final class Message {
    private static final long UUID_VERSION_RANDOM = 0x4000L;
    private static final long UUID_VARIANT_STANDARD = 0x8000000000000000L;

    @Nullable Message older;

    @Nullable Message newer;

    private final String queue;
    private final long number;
    private final @Nullable Order order;
    private final @Nullable String givenBody;
    private final long sentNanos;
    private int receiveCount;
    private int visibilityChanges;
    private boolean visible;
    private boolean deleted;

    /** The queue's message of that number: it carries {@code order}, or no order can be read from its body. */
    Message(String queue, long number, @Nullable Order order, @Nullable String givenBody, long sentNanos) {
        this.queue = queue;
        this.number = number;
        this.order = order;
        this.givenBody = givenBody;
        this.sentNanos = sentNanos;
    }

    /** A new message with the same content. */
    Message resent(String otherQueue, long otherNumber, long nowNanos) {
        return new Message(otherQueue, otherNumber, order, givenBody, nowNanos);
    }

    /** A UUID, as SQS gives; written out only when somebody asks. */
    String id() {
        return new UUID(((long) queue.hashCode() << 32) | UUID_VERSION_RANDOM, UUID_VARIANT_STANDARD | number)
                .toString();
    }

    /** The order in the body; null if the body is malformed. */
    @Nullable Order order() {
        return order;
    }

    /** The body as it was given, or as the intake writes it for its order. */
    String body() {
        if (givenBody != null) {
            return givenBody;
        }
        return order == null ? "" : OrderBody.of(order);
    }

    long sentNanos() {
        return sentNanos;
    }

    int receiveCount() {
        return receiveCount;
    }

    /** Changes with every change of visibility, so that a timer set before one knows that it is void. */
    int visibilityChanges() {
        return visibilityChanges;
    }

    boolean isVisible() {
        return visible;
    }

    boolean isDeleted() {
        return deleted;
    }

    void receive() {
        receiveCount++;
        hide();
    }

    void hide() {
        visible = false;
        visibilityChanges++;
    }

    void show() {
        visible = true;
        visibilityChanges++;
    }

    void delete() {
        hide();
        deleted = true;
    }
}
