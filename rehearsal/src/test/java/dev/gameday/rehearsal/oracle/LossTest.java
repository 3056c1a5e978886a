package dev.gameday.rehearsal.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.oracle.chance.Distribution;
import dev.gameday.rehearsal.oracle.chance.Exponential;
import dev.gameday.rehearsal.oracle.chance.Fixed;
import dev.gameday.rehearsal.oracle.chance.LogNormal;
import dev.gameday.rehearsal.oracle.queueing.LossSystem;
import dev.gameday.rehearsal.oracle.statistics.Oracle;
import dev.gameday.rehearsal.oracle.trial.Trial;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing waits: what finds everything busy is refused, and Erlang says how often, whatever the service time is like. */
final class LossTest {
    private static final double SERVICE_SECONDS = 0.01;
    private static final double SETTLED = 1;
    private static final Map<String, Distribution> SERVICES = Map.of(
            "PT0.01S", new Fixed(SERVICE_SECONDS),
            "{mean: PT0.01S}", new Exponential(SERVICE_SECONDS),
            "{median: PT0.006065307S, spread: 1}", new LogNormal(0.006065307, 1));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|4|PT0.01S",
                "5|4|{mean: PT0.01S}",
                "5|4|{median: PT0.006065307S, spread: 1}",
                "20|20|{mean: PT0.01S}"
            })
    void a_service_without_a_queue_refuses_as_erlang_b_says(int servers, double offered, String work) {
        FlowDescription flow = Trial.flow("""
                name: loss
                clients:
                  client: {calls: server, rate: %s, timeout: PT1M}
                services:
                  server: {instances: {a: 1}, servers: %d, queue: 0, steps: [{work: %s}]}
                metrics:
                  namespace: Oracle
                  metrics:
                    Refused: {measures: service-errors, of: server}
                """.formatted(offered / SERVICE_SECONDS, servers, work));
        refused(
                "Erlang B, %d servers for %.0f, %s".formatted(servers, offered, work),
                servers,
                offered,
                work,
                trial(flow, "Refused"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|4|PT0.01S",
                "5|4|{mean: PT0.01S}",
                "5|4|{median: PT0.006065307S, spread: 1}",
                "20|20|{mean: PT0.01S}"
            })
    void reserved_concurrency_throttles_as_erlang_b_says(int reserved, double offered, String work) {
        FlowDescription flow = Trial.flow("""
                name: reserved
                clients:
                  client: {calls: worker, rate: %s, timeout: PT1M}
                functions:
                  worker:
                    timeout: PT60S
                    memory: 512
                    reserved: %d
                    init: PT0S
                    steps: [{work: %s}]
                """.formatted(offered / SERVICE_SECONDS, reserved, work));
        refused(
                "throttles, %d reserved for %.0f, %s".formatted(reserved, offered, work),
                reserved,
                offered,
                work,
                trial(flow, "Throttles worker"));
    }

    /** Two functions share what the account has left, 100 of 150; a third has its own. */
    @Test
    void the_unreserved_pool_throttles_all_its_functions_alike() {
        FlowDescription flow = Trial.flow("""
                name: pool
                concurrency: 150
                clients:
                  one: {calls: first, rate: 7000, timeout: PT1M}
                  two: {calls: second, rate: 2000, timeout: PT1M}
                  three: {calls: apart, rate: 300, timeout: PT1M}
                functions:
                  first: {timeout: PT60S, memory: 512, init: PT0S, steps: [{work: {mean: PT0.01S}}]}
                  second: {timeout: PT60S, memory: 512, init: PT0S, steps: [{work: {mean: PT0.02S}}]}
                  apart: {timeout: PT60S, memory: 512, init: PT0S, reserved: 50, steps: [{work: {mean: PT0.01S}}]}
                """);
        // As if one function of the same offered traffic had it all: services mix without a difference to Erlang B.
        LossSystem pool = new LossSystem(100, 9000, 110.0 / 9000);
        double seconds = 12;
        Oracle both = new Oracle("account pool, both functions throttled", 0.1);
        Oracle first = new Oracle("account pool, first function's share of throttles", 0.02);
        Oracle.seeds().forEach(seed -> {
            Trial trial = new Trial(flow, seed).until(SETTLED + seconds);
            double ofFirst = throttles(trial, "first", seconds);
            double ofSecond = throttles(trial, "second", seconds);
            double error = Math.sqrt(pool.blockedVariance(mixedVariation()) * seconds);
            both.measured(seed, ofFirst + ofSecond, pool.blocked() * 9000 * seconds, error);
            first.counted(seed, Math.round(ofFirst), Math.round(ofFirst + ofSecond), 7.0 / 9);
            assertThat(throttles(trial, "apart", seconds)).as("seed %d", seed).isZero();
        });
        both.conclude();
        first.conclude();
    }

    /** Of a time of 10 ms for 7 of 9 calls and 20 ms for 2 of 9, both exponential. */
    private static double mixedVariation() {
        double mean = 110.0 / 9000;
        return 2 * (7.0 / 9 * 0.0001 + 2.0 / 9 * 0.0004) / (mean * mean) - 1;
    }

    private static double throttles(Trial trial, String function, double seconds) {
        return trial.reading("Throttles " + function)
                .between(SETTLED, SETTLED + seconds)
                .sum();
    }

    private interface Refusals {
        double of(long seed, double seconds);
    }

    private static Refusals trial(FlowDescription flow, String metric) {
        return (seed, seconds) -> new Trial(flow, seed)
                .until(SETTLED + seconds)
                .reading(metric)
                .between(SETTLED, SETTLED + seconds)
                .sum();
    }

    private static void refused(String name, int servers, double offered, String work, Refusals refusals) {
        Distribution service = SERVICES.getOrDefault(work, new Fixed(0));
        LossSystem theory = new LossSystem(servers, offered / SERVICE_SECONDS, SERVICE_SECONDS);
        double seconds = 10_000 / theory.arrivalsPerSecond() / theory.blocked();
        Oracle oracle = new Oracle(name, 0.04);
        Oracle.seeds().forEach(seed -> {
            double expected = theory.blocked() * theory.arrivalsPerSecond() * seconds;
            double error = Math.sqrt(theory.blockedVariance(service.squaredVariation()) * seconds);
            oracle.measured(seed, refusals.of(seed, seconds), expected, error);
        });
        oracle.conclude();
    }
}
