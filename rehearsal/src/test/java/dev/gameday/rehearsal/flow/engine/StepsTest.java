package dev.gameday.rehearsal.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gameday.rehearsal.flow.FlowTotals;
import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import dev.gameday.rehearsal.flow.Surroundings.Settings;
import dev.gameday.rehearsal.flow.file.Flows;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the trade-order flow does not do, in small flows: failures reported message by message, limits of services, waits. */
final class StepsTest {
    private static final String BODY = "{\"id\":\"m-1\"}";

    private static FlowRun run(long seed, String flow) {
        return new FlowRun(Flows.read("small.yaml", flow).orElseThrow(), seed);
    }

    private static String queueFlow(String more) {
        return """
                name: small
                clients: {buyers: {calls: front, rate: 0, timeout: PT3S, delivered-to: sales}}
                functions:
                  front: {timeout: PT5S, memory: 512, steps: [{work: PT0.01S}, {send: jobs}]}
                  back:
                    timeout: PT5S
                    memory: 512
                    reads: {queue: jobs, batch: 10, window: PT0.1S%s}
                    steps: [{work: PT0.01S}, {put: sales}]
                queues:
                  jobs: {visibility: PT10S, max-receives: 3, dead-letters: dead}
                  dead: {}
                tables: {sales: {}}
                """.formatted(more);
    }

    @Test
    void with_reported_failures_only_the_bad_message_comes_back_and_dies() {
        FlowRun run = run(1, queueFlow(", reports-failures: true"));
        for (int number = 0; number < 9; number++) {
            run.flow.queue("jobs").send(BODY);
        }
        run.flow.queue("jobs").send("poison");
        run.until(60);

        FlowTotals totals = run.flow.totals();
        assertThat(totals.routed()).isEqualTo(9);
        assertThat(totals.duplicates()).isZero();
        assertThat(run.flow.queue("dead").depth().visible()).isEqualTo(1);
        assertThat(run.measured.sum("Errors back", 0, 60)).isZero();
        assertThat(run.measured.sum("Invocations back", 0, 60)).isEqualTo(3);
        assertThat(run.measured.lines()).anyMatch(line -> line.startsWith("back [WARN] MalformedMessage: message "));
    }

    @Test
    void without_them_the_whole_batch_comes_back_until_its_receives_are_used_up() {
        FlowRun run = run(1, queueFlow(""));
        for (int number = 0; number < 9; number++) {
            run.flow.queue("jobs").send(BODY);
        }
        run.flow.queue("jobs").send("poison");
        run.until(60);

        assertThat(run.measured.sum("Errors back", 0, 60)).isGreaterThanOrEqualTo(3);
        assertThat(run.flow.queue("dead").depth().visible()).isEqualTo(10);
        assertThat(run.flow.totals().duplicates()).isPositive();
    }

    @Test
    void a_failed_batch_comes_back_when_its_visibility_has_passed_and_not_before() {
        FlowRun run = run(1, queueFlow(""));
        run.flow.queue("jobs").send("poison");
        run.until(25);

        assertThat(run.measured.between("Errors back", 0, 10).count()).isEqualTo(1);
        assertThat(run.measured.between("Errors back", 10, 11).count()).isEqualTo(1);
        assertThat(run.measured.between("Errors back", 11, 20).count()).isZero();
        assertThat(run.measured.between("Errors back", 20, 21).count()).isEqualTo(1);
    }

    @Test
    void concurrency_starts_with_five_and_grows_by_five_a_second_up_to_its_maximum() {
        String flow = queueFlow(", most-concurrent: 12")
                .replace("work: PT0.01S}, {put", "work: PT2S}, {put")
                .replace("batch: 10", "batch: 1");
        FlowRun run = run(1, flow);
        for (int number = 0; number < 200; number++) {
            run.flow.queue("jobs").send(BODY);
        }
        run.until(10);

        assertThat(run.measured.max("ConcurrentExecutions back", 1, 2)).isBetween(5.0, 10.0);
        assertThat(run.measured.max("ConcurrentExecutions back", 0, 10)).isEqualTo(12);
    }

    private static String callFlow(String call, String service) {
        return """
                name: small
                clients: {buyers: {calls: front, rate: 20, timeout: PT30S}}
                functions:
                  front: {timeout: PT20S, memory: 512, warm: 20, steps: [{work: PT0.01S}, %s]}
                services:
                  price: %s
                metrics:
                  namespace: Small
                  metrics:
                    Accepted: {measures: accepted, of: buyers}
                    Latency: {measures: latency, of: buyers}
                    CallAttempts: {measures: call-attempts, of: front/price}
                    Succeeded: {measures: call-success, of: front/price}
                    FirstFailed: {measures: first-attempt-failed, of: front/price}
                    Served: {measures: service-latency, of: price}
                    Refused: {measures: service-errors, of: price}
                """.formatted(call, service);
    }

