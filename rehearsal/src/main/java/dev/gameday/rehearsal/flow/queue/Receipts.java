package dev.gameday.rehearsal.flow.queue;

import dev.gameday.rehearsal.flow.ReceivedMessage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The receipts that callers outside the flow hold for messages in flight. */
final class Receipts {
    private final Map<String, Message> inFlight = new HashMap<>();

    ReceivedMessage hand(Message message, Instant sentAt) {
        String handle = handle(message);
        inFlight.put(handle, message);
        return new ReceivedMessage(message.id(), handle, message.body(), message.receiveCount(), sentAt);
    }

    @Nullable Message find(String receiptHandle) {
        return inFlight.get(receiptHandle);
    }

    void forget(Message message) {
        if (!inFlight.isEmpty()) {
            inFlight.remove(handle(message));
        }
    }

    private static String handle(Message message) {
        return message.id() + "#" + message.receiveCount();
    }
}
