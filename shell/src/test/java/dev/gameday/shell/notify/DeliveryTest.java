package dev.gameday.shell.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.profile.Notification;
import dev.gameday.runbook.profile.Notification.Occasion;
import dev.gameday.shell.secret.WebhookAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeliveryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Duration> rests = new CopyOnWriteArrayList<>();
    private final List<Delivery.Failure> failures = new CopyOnWriteArrayList<>();

    @Test
    void a_text_is_posted_as_slack_takes_it() throws Exception {
        try (Receiver receiver = new Receiver((exchange, self) -> Receiver.take(exchange))) {
            deliver(receiver, PATIENCE, "it \"began\"");

            assertThat(receiver.bodies).containsExactly("{\"text\":\"it \\\"began\\\"\"}");
            assertThat(failures).isEmpty();
        }
    }

    @Test
    void a_server_that_fails_is_tried_again_with_ever_longer_rests_and_then_given_up() throws Exception {
        try (Receiver receiver = new Receiver((exchange, self) -> Receiver.refuse(exchange, 500))) {
            deliver(receiver, PATIENCE, "one");

            assertThat(receiver.bodies).hasSize(Delivery.TRIES);
            assertThat(rests).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
            assertThat(failures).containsExactly(new Delivery.Failure("start", "HTTP status 500, 4 times"));
        }
    }

    @Test
    void one_that_asks_for_time_gets_it() throws Exception {
        try (Receiver receiver = new Receiver((exchange, self) -> {
            if (self.bodies.size() == 1) {
                exchange.getResponseHeaders().add("Retry-After", "7");
                Receiver.refuse(exchange, 429);
            } else {
                Receiver.take(exchange);
            }
        })) {
            deliver(receiver, PATIENCE, "one");

            assertThat(receiver.bodies).hasSize(2);
            assertThat(rests).containsExactly(Duration.ofSeconds(7));
            assertThat(failures).isEmpty();
        }
    }

    @Test
    void one_that_asks_for_too_much_time_is_given_up() throws Exception {
        try (Receiver receiver = new Receiver((exchange, self) -> {
            exchange.getResponseHeaders().add("Retry-After", "3600");
            Receiver.refuse(exchange, 429);
        })) {
            deliver(receiver, PATIENCE, "one");

            assertThat(receiver.bodies).hasSize(1);
            assertThat(rests).isEmpty();
            assertThat(failures).hasSize(1);
        }
    }

    @Test
    void a_refusal_for_good_is_not_tried_again_and_nothing_is_followed_elsewhere() throws Exception {
        try (Receiver receiver = new Receiver((exchange, self) -> {
            exchange.getResponseHeaders().add("Location", self.address() + "/elsewhere");
            Receiver.refuse(exchange, self.bodies.size() == 1 ? 404 : 307);
        })) {
            deliver(receiver, PATIENCE, "one", "two");

            assertThat(receiver.bodies).hasSize(2);
            assertThat(failures).containsExactly(new Delivery.Failure("start", "HTTP status 404"));
        }
    }

    @Test
    void one_that_hangs_is_given_up_and_said_once() throws Exception {
        try (Receiver receiver = new Receiver((exchange, self) -> self.hang())) {
            deliver(receiver, Duration.ofMillis(50), "one", "two");

            assertThat(receiver.bodies).hasSizeLessThanOrEqualTo(2 * Delivery.TRIES);
            assertThat(failures).hasSize(1);
        }
    }

    @Test
    void one_whose_answer_never_ends_is_given_up() throws Exception {
        try (Receiver receiver = new Receiver((exchange, self) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
            self.hang();
        })) {
            deliver(receiver, Duration.ofMillis(100), "one");

            assertThat(failures).hasSize(1);
        }
    }

    @Test
    void handing_over_never_waits_and_the_end_is_kept_when_the_queue_is_full() throws Exception {
        try (Receiver receiver = new Receiver((exchange, self) -> self.hang())) {
            Delivery delivery = delivery(receiver, Duration.ofMillis(20));
            IntStream.range(0, 10_000).forEach(i -> delivery.send("start", "text " + i, false));
            delivery.end();
            delivery.begin();

            assertThat(delivery.ended().get(50, TimeUnit.SECONDS)).isTrue();
            assertThat(failures).hasSize(1);
            assertThat(failures.get(0).why()).isEqualTo("too many are waiting to be delivered");
        }
    }

    @Test
    void nobody_there_is_a_sentence_without_the_address() throws Exception {
        Receiver gone = new Receiver((exchange, self) -> Receiver.take(exchange));
        gone.close();

        deliver(gone, PATIENCE, "one");

        assertThat(failures).hasSize(1);
        assertThat(failures.get(0).why())
                .startsWith("it can't be reached (")
                .doesNotContain("127.0.0.1")
                .doesNotContain("services");
    }

    private void deliver(Receiver receiver, Duration patience, String... texts) throws Exception {
        Delivery delivery = delivery(receiver, patience);
        delivery.begin();
        for (String text : texts) {
            delivery.send("start", text, false);
        }
        delivery.end();
        boolean unused = delivery.ended().get(50, TimeUnit.SECONDS);
    }

    private Delivery delivery(Receiver receiver, Duration patience) {
        WebhookAddress address = WebhookAddress.of(
                        new Notification("env:HOOK", Set.of(Occasion.START), true), Map.of("HOOK", receiver.address()))
                .value()
                .orElseThrow();
        return new Delivery(new Posting(address, patience), rests::add, failures::add);
    }
}
