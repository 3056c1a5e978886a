package dev.gameday.rehearsal.flow.queue;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.QueueDepth;
import dev.gameday.rehearsal.flow.ReceivedMessage;
import dev.gameday.rehearsal.flow.request.Ledger;
import dev.gameday.rehearsal.flow.request.Request;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A standard SQS queue: a message that is received is invisible until it is deleted or its visibility timeout passes.
 * With a dead-letter queue, a message that used up its receives goes there instead of being received again.
 */
public final class MessageQueue {
    private final QueueNature nature;
    private final Agenda agenda;
    private final Ledger ledger;
    private final @Nullable MessageQueue deadLetters;
    private final SplittableRandom order;
    private final MessageList messages = new MessageList();
    private final ArrayDeque<Message> visible = new ArrayDeque<>();
    private final Receipts receipts = new Receipts();
    private Runnable onVisible = () -> {};
    private int visibleCount;
    private long sent;

    /** An empty queue. Messages from outside the flow count in {@code ledger}; {@code order} is the order of receives. */
    public MessageQueue(
            QueueNature nature,
            Agenda agenda,
            Ledger ledger,
            SplittableRandom order,
            @Nullable MessageQueue deadLetters) {
        this.nature = nature;
        this.agenda = agenda;
        this.ledger = ledger;
        this.order = order;
        this.deadLetters = deadLetters;
    }

    /** The queue's name. */
    public String name() {
        return nature.name();
    }

    /** How full it is now. */
    public QueueDepth depth() {
        Message oldest = messages.oldest();
        Duration age = oldest == null ? Duration.ZERO : Duration.ofNanos(agenda.nanos() - oldest.sentNanos());
        return new QueueDepth(visibleCount, messages.size() - visibleCount, age);
    }

    /**
     * Sends a message of any body and returns its id. A well-formed one is handled as any other, though no client
     * submitted it; a malformed one makes its reader fail there.
     */
    public String send(String body) {
        Request request = nature.form().isWellFormed(body) ? ledger.foreign() : null;
        return add(new Message(nature.form(), name(), ++sent, request, body, agenda.nanos()))
                .id();
    }

    /** Receives up to {@code most} messages that stay invisible for {@code visibility}. */
    public List<ReceivedMessage> receive(int most, Duration visibility) {
        List<ReceivedMessage> received = new ArrayList<>();
        for (Message message : receive(most)) {
            received.add(receipts.hand(message, agenda.instant().minusNanos(agenda.nanos() - message.sentNanos())));
            showAt(message, agenda.nanos() + visibility.toNanos());
        }
        return received;
    }

    /** Deletes the message of that receipt; false if the receipt is of no message that is still in flight. */
    public boolean delete(String receiptHandle) {
        Message message = receipts.find(receiptHandle);
        if (message != null) {
            delete(message);
        }
        return message != null;
    }

    /** Makes the message of that receipt visible after {@code visibility} from now; false as for {@link #delete}. */
    public boolean changeVisibility(String receiptHandle, Duration visibility) {
        Message message = receipts.find(receiptHandle);
        if (message != null) {
            message.hide();
            showAt(message, agenda.nanos() + visibility.toNanos());
        }
        return message != null;
    }

    /**
     * Moves every visible message to {@code target}, as SQS's message move task does: there it is a new message, with a
     * new id and no receives. Returns how many were moved.
     */
    public int moveAllTo(MessageQueue target) {
        int moved = 0;
        for (Message message = visible.pollFirst(); message != null; message = visible.pollFirst()) {
            if (message.isVisible()) {
                visibleCount--;
                moved++;
                messages.remove(message);
                message.hide();
                target.add(message.resent(target.name(), ++target.sent, agenda.nanos()));
            }
        }
        return moved;
    }

    /** How long a message that was received stays invisible, unless its receiver says otherwise. */
    public Duration visibility() {
        return Duration.ofNanos(nature.visibilityNanos());
    }

    /** How often a message is received before it goes to the dead-letter queue. */
    public int mostReceives() {
        return nature.mostReceives();
    }

    /** Where messages go that used up their receives; empty if they stay. */
    public Optional<MessageQueue> deadLetters() {
        return Optional.ofNullable(deadLetters);
    }

    long visibilityNanos() {
        return nature.visibilityNanos();
    }

    MessageForm form() {
        return nature.form();
    }

    /** Calls {@code listener} whenever a message becomes visible. */
    void onVisible(Runnable listener) {
        onVisible = listener;
    }

    int visibleCount() {
        return visibleCount;
    }

    void send(Request request) {
        request.carried(agenda.nanos());
        add(new Message(nature.form(), name(), ++sent, request, null, agenda.nanos()));
    }

    List<Message> receive(int most) {
        List<Message> received = new ArrayList<>(Math.min(most, visibleCount));
        while (received.size() < most && visibleCount > 0) {
            Message message = visible.removeFirst();
            if (message.isVisible()) {
                visibleCount--;
                receiveOrBury(message, received);
            }
        }
        // A standard queue promises no order, so a message does not always stand behind the same other one.
        for (int last = received.size() - 1; last > 0; last--) {
            Collections.swap(received, last, order.nextInt(last + 1));
        }
        return received;
    }

    void delete(Message message) {
        if (message.isDeleted()) {
            return;
        }
        if (message.isVisible()) {
            visibleCount--;
        }
        message.delete();
        messages.remove(message);
        receipts.forget(message);
        Request request = message.request();
        if (request != null) {
            request.dropped();
        }
    }

    /** Shows the message again at that time, unless it is deleted or its visibility changes before. */
    void showAt(Message message, long nanos) {
        int changes = message.visibilityChanges();
        agenda.afterNanos(nanos - agenda.nanos(), () -> {
            if (message.visibilityChanges() == changes) {
                receipts.forget(message);
                show(message);
            }
        });
    }

    private void receiveOrBury(Message message, List<Message> received) {
        if (deadLetters != null && message.receiveCount() >= nature.mostReceives()) {
            messages.remove(message);
            message.hide();
            deadLetters.add(message);
        } else {
            message.receive();
            received.add(message);
        }
    }

    private Message add(Message message) {
        messages.add(message);
        show(message);
        return message;
    }

    private void show(Message message) {
        message.show();
        visible.addLast(message);
        visibleCount++;
        onVisible.run();
    }
}
