package dev.gameday.catalog.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.TargetKind;
import dev.gameday.catalog.Undo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

class SqsMessageInjectorTest {
    private static final String TEST_ID = "gameday-20260302-drill-break-it-";

    private final Account account = new Account();
    private final FaultInjector injector = account.injector();
    private final Injection poison = Account.injection(
            "sqs-poison-message", Map.of("message", "{\"id\":\"{test-id}\"}", "malformed", "{\"id\":\"{test-id}\""));

    @Test
    void ten_are_sent_in_one_call_one_of_them_malformed_and_each_with_our_marks() {
        injector.inject(poison, prepare());

        List<Message> sent = account.sqs.messages("orders");
        assertThat(sent).hasSize(10);
        assertThat(sent)
                .extracting(Message::body)
                .contains("{\"id\":\"" + TEST_ID + "1\"}", "{\"id\":\"" + TEST_ID + "5\"")
                .filteredOn(body -> !body.endsWith("}"))
                .hasSize(1);
        assertThat(sent.get(4).messageAttributes())
                .isEqualTo(Map.of(
                        "gameday-session", text("String", "20260302-drill"),
                        "gameday-step", text("String", "break-it"),
                        "gameday-position", text("Number", "5")));
        assertThat(account.sqs.trips.calls).containsOnlyOnce("SendMessageBatch");
    }

    @Test
    void the_undo_knows_the_queues_the_message_and_when_it_is_given_up() {
        Undo undo = prepare();

        assertThat(undo.facts())
                .isEqualTo(Map.of(
                        "queue", FakeSqs.PREFIX + "orders",
                        "dead-letters", FakeSqs.PREFIX + "orders-dlq",
                        "test-id", TEST_ID + "5",
                        "most-receives", "5",
                        "visibility", "PT30S"));
        assertThat(undo.expiresAt()).contains(Account.START.plusSeconds(5 * 30 + 60));
    }

    @Test
    void an_answer_that_was_lost_does_not_have_them_sent_twice() {
        Undo undo = prepare();
        account.sqs.trips.next(
                "SendMessageBatch answered",
                ApiCallTimeoutException.builder().message("late").build());

        assertThat(Account.trouble(injector.inject(poison, undo))).startsWith("TIMED_OUT");
        assertThat(injector.inject(poison, undo).value().orElseThrow().presence())
                .isEqualTo(Presence.ACTIVE);
        assertThat(account.sqs.messages("orders")).hasSize(10);
    }

    @Test
    void a_failure_of_the_service_is_no_proof_that_nothing_was_sent() {
        Undo undo = prepare();
        account.sqs.trips.next("SendMessageBatch answered", Trips.error("InternalFailure", 500));
        injector.inject(poison, undo);

        injector.inject(poison, undo);
        assertThat(account.sqs.messages("orders")).hasSize(10);
        assertThat(remove(injector, undo).presence()).isEqualTo(Presence.ENDING);
    }

    @Test
    void what_sqs_refused_may_be_sent_again_and_leaves_nothing_to_undo() {
        Undo undo = prepare();
        account.sqs.trips.next("SendMessageBatch", Trips.error("AccessDenied", 403));
        assertThat(Account.trouble(injector.inject(poison, undo))).startsWith("DENIED");
        assertThat(remove(injector, undo).presence()).isEqualTo(Presence.GONE);

        injector.inject(poison, undo);
        assertThat(account.sqs.messages("orders")).hasSize(10);
        assertThat(remove(injector, undo).presence()).isEqualTo(Presence.ENDING);
    }

    @Test
    void a_batch_of_which_some_were_refused_is_trouble_and_not_sent_again() {
        Undo undo = prepare();
        account.sqs.refusedEntries.add("5");

        assertThat(Account.trouble(injector.inject(poison, undo))).contains("SQS took 9 of 10 messages: said so");
        injector.inject(poison, undo);
        assertThat(account.sqs.messages("orders")).hasSize(9);
        assertThat(remove(injector, undo).presence()).isEqualTo(Presence.ENDING);
    }

    @Test
    void until_the_queue_has_given_it_up_nothing_is_received_from_anywhere() {
        Undo undo = prepare();
        injector.inject(poison, undo);
        account.now = undo.expiresAt().orElseThrow().minusSeconds(1);
        account.sqs.giveUpAll("orders", "orders-dlq");

        ControlState state = remove(injector, undo);
        assertThat(state.presence()).isEqualTo(Presence.ENDING);
        assertThat(state.detail())
                .contains("expires by itself at " + undo.expiresAt().orElseThrow());
        assertThat(account.sqs.messages("orders-dlq")).hasSize(10);
        assertThat(account.sqs.trips.calls).noneMatch(call -> call.startsWith("ReceiveMessage"));
    }

