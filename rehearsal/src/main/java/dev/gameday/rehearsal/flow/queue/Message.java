package dev.gameday.rehearsal.flow.queue;

import dev.gameday.rehearsal.flow.request.Request;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message of a queue. Its links keep the queue in the order of first sending, whatever its visibility. */
public final class Message {
    private static final long UUID_VERSION_RANDOM = 0x4000L;
    private static final long UUID_VARIANT_STANDARD = 0x8000000000000000L;

    @Nullable Message older;

    @Nullable Message newer;

    private final MessageForm form;
    private final String queue;
    private final long number;
    private final @Nullable Request request;
    private final @Nullable String givenBody;
    private final long sentNanos;
    private int receiveCount;
    private int visibilityChanges;
    private boolean visible;
    private boolean deleted;

    /** The queue's message of that number: it carries {@code request}, or none can be read from its body. */
    Message(
            MessageForm form,
            String queue,
            long number,
            @Nullable Request request,
            @Nullable String givenBody,
            long sentNanos) {
        this.form = form;
        this.queue = queue;
        this.number = number;
        this.request = request;
        this.givenBody = givenBody;
        this.sentNanos = sentNanos;
    }

    /** A new message with the same content. */
    Message resent(String otherQueue, long otherNumber, long nowNanos) {
        return new Message(form, otherQueue, otherNumber, request, givenBody, nowNanos);
    }

    /** A UUID, as SQS gives; written out only when somebody asks. */
    public String id() {
        return new UUID(((long) queue.hashCode() << 32) | UUID_VERSION_RANDOM, UUID_VARIANT_STANDARD | number)
                .toString();
    }

    /** The request in the body; null if the body is malformed. */
    @Nullable Request request() {
        return request;
    }

    /** The body as it was given, or as its sender writes it for its request. */
    String body() {
        if (givenBody != null) {
            return givenBody;
        }
        return request == null ? "" : form.body(request.number());
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
