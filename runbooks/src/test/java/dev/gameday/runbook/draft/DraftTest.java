package dev.gameday.runbook.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.survey.FoundMetric;
import dev.gameday.catalog.survey.Grant;
import dev.gameday.runbook.Binding;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Guesses from who sends, reads, writes and watches what; an account of no flow that is shipped. */
class DraftTest {
    private final Account account = Account.tickets();

    @Test
    void functions_are_known_by_what_they_do_to_the_queue_and_to_streams() {
        Binding binding = account.draft(Answers.none()).binding(Timings.unmeasured());

        assertThat(binding.queues()).containsExactly(Map.entry("orders", "tickets"));
        assertThat(binding.functions())
                .containsOnly(
                        Map.entry("order-intake", "booth"),
                        Map.entry("order-router", "printer"),
                        Map.entry("position-sync", "counter"));
        assertThat(binding.roles()).containsEntry("router-role", "printer-does");
        assertThat(binding.logs()).containsEntry("intake", "/aws/lambda/booth");
        assertThat(binding.resources()).containsEntry("positions", Account.tableArn("printed"));
        assertThat(binding.faultRole()).isEqualTo("arn:aws:iam::444455556666:role/chaos");
        assertThat(binding.metrics())
                .hasEntrySatisfying(
                        "dlq", dlq -> assertThat(dlq.dimensions()).containsEntry("QueueName", "tickets-dead"));
    }

    @Test
    void subnets_are_known_by_the_tags_that_pick_them_out() {
        Binding binding = account.draft(Answers.none()).binding(Timings.unmeasured());

        assertThat(binding.subnets())
                .containsEntry("function-subnets", Map.of("team", "door", "tier", "fn"))
                .containsEntry("flow-subnets", Map.of("team", "door"));
        assertThat(binding.zones()).containsOnly(Map.entry("a", "us-east-2a"), Map.entry("b", "us-east-2b"));
    }

    @Test
    void tags_that_pick_others_too_are_no_guess() {
        account.subnet("subnet-4", "us-east-2c", Map.of("tier", "fn", "team", "door"));

        assertThat(Account.line(account.draft(Answers.none()), "subnets function-subnets")
                        .value())
                .isEmpty();
    }

    @Test
    void two_queues_that_are_alike_are_asked_about_and_nothing_follows_until_then() {
        account.function("second-booth");
        account.function("second-printer");
        account.queue("vouchers", "vouchers-dead");
        account.reads("second-printer", Account.queueArn("vouchers"));
        account.may("second-booth", Grant.Kind.SENDS, Account.queueArn("vouchers"));
        account.may("second-printer", Grant.Kind.WRITES, Account.tableArn("printed"));

        Draft draft = account.draft(Answers.none());
        assertThat(Account.line(draft, "queues orders").value()).isEmpty();
        assertThat(Account.line(draft, "queues orders").candidates())
                .extracting(Candidate::value)
                .containsExactly("tickets", "vouchers");
        assertThat(draft.question(Answers.none(), any -> true)
                        .map(line -> line.term().key()))
                .contains("queues orders");
        assertThat(draft.binding(Timings.unmeasured()).functions()).isEmpty();

        Answers answers = Answers.none().with(Account.term("queues orders"), "vouchers");
        assertThat(account.draft(answers).binding(Timings.unmeasured()).functions())
                .containsEntry("order-intake", "second-booth")
                .containsEntry("order-router", "second-printer");
    }

    @Test
    void a_name_that_people_leave_out_is_not_asked_again() {
        Term term = Account.term("functions position-sync");
        Answers answers = Answers.none().with(term, "");

        Draft draft = account.draft(answers);
        assertThat(Account.line(draft, term.key()).value()).isEmpty();
        assertThat(Account.line(draft, "metrics sync-lag").value()).isEmpty();
        assertThat(draft.missing()).extracting(line -> line.term().key()).contains(term.key());
        assertThat(draft.question(answers, any -> true).map(line -> line.term().key()))
                .isNotEqualTo(Optional.of(term.key()));
    }

    @Test
    void what_follows_from_a_name_that_is_open_is_not_asked_about() {
        account.sources.removeIf(source -> source.function().equals("counter"));

        Draft draft = account.draft(Answers.none());
        assertThat(Account.line(draft, "functions position-sync").open()).isTrue();
        assertThat(Account.line(draft, "roles position-sync-role").open()).isFalse();
        assertThat(Account.line(draft, "roles position-sync-role").why())
                .isEqualTo("it follows from functions position-sync, which is not known");
        assertThat(Account.line(draft, "alarms sync-lag").open()).isFalse();
    }

    @Test
    void a_reader_further_on_is_found_and_one_whose_age_is_watched_goes_before() {
        account.function("mailer");
        account.function("auditor");
        account.queue("mails", "mails-dead");
        account.may("printer", Grant.Kind.SENDS, Account.queueArn("mails"));
        account.reads("mailer", Account.queueArn("mails"));
        account.may("mailer", Grant.Kind.WRITES, Account.tableArn("mailed"));
        account.reads("auditor", Account.tableArn("mailed") + "/stream/1");
        account.alarm("audit-late", Account.lambda("auditor", "IteratorAge"), false, 60_000, 3);

        Drafted follower = Account.line(account.draft(Answers.none()), "functions position-sync");
        assertThat(follower.value()).contains("auditor");
        assertThat(follower.why()).contains("2 steps on").contains("an alarm watches its IteratorAge");
    }

    @Test
    void metrics_are_known_by_their_words_and_by_what_they_share_with_the_flow() {
        account.metric("TicketAccepted");
        account.metric("RefundAccepted");
        account.metric("TicketLatency");
        account.metric("FirstMailFailed");

        Draft draft = account.draft(Answers.none());
        assertThat(Account.line(draft, "metrics accepted").value()).contains("Tickets TicketAccepted");
        assertThat(Account.line(draft, "metrics orders").value()).contains("Tickets TicketAccepted");
        assertThat(Account.line(draft, "metrics acknowledge-p99").value()).contains("Tickets TicketLatency");
        // That it says 'first' and 'failed' is too little, where nothing of it is this flow's.
        assertThat(Account.line(draft, "metrics pricing-first-failures").value())
                .isEmpty();
    }

    @Test
    void the_tightest_alarm_pages_and_the_loosest_stops() {
        account.metric("TicketAccepted");
        FoundMetric accepted = account.metrics.get(0);
        account.alarm("few", accepted, true, 0.99, 3);
        account.alarm("very-few", accepted, true, 0.9, 1);
        account.alarm("very-few-for-long", accepted, true, 0.9, 5);

        Draft draft = account.draft(Answers.none());
        assertThat(Account.line(draft, "alarms accepted-low").value()).contains("few");
        assertThat(Account.line(draft, "alarms abort-accepted").value()).contains("very-few");
        assertThat(Account.line(draft, "alarms abort-accepted-slow").value()).contains("very-few-for-long");
    }

    @Test
    void the_only_alarm_of_a_metric_pages_and_stops_nothing() {
        account.alarm("late", Account.lambda("counter", "IteratorAge"), false, 1_000, 3);

        Draft draft = account.draft(Answers.none());
        assertThat(Account.line(draft, "alarms sync-lag").value()).contains("late");
        assertThat(Account.line(draft, "alarms abort-sync-lag").value()).isEmpty();
    }
}
