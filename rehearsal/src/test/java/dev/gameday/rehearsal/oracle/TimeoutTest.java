package dev.gameday.rehearsal.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.oracle.chance.LogNormal;
import dev.gameday.rehearsal.oracle.chance.Retries;
import dev.gameday.rehearsal.oracle.statistics.Oracle;
import dev.gameday.rehearsal.oracle.trial.Reading;
import dev.gameday.rehearsal.oracle.trial.Trial;
import org.junit.jupiter.api.Test;

/** Who gives up when, and what goes on all the same. */
final class TimeoutTest {
    private static final int SECONDS = 200;
    private static final double MILLIS = 1000;

    @Test
    void a_function_times_out_for_the_share_of_its_work_beyond_its_timeout() {
        LogNormal work = new LogNormal(0.8, 0.5);
        FlowDescription flow = Trial.flow("""
                name: function-timeout
                clients:
                  client: {calls: worker, rate: 100, timeout: PT1M}
                functions:
                  worker:
                    timeout: PT1S
                    memory: 512
                    warm: 100
                    init: PT0S
                    steps: [{work: {median: PT0.8S, spread: 0.5}}]
                """);
        Oracle errors = new Oracle("beyond the function's timeout", 0.02);
        Oracle.seeds().forEach(seed -> {
            Trial trial = new Trial(flow, seed).drainedAfter(SECONDS, 2);
            Reading durations = trial.reading("Duration worker");
            errors.counted(seed, trial.reading("Errors worker").total(), durations.count(), work.tail(1));
            assertThat(durations.all().max().orElseThrow()).as("seed %d", seed).isEqualTo(1000);
        });
        errors.conclude();
    }

    /** The client's attempts are geometric in the share that it does not wait for; each of them is worked off in full. */
    @Test
    void a_client_that_gives_up_leaves_its_invocation_working() {
        LogNormal work = new LogNormal(0.4, 0.5);
        double timeout = 0.5;
        Retries retries = new Retries(3, work.tail(timeout));
        FlowDescription flow = Trial.flow("""
                name: client-timeout
                clients:
                  client: {calls: worker, rate: 100, timeout: PT0.5S, attempts: 3, backoff: [PT0.2S, PT0.4S]}
                functions:
                  worker:
                    timeout: PT60S
                    memory: 512
                    warm: 100
                    init: PT0S
                    steps: [{work: {median: PT0.4S, spread: 0.5}}]
                metrics:
                  namespace: Oracle
                  metrics:
                    Attempts: {measures: attempts, of: client}
                    Latency: {measures: latency, of: client}
                """);
        Oracle attempts = new Oracle("attempts of a client that times out", 0.02);
        Oracle rejected = new Oracle("requests that timed out three times", 0.1);
        Oracle orphans = new Oracle("time worked off, orphans too", 0.02);
        Oracle quick = new Oracle("answers below 0.3 s", 0.05);
        Oracle.seeds().forEach(seed -> {
            Trial trial = new Trial(flow, seed).drainedAfter(SECONDS, 30);
            Reading made = trial.reading("Attempts");
            attempts.measured(
                    seed, made.mean(), retries.meanAttempts(), Math.sqrt(retries.attemptsVariance() / made.count()));
            rejected.counted(seed, trial.flow.totals().rejected(), made.count(), 1 - retries.successShare());
            Reading durations = trial.reading("Duration worker");
            assertThat(durations.count())
                    .as("invocations are attempts, seed %d", seed)
                    .isEqualTo((int) made.sum());
            assertThat(trial.reading("Errors worker").total()).isZero();
            double error = MILLIS * Math.sqrt(work.variance() / durations.count());
            orphans.measured(seed, durations.mean(), MILLIS * work.mean(), error);
            Reading latency = trial.reading("Latency");
            long below = latency.count() - latency.above(300);
            quick.counted(seed, below, made.count(), work.cdf(0.3));
        });
        attempts.conclude();
        rejected.conclude();
        orphans.conclude();
        quick.conclude();
    }

    @Test
    void a_caller_that_is_killed_starts_nothing_more_and_its_callee_goes_on() {
        FlowDescription flow = Trial.flow("""
                name: inversion
                clients:
                  client: {calls: caller, rate: 20, timeout: PT5S}
                functions:
                  caller: {timeout: PT6S, memory: 512, warm: 60, init: PT0S, steps: [{call: callee, attempts: 3}]}
                  callee: {timeout: PT10S, memory: 512, warm: 60, init: PT0S, steps: [{work: PT7S}]}
                """);
        Oracle.seeds().forEach(seed -> {
            Trial trial = new Trial(flow, seed).drainedAfter(60, 20);
            long requests = trial.flow.totals().submitted();

            assertThat(trial.flow.totals().rejected()).as("seed %d", seed).isEqualTo(requests);
            assertThat(trial.reading("Duration caller").all())
                    .hasSize((int) requests)
                    .containsOnly(6000.0);
            assertThat(trial.reading("Errors caller").total()).isEqualTo(requests);
            assertThat(trial.reading("Duration callee").all())
                    .hasSize((int) requests)
                    .containsOnly(7000.0);
            assertThat(trial.reading("Errors callee").total()).isZero();
        });
    }

    @Test
    void a_call_with_a_timeout_of_its_own_is_tried_again_while_the_first_goes_on() {
        LogNormal work = new LogNormal(0.4, 0.5);
        Retries retries = new Retries(3, work.tail(0.5));
        FlowDescription flow = Trial.flow("""
                name: call-timeout
                clients:
                  client: {calls: caller, rate: 100, timeout: PT1M}
                functions:
                  caller:
                    timeout: PT60S
                    memory: 512
                    warm: 100
                    init: PT0S
                    steps: [{call: callee, attempts: 3, timeout: PT0.5S, backoff: [PT0.1S]}]
                services:
                  callee:
                    instances: {a: 1}
                    servers: unlimited
                    queue: 0
                    steps: [{work: {median: PT0.4S, spread: 0.5}}]
                metrics:
                  namespace: Oracle
                  metrics:
                    Attempts: {measures: call-attempts, of: caller/callee}
                    Succeeded: {measures: call-success, of: caller/callee}
                    Served: {measures: service-latency, of: callee}
                """);
        Oracle attempts = new Oracle("attempts of a call that times out", 0.02);
        Oracle failed = new Oracle("calls that timed out three times", 0.1);
        Oracle.seeds().forEach(seed -> {
            Trial trial = new Trial(flow, seed).drainedAfter(SECONDS, 30);
            Reading made = trial.reading("Attempts");
            double error = Math.sqrt(retries.attemptsVariance() / made.count());
            attempts.measured(seed, made.mean(), retries.meanAttempts(), error);
            long lost = made.count() - trial.reading("Succeeded").total();
            failed.counted(seed, lost, made.count(), 1 - retries.successShare());
            assertThat(trial.reading("Served").count()).as("seed %d", seed).isEqualTo((int) made.sum());
            assertThat(trial.reading("Errors caller").total()).isEqualTo(lost);
        });
        attempts.conclude();
        failed.conclude();
    }
}
