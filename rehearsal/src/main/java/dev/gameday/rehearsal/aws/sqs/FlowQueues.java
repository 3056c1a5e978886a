package dev.gameday.rehearsal.aws.sqs;

import dev.gameday.rehearsal.flow.QueueDepth;
import dev.gameday.rehearsal.flow.ReceivedMessage;
import dev.gameday.rehearsal.flow.engine.PracticeFlow;
import dev.gameday.rehearsal.flow.queue.MessageQueue;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * The practice flow's queues as SQS sees them. The flow knows no message attributes: those of the newest {@value
 * #REMEMBERED} messages that came from outside are kept here, by the message's id.
 */
public final class FlowQueues implements QueueAccess {
    private static final int REMEMBERED = 10_000;

    private final PracticeFlow flow;
    private final Map<String, Map<String, MessageAttributeValue>> attributes = new LinkedHashMap<>();

    public FlowQueues(PracticeFlow flow) {
        this.flow = flow;
    }

    @Override
    public List<String> names() {
        return flow.queues().stream().map(MessageQueue::name).sorted().toList();
    }

    @Override
    public Optional<Queue> queue(String name) {
        return flow.queues().stream()
                .filter(queue -> queue.name().equals(name))
                .findFirst()
                .map(FlowQueues::seen);
    }

    private static Queue seen(MessageQueue queue) {
        QueueDepth depth = queue.depth();
        return new Queue(
                depth.visible(),
                depth.notVisible(),
                queue.visibility(),
                queue.deadLetters().map(other -> new Redrive(other.name(), queue.mostReceives())));
    }

    @Override
    public String send(String queue, String body, Map<String, MessageAttributeValue> given) {
        String id = flow.queue(queue).send(body);
        if (!given.isEmpty()) {
            attributes.put(id, Map.copyOf(given));
            if (attributes.size() > REMEMBERED) {
                attributes.remove(attributes.keySet().iterator().next());
            }
        }
        return id;
    }

    @Override
    public List<Received> receive(String queue, int most, Duration visibility) {
        return flow.queue(queue).receive(most, visibility).stream()
                .map(this::received)
                .toList();
    }

    private Received received(ReceivedMessage message) {
        return new Received(
                message.id(),
                message.receiptHandle(),
                message.body(),
                attributes.getOrDefault(message.id(), Map.of()),
                message.receiveCount(),
                message.sentAt());
    }

    @Override
    public boolean delete(String queue, String receiptHandle) {
        return flow.queue(queue).delete(receiptHandle);
    }

    @Override
    public boolean changeVisibility(String queue, String receiptHandle, Duration visibility) {
        return flow.queue(queue).changeVisibility(receiptHandle, visibility);
    }
}