    @Test
    void ours_are_deleted_from_the_dead_letters_and_others_are_given_back_at_once() {
        Undo undo = prepare();
        injector.inject(poison, undo);
        foreign("a customer's", Map.of());
        foreign("another run's", marks("20260301-drill", "break-it"));
        foreign("another step's", marks("20260302-drill", "break-more"));
        account.sqs.giveUpAll("orders", "orders-dlq");
        account.now = undo.expiresAt().orElseThrow();
        assertThat(injector.status(undo).value().orElseThrow().presence()).isEqualTo(Presence.ENDED);

        ControlState first = remove(account.injector(), undo);
        assertThat(first.presence()).isEqualTo(Presence.ENDED);
        assertThat(first.detail()).contains("deleted 10");
        assertThat(remove(injector, undo).presence()).isEqualTo(Presence.GONE);
        assertThat(account.sqs.messages("orders-dlq"))
                .extracting(Message::messageId)
                .containsExactlyInAnyOrder("a customer's", "another run's", "another step's");
        assertThat(account.sqs.trips.calls)
                .contains("ChangeMessageVisibility 0")
                .doesNotContain("ReceiveMessage orders", "PurgeQueue");
    }

    @Test
    void what_somebody_else_holds_is_not_called_gone() {
        Undo undo = prepare();
        injector.inject(poison, undo);
        account.sqs.giveUpAll("orders", "orders-dlq");
        account.sqs.receiveMessage(
                r -> r.queueUrl(FakeSqs.PREFIX + "orders-dlq").maxNumberOfMessages(10));
        account.now = undo.expiresAt().orElseThrow();

        assertThat(remove(injector, undo).detail()).contains("10 messages", "can't be looked at");
    }

    @Test
    void trouble_in_the_midst_of_a_look_gives_others_back_and_the_next_look_goes_on() {
        Undo undo = prepare();
        foreign("a customer's", Map.of());
        injector.inject(poison, undo);
        account.sqs.giveUpAll("orders", "orders-dlq");
        account.now = undo.expiresAt().orElseThrow();
        account.sqs.trips.next("DeleteMessage", Trips.error("RequestThrottled", 403));

        assertThat(Account.trouble(injector.remove(undo))).startsWith("THROTTLED");
        assertThat(account.sqs.messages("orders-dlq"))
                .extracting(Message::messageId)
                .contains("a customer's");
    }

    @Test
    void more_than_can_be_looked_through_is_not_called_gone() {
        Undo undo = prepare();
        for (int message = 0; message < 150; message++) {
            account.sqs.put("orders-dlq", "m" + message, Map.of());
        }
        account.now = undo.expiresAt().orElseThrow();

        assertThat(remove(injector, undo).detail()).contains("too many messages");
        assertThat(account.sqs.messages("orders-dlq")).hasSize(150);
        assertThat(Account.trouble(injector.prepare(poison, Account.START))).contains("holds 150 messages");
    }

    @Test
    void dead_letters_that_vanished_have_nothing_to_undo() {
        Undo undo = prepare();
        injector.inject(poison, undo);
        account.sqs.visible.remove("orders-dlq");
        account.now = undo.expiresAt().orElseThrow();

        assertThat(remove(injector, undo).detail()).contains("no longer exists");
    }

    @Test
    void a_queue_without_dead_letters_and_dead_letters_that_are_redriven_are_refused() {
        account.sqs.redrive.put("orders-dlq", account.sqs.redrive.getOrDefault("orders", ""));
        assertThat(refusal(poison)).startsWith("REFUSED").contains("orders-dlq has a redrive policy of its own");
        account.sqs.redrive.put("orders", "");
        assertThat(refusal(poison)).startsWith("REFUSED").contains("orders has no dead-letter queue");
        account.sqs.visible.remove("orders");
        assertThat(refusal(poison)).startsWith("NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"8, ''", "9, orders may give a message back for PT5M30S"})
    void one_that_comes_back_for_longer_than_was_asked_for_is_refused(int receives, String refusal) {
        account.sqs.redrive.computeIfPresent("orders", (queue, policy) -> policy.replace(":5}", ":" + receives + "}"));

        assertThat(refusal(poison)).contains(refusal);
        assertThat(refusal(poison).isEmpty()).isEqualTo(refusal.isEmpty());
    }

    @Test
    void a_fifo_queue_and_more_than_one_are_refused() {
        account.sqs.queue("orders.fifo", account.sqs.redrive.getOrDefault("orders", ""));
        Target fifo = new Target(TargetKind.QUEUE, Account.QUEUE + ".fifo", "orders.fifo");
        assertThat(refusal(to(fifo))).contains("is a FIFO queue");
        assertThat(refusal(to(fifo, fifo))).contains("exactly one");
    }

    private Injection to(Target... targets) {
        return Account.injection(poison.fault(), poison.arguments(), List.of(targets));
    }

    private void foreign(String id, Map<String, MessageAttributeValue> attributes) {
        account.sqs.put("orders", id, attributes);
    }

    private static Map<String, MessageAttributeValue> marks(String session, String step) {
        return Map.of("gameday-session", text("String", session), "gameday-step", text("String", step));
    }

    private static MessageAttributeValue text(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }

    private Undo prepare() {
        return injector.prepare(poison, Account.START).value().orElseThrow();
    }

    private String refusal(Injection injection) {
        return Account.trouble(injector.prepare(injection, Account.START));
    }

    private static ControlState remove(FaultInjector by, Undo undo) {
        return by.remove(undo).value().orElseThrow();
    }
}
