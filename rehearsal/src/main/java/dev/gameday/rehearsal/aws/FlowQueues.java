package dev.gameday.rehearsal.aws;

import dev.gameday.rehearsal.flow.QueueDepth;
import dev.gameday.rehearsal.flow.engine.PracticeFlow;
import dev.gameday.rehearsal.flow.queue.MessageQueue;
import java.util.List;
import java.util.Optional;

/** The practice flow's queues as SQS sees them. */
public final class FlowQueues implements QueueAccess {
    private final PracticeFlow flow;

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
    public String send(String queue, String body) {
        return flow.queue(queue).send(body);
    }

    @Override
    public boolean delete(String queue, String receiptHandle) {
        return flow.queue(queue).delete(receiptHandle);
    }
}
