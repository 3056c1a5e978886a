package dev.gameday.rehearsal.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gameday.rehearsal.flow.FlowTotals;
import dev.gameday.rehearsal.flow.QueueDepth;
import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import dev.gameday.rehearsal.flow.Surroundings.Settings;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RouterTroubleTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_denial_of_five_minutes_loses_nothing_and_drains_within_six(long seed) {
        FlowRun run = new FlowRun(seed).until(60);
        run.cloud.deny("dynamodb:PutItem");
        run.until(360);

        assertThat(run.orders().visible() + run.orders().notVisible()).isGreaterThan(14_000);
        assertThat(run.measured.sum("Errors order-router", 60, 360)).isGreaterThan(1000);
        assertThat(run.measured.lines())
                .anyMatch(line -> line.contains("[ERROR] AccessDeniedException: " + FakeCloud.DENIED));

        run.cloud.allow("dynamodb:PutItem");
        run.until(720);
        assertKeptAndDrained(run);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void an_unreachable_table_fails_within_a_second_and_keeps_the_orders(long seed) {
        FlowRun run = new FlowRun(seed).until(60);
        run.cloud.makeUnreachable("dynamodb");
        run.until(360);

        assertThat(run.measured.mean("Duration order-router", 65, 360)).isCloseTo(1204, within(20.0));
        assertThat(run.measured.lines()).anyMatch(line -> line.contains("Connect timeout on endpoint URL"));

        run.cloud.restoreNetwork();
        run.until(720);
        assertKeptAndDrained(run);
    }

    @Test
    void a_denial_that_outlasts_five_receives_fills_the_dead_letter_queue() {
        FlowRun run = new FlowRun(1).until(60);
        run.cloud.deny("dynamodb:PutItem");
        run.until(60 + 5 * 90 + 30);

        assertThat(run.deadLetters().visible()).isPositive();
        assertThat(run.deadLetters().ageOfOldest()).isGreaterThan(Duration.ofSeconds(5 * 90));
        assertThat(run.flow.totals().lost()).isZero();

        run.cloud.allow("dynamodb:PutItem");
        run.flow.load().put("test", 0);
        run.until(1000);
        int dead = run.deadLetters().visible();
        assertThat(run.flow.queue("orders-dlq").moveAllTo(run.flow.queue("orders")))
                .isEqualTo(dead);
        run.until(1200);
        assertThat(run.deadLetters()).isEqualTo(new QueueDepth(0, 0, Duration.ZERO));
        assertThat(run.flow.totals().routed()).isEqualTo(run.flow.totals().accepted());
    }

    @Test
    void a_quarter_of_the_memory_routes_a_quarter_of_the_orders() {
        FlowRun run = new FlowRun(1).until(60);
        run.cloud.configure("order-router", new Settings(Duration.ofSeconds(15), 256, OptionalInt.of(20)));
        run.until(360);

        assertThat(run.measured.between("OrderRouteTime", 120, 360).count() / 240.0)
                .isCloseTo(24.5, within(1.0));
        assertThat(run.measured.max("OrderRouteTime", 300, 360)).isGreaterThan(120);
        assertThat(run.measured.sum("Errors order-router", 60, 360)).isZero();
    }

    @Test
    void too_little_memory_kills_the_router() {
        FlowRun run = new FlowRun(1).until(60);
        run.cloud.configure("order-router", new Settings(Duration.ofSeconds(15), 128, OptionalInt.of(20)));
        run.until(90);

        assertThat(run.measured.lines()).anyMatch(line -> line.contains("Runtime exited with error: signal: killed"));
        assertThat(run.measured.between("OrderRouteTime", 70, 90).count()).isZero();
    }

    @Test
    void an_answer_in_the_handlers_place_loses_the_orders_of_the_batch() {
        FlowRun run = new FlowRun(1).until(60);
        run.cloud.inject("order-router", new InvocationFault.HttpResponse("lost", 100, true, 500, "text/plain"));
        run.until(180);
        run.cloud.inject("order-router");
        run.until(240);

        FlowTotals totals = run.flow.totals();
        assertThat(totals.lost()).isGreaterThan(3000);
        assertThat(run.measured.sum("OrderLost", 0, 240)).isEqualTo((double) totals.lost());
        assertThat(totals.accepted() - totals.routed() - totals.lost()).isBetween(0L, 60L);
        assertThat(run.measured.sum("Errors order-router", 0, 240)).isZero();
    }

    @Test
    void a_failure_after_the_handler_ran_routes_orders_again() {
        FlowRun run = new FlowRun(1).until(60);
        run.cloud.inject("order-router", new InvocationFault.Failure("late", 10, false));
        run.until(300);

        assertThat(run.flow.totals().duplicates()).isPositive();
        assertThat(run.measured.sum("DuplicateExecution", 0, 300))
                .isEqualTo((double) run.flow.totals().duplicates());
    }

    private static void assertKeptAndDrained(FlowRun run) {
        FlowTotals totals = run.flow.totals();
        assertThat(run.orders().ageOfOldest()).isLessThan(Duration.ofSeconds(5));
        assertThat(run.deadLetters().visible()).isZero();
        assertThat(totals.lost()).isZero();
        assertThat(totals.duplicates()).isZero();
        assertThat(totals.accepted() - totals.routed()).isBetween(-10L, 60L);
    }
}
