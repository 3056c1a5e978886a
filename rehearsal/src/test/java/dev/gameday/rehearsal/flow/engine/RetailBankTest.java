package dev.gameday.rehearsal.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.FlowTotals;
import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import dev.gameday.rehearsal.flow.Surroundings.Zone;
import dev.gameday.rehearsal.flow.description.ClientDescription;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.flow.queue.MessageQueue;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second flow that ships: of a hundred and more services, it shows that it is the engine that works. */
final class RetailBankTest {
    private static final FlowDescription BANK = Flows.shipped("retail-bank");

    @Test
    void it_has_a_hundred_services_and_functions_and_more() {
        assertThat(BANK.functions().size() + BANK.services().size()).isGreaterThanOrEqualTo(100);
        assertThat(BANK.queues()).hasSizeGreaterThan(8);
        assertThat(BANK.tables()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ten_minutes_of_its_usual_load_are_calm_and_lose_nothing(long seed) {
        FlowRun run = new FlowRun(BANK, seed).until(600);
        for (ClientDescription client : BANK.clients()) {
            FlowTotals totals = run.flow.totals(client.name());
            assertThat(totals.submitted()).as(client.name()).isGreaterThan((long) (450 * client.requestsPerSecond()));
            assertThat(totals.accepted())
                    .as(client.name())
                    .isGreaterThanOrEqualTo((long) (totals.submitted() * 0.999) - 5);
        }
        for (FunctionDescription function : BANK.functions()) {
            assertThat(run.measured.sum("Errors " + function.name(), 0, 600))
                    .as(function.name())
                    .isZero();
            assertThat(run.measured.sum("Throttles " + function.name(), 0, 600))
                    .as(function.name())
                    .isZero();
            assertThat(run.measured.sum("Invocations " + function.name(), 0, 600))
                    .as(function.name())
                    .isPositive();
        }
        for (String latency : new String[] {"MobileLatency", "WebLatency", "PaymentLatency", "CardLatency"}) {
            assertThat(run.measured.percentile(latency, 50, 60, 600))
                    .as(latency)
                    .isBetween(30.0, 400.0);
            assertThat(run.measured.percentile(latency, 99, 60, 600))
                    .as(latency)
                    .isLessThan(800);
        }
        assertThat(run.measured.max("ApproximateAgeOfOldestMessage payment-orders", 0, 600))
                .isLessThan(5);
        assertThat(run.measured.max("IteratorAge balance-projector", 0, 600)).isLessThan(2500);
        assertThat(run.measured.max("ConcurrentExecutions", 0, 600)).isLessThan(400);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_request_is_answered_and_what_is_accepted_arrives_once(long seed) {
        FlowRun run = new FlowRun(BANK, seed).until(300);
        run.flow.load().put("silence", 0);
        run.until(420);

        FlowTotals totals = run.flow.totals();
        assertThat(totals.accepted() + totals.rejected()).isEqualTo(totals.submitted());
        assertThat(totals.lost()).isZero();
        assertThat(totals.duplicates()).isZero();
        for (ClientDescription client : BANK.clients()) {
            if (client.deliveredTo().isPresent()) {
                FlowTotals own = run.flow.totals(client.name());
                assertThat(own.routed()).as(client.name()).isEqualTo(own.accepted());
            }
        }
        for (MessageQueue queue : run.flow.queues()) {
            assertThat(queue.depth().visible() + queue.depth().notVisible())
                    .as(queue.name())
                    .isZero();
        }
        assertThat(run.measured.sum("Invocations ledger-hold", 0, 420))
                .isEqualTo(run.measured.sum("Invocations payment-intake", 0, 420));
    }

    @Test
    void a_fault_on_one_function_shows_with_all_who_call_it_and_nowhere_else() {
        FlowRun run = new FlowRun(BANK, 1).until(60);
        run.cloud.inject("ledger-hold", new InvocationFault.Failure("errors", 100, true));
        run.until(240);

        assertThat(run.measured.mean("Errors ledger-hold", 125, 240)).isEqualTo(1);
        assertThat(run.measured.mean("Errors payment-intake", 125, 240)).isEqualTo(1);
        assertThat(run.measured.mean("PaymentAccepted", 130, 240)).isZero();
        assertThat(run.measured.mean("PaymentAttempts", 130, 240)).isEqualTo(3);
        assertThat(run.measured.lines())
                .anyMatch(line -> line.contains("HoldFailed: ledger-hold failed in 2 attempts"));
        assertThat(run.measured.mean("CardAccepted", 60, 240)).isGreaterThan(0.999);
        assertThat(run.measured.mean("MobileAccepted", 60, 240)).isGreaterThan(0.999);
    }

    @Test
    void a_slow_function_deep_down_slows_the_channels_above_it() {
        FlowRun run = new FlowRun(BANK, 1).until(120);
        double before = run.measured.percentile("MobileLatency", 50, 30, 120);
        run.cloud.inject("session-token", new InvocationFault.Delay("slow", 100, Duration.ofMillis(300)));
        run.until(300);

        assertThat(run.measured.percentile("IdentityLatency", 50, 190, 300)).isGreaterThan(300);
        assertThat(run.measured.percentile("MobileLatency", 50, 190, 300)).isGreaterThan(before + 290);
    }

    @Test
    void a_cut_zone_fails_services_that_call_across_zones_until_discovery_helps() {
        FlowRun run = new FlowRun(BANK, 1).until(61);
        run.cloud.cut(0);
        run.until(241);

        assertThat(run.measured.mean("AccountsFirstAttemptFailed", 63, 90)).isGreaterThan(0.2);
        assertThat(Zone.ALL).hasSize(3);
    }
}
