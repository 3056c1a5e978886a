package dev.gameday.rehearsal.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.flow.QueueDepth;
import dev.gameday.rehearsal.flow.ReceivedMessage;
import dev.gameday.rehearsal.flow.queue.MessageQueue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MessageQueueTest {
    private static final String ORDER = "{\"orderId\":\"test-%d\",\"quantity\":3,\"instrument\":\"I7\"}";

    private final FlowRun run = new FlowRun(1);
    private final MessageQueue deadLetters = run.flow.queue("orders-dlq");

    @Test
    void a_received_message_is_hidden_until_its_visibility_passes() {
        String id = deadLetters.send("left over");
        List<ReceivedMessage> received = deadLetters.receive(10, Duration.ofSeconds(30));

        assertThat(received)
                .singleElement()
                .extracting(ReceivedMessage::id, ReceivedMessage::body, ReceivedMessage::receiveCount)
                .containsExactly(id, "left over", 1);
        assertThat(received.get(0).sentAt()).isEqualTo(FlowRun.ORIGIN);
        run.until(29);
        assertThat(deadLetters.receive(10, Duration.ofSeconds(30))).isEmpty();
        assertThat(deadLetters.depth()).isEqualTo(new QueueDepth(0, 1, Duration.ofSeconds(29)));
        run.until(31);
        assertThat(deadLetters.receive(10, Duration.ofSeconds(30)).get(0).receiveCount())
                .isEqualTo(2);
    }

    @Test
    void a_receipt_deletes_once_and_not_after_the_message_came_back() {
        deadLetters.send("one");
        String early = deadLetters.receive(1, Duration.ofSeconds(5)).get(0).receiptHandle();
        run.until(6);
        assertThat(deadLetters.delete(early)).isFalse();
        String late = deadLetters.receive(1, Duration.ofSeconds(5)).get(0).receiptHandle();
        assertThat(deadLetters.delete(late)).isTrue();
        assertThat(deadLetters.delete(late)).isFalse();
        run.until(20);
        assertThat(deadLetters.depth()).isEqualTo(new QueueDepth(0, 0, Duration.ZERO));
    }

    @Test
    void a_visibility_of_zero_gives_the_message_back() {
        deadLetters.send("one");
        String handle = deadLetters.receive(1, Duration.ofMinutes(5)).get(0).receiptHandle();
        assertThat(deadLetters.changeVisibility(handle, Duration.ZERO)).isTrue();
        run.until(1);
        assertThat(deadLetters.depth().visible()).isEqualTo(1);
    }

    @Test
    void a_well_formed_order_from_outside_is_routed_as_any_other() {
        run.flow.load().put("test", 0);
        run.until(10);
        long routed = run.flow.totals().routed();
        run.flow.queue("orders").send(String.format(ORDER, 1));
        run.until(20);

        assertThat(run.flow.totals().routed()).isEqualTo(routed + 1);
        assertThat(run.orders()).isEqualTo(new QueueDepth(0, 0, Duration.ZERO));
    }

    @Test
    void a_poison_message_drags_its_batch_along_until_five_receives_are_used_up() {
        run.until(30);
        MessageQueue orders = run.flow.queue("orders");
        for (int number = 0; number < 9; number++) {
            orders.send(String.format(ORDER, number));
        }
        String poison = orders.send("{\"orderId\":17}");
        run.until(30 + 5 * 90 + 30);

        List<ReceivedMessage> dead = deadLetters.receive(10, Duration.ofSeconds(30));
        assertThat(dead).extracting(ReceivedMessage::id).contains(poison);
        assertThat(run.flow.totals().duplicates()).isPositive();
        assertThat(run.measured.sum("Errors order-router", 0, 510)).isGreaterThanOrEqualTo(5);
        assertThat(run.measured.lines()).anyMatch(line -> line.contains("MalformedOrder: message " + poison));
    }

    @Test
    void a_thousand_poison_messages_all_reach_the_dead_letter_queue() {
        run.flow.load().put("test", 0);
        for (int number = 0; number < 1000; number++) {
            run.flow.queue("orders").send("poison");
        }
        run.until(500);

        assertThat(run.deadLetters().visible()).isEqualTo(1000);
    }

    @Test
    void an_unknown_queue_is_refused() {
        assertThatThrownBy(() -> run.flow.queue("trades"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trades");
    }
}
