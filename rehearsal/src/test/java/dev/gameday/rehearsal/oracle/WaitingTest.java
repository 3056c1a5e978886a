package dev.gameday.rehearsal.oracle;

import static dev.gameday.rehearsal.oracle.statistics.BatchMeans.OF_A_RUN;

import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.oracle.chance.Distribution;
import dev.gameday.rehearsal.oracle.chance.Fixed;
import dev.gameday.rehearsal.oracle.chance.LogNormal;
import dev.gameday.rehearsal.oracle.queueing.DelaySystem;
import dev.gameday.rehearsal.oracle.queueing.SingleServer;
import dev.gameday.rehearsal.oracle.statistics.BatchMeans;
import dev.gameday.rehearsal.oracle.statistics.Oracle;
import dev.gameday.rehearsal.oracle.trial.Reading;
import dev.gameday.rehearsal.oracle.trial.Trial;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service's queue, which Poisson arrivals wait in. Services take a millisecond, so that much happens in a second. */
final class WaitingTest {
    private static final double SERVICE_SECONDS = 0.001;
    private static final double MILLIS = 1000;
    private static final String SOJOURN = "Sojourn";
    /** So much of a percentile, where the tail is exponential, makes this difference to the share beyond it. */
    private static final double PERCENTILE_RESOLUTION = 0.13;

    private static final int MEMORIES_OF_A_BATCH = 20;

    /** M/M/c: the run is as long as the resolution of the mean number present needs. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.3, 0.02", "1, 0.5, 0.02", "1, 0.7, 0.04", "1, 0.8, 0.06", "1, 0.9, 0.12",
        "2, 0.8, 0.06", "5, 0.9, 0.10", "20, 0.9, 0.06", "64, 0.5, 0.005", "64, 0.9, 0.03"
    })
    void servers_with_one_queue_are_as_erlang_says(int servers, double load, double resolution) {
        DelaySystem theory = new DelaySystem(servers, load, SERVICE_SECONDS);
        String name = String.format(Locale.ROOT, "M/M/%d at %.2f: ", servers, load);
        double seconds =
                Math.max(secondsFor(resolution, theory), OF_A_RUN * MEMORIES_OF_A_BATCH * theory.relaxationSeconds());
        FlowDescription flow = queue(theory.arrivalsPerSecond(), servers, "{mean: PT0.001S}");

        Oracle present = new Oracle(name + "mean present", resolution);
        List<Double> shares = List.of(0.5, 0.9, 0.99);
        List<BatchMeans> tails = shares.stream()
                .map(share -> new BatchMeans(
                        String.format(Locale.ROOT, "%sbeyond p%.0f of the sojourn", name, 100 * share),
                        Math.exp(-PERCENTILE_RESOLUTION * Math.log(1 - share)) - 1,
                        1 - share))
                .toList();
        Oracle.seeds().forEach(seed -> {
            Reading sojourns = sojourns(flow, seed, seconds, theory.relaxationSeconds());
            double error = Math.sqrt(theory.presentVariance() / seconds);
            present.measured(seed, sojourns.sum() / MILLIS / seconds, theory.meanPresent(), error);
            for (int number = 0; number < shares.size(); number++) {
                double quantile = MILLIS * theory.sojournQuantile(shares.get(number));
                cut(sojourns, seed, tails.get(number), value -> value > quantile ? 1 : 0);
            }
        });
        present.conclude();
        tails.forEach(BatchMeans::conclude);
    }

    /** M/G/1: constant, mildly and strongly spread service. */
    @ParameterizedTest
    @CsvSource({"0, 0.8, 0.05", "0.2, 0.8, 0.05", "1, 0.7, 0.07"})
    void one_server_waits_as_pollaczek_and_khinchine_say(double spread, double load, double resolution) {
        double median = SERVICE_SECONDS / Math.exp(spread * spread / 2);
        Distribution service = spread == 0 ? new Fixed(SERVICE_SECONDS) : new LogNormal(median, spread);
        SingleServer theory = new SingleServer(load / SERVICE_SECONDS, service);
        String work =
                spread == 0 ? "PT0.001S" : String.format(Locale.ROOT, "{median: PT%.9fS, spread: %s}", median, spread);
        FlowDescription flow = queue(load / SERVICE_SECONDS, 1, work);
        double seconds = 3 * OF_A_RUN * MEMORIES_OF_A_BATCH * theory.relaxationSeconds();

        BatchMeans wait = new BatchMeans(
                String.format(Locale.ROOT, "M/G/1 at %.2f, spread %.1f: mean sojourn", load, spread),
                resolution,
                MILLIS * theory.meanSojourn());
        Oracle.seeds().forEach(seed -> {
            Reading sojourns = sojourns(flow, seed, seconds, theory.relaxationSeconds());
            cut(sojourns, seed, wait, value -> value);
        });
        wait.conclude();
    }

    private static double secondsFor(double resolution, DelaySystem theory) {
        double visible = 0.95 * resolution * theory.meanPresent() / 6.5;
        return theory.presentVariance() / (Oracle.SEEDS * visible * visible);
    }

    private static Reading sojourns(FlowDescription flow, long seed, double seconds, double memory) {
        double from = 10 * memory;
        return new Trial(flow, seed).until(from + seconds).reading(SOJOURN).between(from, from + seconds);
    }

    private static void cut(Reading values, long seed, BatchMeans into, DoubleUnaryOperator measure) {
        int length = values.count() / OF_A_RUN;
        for (int batch = 0; batch < OF_A_RUN; batch++) {
            double sum = 0;
            for (int number = batch * length; number < (batch + 1) * length; number++) {
                sum += measure.applyAsDouble(values.value(number));
            }
            into.batch(seed, sum, length);
        }
    }

    private static FlowDescription queue(double arrivalsPerSecond, int servers, String work) {
        return Trial.flow("""
                name: waiting
                clients:
                  client: {calls: server, rate: %s, timeout: PT10S}
                services:
                  server:
                    instances: {a: 1}
                    servers: %d
                    queue: unlimited
                    steps:
                      - work: %s
                metrics:
                  namespace: Oracle
                  metrics:
                    Sojourn: {measures: service-latency, of: server}
                """.formatted(arrivalsPerSecond, servers, work));
    }
}