    @Test
    void a_call_that_times_out_is_tried_again_while_the_first_goes_on_unheard() {
        FlowRun run = run(
                1,
                callFlow(
                        "{call: price, attempts: 2, timeout: PT1S, backoff: [PT0.5S], error: TooSlow}",
                        "{instances: {a: 1, b: 1, c: 1}, servers: unlimited, queue: 0, steps: [{work: PT3S}]}"));
        run.until(60);

        assertThat(run.measured.mean("CallAttempts", 10, 60)).isEqualTo(2);
        assertThat(run.measured.mean("Succeeded", 10, 60)).isZero();
        assertThat(run.measured.mean("FirstFailed", 10, 60)).isEqualTo(1);
        assertThat(run.measured.mean("Duration front", 10, 60)).isCloseTo(10 + 1000 + 500 + 1000, within(0.001));
        assertThat(run.measured.mean("Served", 10, 60)).isEqualTo(3000);
        assertThat(run.measured.mean("Refused", 10, 60)).isZero();
        assertThat(run.measured.lines()).anyMatch(line -> line.contains("TooSlow: price failed in 2 attempts"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void an_instance_without_a_queue_loses_what_erlang_says(long seed) {
        // One instance with 4 servers, 20 requests a second of 0.2 s each: 4 erlang on 4 servers, B = 0.3107.
        FlowRun run = run(
                seed,
                callFlow(
                        "{call: price, attempts: 1}",
                        "{instances: {a: 1}, servers: 4, queue: 0, steps: [{work: {mean: PT0.2S}}]}"));
        run.until(1800);

        // 35,000 calls; refusals come in runs, so the share's standard error is about twice that of tosses.
        assertThat(run.measured.mean("Refused", 60, 1800)).as("seed %d", seed).isCloseTo(0.3107, within(0.02));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void an_instance_with_a_queue_lets_wait_what_erlang_says(long seed) {
        // M/M/4 at 3 erlang (20 a second, 0.15 s): C = 0.5094, so the mean sojourn is 0.15 s + C * 0.15 s / (4 - 3).
        FlowRun run = run(
                seed,
                callFlow(
                        "{call: price, attempts: 1}",
                        "{instances: {a: 1}, servers: 4, queue: unlimited, steps: [{work: {mean: PT0.15S}}]}"));
        run.until(7200);

        assertThat(run.measured.mean("Served", 120, 7200))
                .as("seed %d", seed)
                .isCloseTo(150 + 0.5094 * 150, within(12.0));
        assertThat(run.measured.mean("Accepted", 120, 7200)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void jitter_waits_anything_up_to_its_cap_and_half_of_it_on_average(long seed) {
        String flow = callFlow(
                        "{call: price}", "{instances: {a: 1}, servers: unlimited, queue: 0, steps: [{work: PT0.01S}]}")
                .replace("timeout: PT30S}", "timeout: PT30S, attempts: 2, backoff: {first: PT1S, most: PT8S}}");
        FlowRun run = run(seed, flow);
        run.cloud.inject("front", new InvocationFault.Failure("half", 50, true));
        run.until(900);

        // Half of the first attempts take 20 ms. Of the rest, half succeed after 2 ms, a wait of up to 1 s and 20 ms.
        double mean = (0.5 * 20 + 0.25 * (2 + 500 + 20)) / 0.75;
        assertThat(run.measured.mean("Latency", 90, 900)).as("seed %d", seed).isCloseTo(mean, within(12.0));
        // A third of what succeeds has waited, evenly up to 1 s: the slowest 3 % of that are the slowest 1 % of all.
        assertThat(run.measured.percentile("Latency", 99, 90, 900)).isCloseTo(22 + 970, within(15.0));
    }

    @Test
    void a_stream_whose_records_are_handled_one_by_one_carries_requests_on() {
        FlowRun run = run(1, """
                name: small
                clients: {buyers: {calls: front, rate: 30, timeout: PT3S, delivered-to: second}}
                functions:
                  front: {timeout: PT5S, memory: 512, steps: [{work: PT0.01S}, {put: first}]}
                  mover: {timeout: PT20S, memory: 512, reads: {stream: first, batch: 20}, steps: [{work: PT0.002S}, {put: second}]}
                tables: {first: {shards: 2}, second: {}}
                """);
        run.until(60);
        run.flow.load().put("stop", 0);
        run.until(70);

        FlowTotals totals = run.flow.totals();
        assertThat(totals.submitted()).isGreaterThan(1500);
        assertThat(totals.routed()).isEqualTo(totals.accepted()).isEqualTo(totals.submitted());
        assertThat(totals.lost()).isZero();
    }

    @Test
    void several_changes_of_load_multiply_and_go_one_by_one() {
        FlowRun run = run(
                1,
                callFlow(
                        "{call: price}",
                        "{instances: {a: 1}, servers: unlimited, queue: 0, steps: [{work: PT0.01S}]}"));
        run.flow.load().put("open", 3);
        run.flow.load().put("half", 0.5);
        run.until(300);
        assertThat(run.flow.totals().submitted() / 300.0).isCloseTo(30, within(1.5));

        assertThat(run.flow.load().remove("open")).isTrue();
        assertThat(run.flow.load().remove("open")).isFalse();
        long before = run.flow.totals().submitted();
        run.until(600);
        assertThat((run.flow.totals().submitted() - before) / 300.0).isCloseTo(10, within(1.0));
        assertThat(run.flow.load().factors()).containsOnlyKeys("half");
    }

    @Test
    void memory_below_what_is_used_kills_and_half_the_memory_doubles_the_work() {
        FlowRun run = run(
                1,
                callFlow("{work: PT0.09S}", "{instances: {a: 1}, servers: 1, queue: 0, steps: [{work: PT1S}]}")
                        .replaceAll("(?m)^    (CallAttempts|Succeeded|FirstFailed).*\n", ""));
        run.until(10);
        run.cloud.configure("front", new Settings(Duration.ofSeconds(20), 256, OptionalInt.empty()));
        run.until(20);

        assertThat(run.measured.mean("Duration front", 0, 10)).isCloseTo(100, within(0.001));
        assertThat(run.measured.mean("Duration front", 12, 20)).isCloseTo(200, within(0.001));
        assertThat(List.of(run.measured.sum("Errors front", 0, 20))).containsExactly(0.0);
    }
}
