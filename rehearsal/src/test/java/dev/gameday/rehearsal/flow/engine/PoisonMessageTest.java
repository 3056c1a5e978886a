package dev.gameday.rehearsal.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.gameday.rehearsal.flow.FlowTotals;
import dev.gameday.rehearsal.flow.ReceivedMessage;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.file.Flows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one message that can't be read does to its batch, with and without the report of which one failed. */
final class PoisonMessageTest {
    private static final String ORDER = "{\"orderId\":\"test\",\"quantity\":1,\"instrument\":\"TEST\"}";
    private static final String MALFORMED = ORDER.replace(":1,", ":\"one\",");
    private static final int RECEIVES = 5;
    private static final int VISIBILITY = 90;
    private static final int OTHERS = 9;
    private static final long GIVEN_UP = 30 + RECEIVES * VISIBILITY + 30;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void where_failures_are_reported_only_it_is_given_up_and_nine_are_executed_once(long seed) {
        FlowRun run = new FlowRun(reportingFailures(), seed).until(30);
        String poison = sendTen(run);
        run.until(GIVEN_UP);

        assertThat(run.flow.queue("orders-dlq").receive(10, Duration.ofSeconds(30)))
                .as("seed %d", seed)
                .extracting(ReceivedMessage::id, ReceivedMessage::receiveCount)
                .containsExactly(tuple(poison, RECEIVES + 1));
        assertThat(linesOf(run)).hasSize(RECEIVES);
        FlowTotals totals = run.flow.totals();
        assertThat(totals.duplicates()).isZero();
        assertThat(totals.lost()).isZero();
        assertThat(run.measured.sum("Errors order-router", 0, GIVEN_UP)).isZero();
    }

    @Test
    void where_failures_are_reported_nine_are_executed_at_once() {
        FlowRun run = alone(new FlowRun(reportingFailures(), 1));
        long before = run.flow.totals().routed();
        sendTen(run);
        run.until(30 + VISIBILITY - 1);

        assertThat(run.flow.totals().routed() - before).isEqualTo(OTHERS);
        assertThat(run.orders().notVisible()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void where_they_are_not_all_ten_come_back_each_time_and_all_ten_are_given_up(long seed) {
        FlowRun run = alone(new FlowRun(seed));
        sendTen(run);
        for (int receive = 1; receive <= RECEIVES; receive++) {
            run.until(30 + (receive - 1) * VISIBILITY + 10);
            assertThat(run.orders().notVisible())
                    .as("seed %d, receive %d", seed, receive)
                    .isEqualTo(OTHERS + 1);
            assertThat(run.measured.sum("Errors order-router", 0, GIVEN_UP)).isEqualTo(receive);
        }
        run.until(GIVEN_UP);

        assertThat(run.deadLetters().visible()).isEqualTo(OTHERS + 1);
        assertThat(linesOf(run)).hasSize(RECEIVES);
        assertThat(run.measured.sum("Errors order-router", 0, GIVEN_UP)).isEqualTo(RECEIVES);
    }

    /** The malformed one stands anywhere among ten, so 0 to 9 are executed before it: 4.5 on average, variance 8.25. */
    @Test
    void each_time_half_of_the_others_are_executed_on_average() {
        int seeds = 40;
        double mean = LongStream.rangeClosed(1, seeds)
                .map(PoisonMessageTest::executions)
                .average()
                .orElseThrow();
        double standardError = Math.sqrt(RECEIVES * (OTHERS * (OTHERS + 2) / 12.0) / seeds);

        assertThat(mean).isCloseTo(RECEIVES * OTHERS / 2.0, within(4 * standardError));
    }

    private static long executions(long seed) {
        FlowRun run = alone(new FlowRun(seed));
        FlowTotals before = run.flow.totals();
        sendTen(run);
        run.until(GIVEN_UP);
        FlowTotals after = run.flow.totals();
        return after.routed() - before.routed() + after.duplicates() - before.duplicates();
    }

    /** Without customers, whose orders would share the batch. */
    private static FlowRun alone(FlowRun run) {
        run.flow.load().put("test", 0);
        return run.until(30);
    }

    private static String sendTen(FlowRun run) {
        String poison = "";
        for (int position = 1; position <= OTHERS + 1; position++) {
            String body = position == 5 ? MALFORMED : ORDER;
            String id = run.flow.queue("orders").send(body);
            poison = position == 5 ? id : poison;
        }
        return poison;
    }

    private static List<String> linesOf(FlowRun run) {
        return run.measured.lines().stream()
                .filter(line -> line.contains("MalformedOrder"))
                .toList();
    }

    private static FlowDescription reportingFailures() {
        try (InputStream shipped = Flows.class.getResourceAsStream("/flows/trade-order.yaml")) {
            String text = new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8);
            String reading = "reads: {queue: orders, ";
            assertThat(text).contains(reading);
            return Flows.read("trade-order.yaml", text.replace(reading, reading + "reports-failures: true, "))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
