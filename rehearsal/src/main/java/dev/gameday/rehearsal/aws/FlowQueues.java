package dev.gameday.rehearsal.aws;

import dev.gameday.rehearsal.flow.QueueDepth;
import dev.gameday.rehearsal.flow.TradeFlow;
import java.time.Duration;
import java.util.Optional;

/** The practice flow's two queues as SQS sees them. */
public final class FlowQueues implements QueueAccess {
    private static final String ORDERS = "orders";
    private static final String DEAD_LETTERS = "orders-dlq";
    private static final Duration VISIBILITY = Duration.ofSeconds(90);
    private static final int MOST_RECEIVES = 5;

    private final TradeFlow flow;

    public FlowQueues(TradeFlow flow) {
        this.flow = flow;
    }

    @Override
    public Optional<Queue> queue(String name) {
        return switch (name) {
            case ORDERS -> Optional.of(queue(name, Optional.of(new Redrive(DEAD_LETTERS, MOST_RECEIVES))));
            case DEAD_LETTERS -> Optional.of(queue(name, Optional.empty()));
            default -> Optional.empty();
        };
    }

    private Queue queue(String name, Optional<Redrive> redrive) {
        QueueDepth depth = flow.queue(name).depth();
        return new Queue(depth.visible(), depth.notVisible(), VISIBILITY, redrive);
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
