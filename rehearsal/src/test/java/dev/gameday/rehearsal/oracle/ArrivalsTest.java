package dev.gameday.rehearsal.oracle;

import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.oracle.statistics.Oracle;
import dev.gameday.rehearsal.oracle.trial.Reading;
import dev.gameday.rehearsal.oracle.trial.Trial;
import org.junit.jupiter.api.Test;

/** Clients submit as a Poisson process, at their rate times the load. */
final class ArrivalsTest {
    private static final int SECONDS = 400;
    private static final FlowDescription FLOW = Trial.flow("""
            name: arrivals
            clients:
              client: {calls: server, rate: 50, timeout: PT1M}
            services:
              server: {instances: {a: 1}, servers: unlimited, queue: 0, steps: [{work: PT0S}]}
            metrics:
              namespace: Oracle
              metrics:
                Served: {measures: service-latency, of: server}
            """);

    @Test
    void requests_arrive_at_their_rate_and_without_a_memory() {
        Oracle number = new Oracle("arrivals in 400 s at 50/s", 0.02);
        Oracle dispersion = new Oracle("variance of the arrivals of a second over their mean", 0.12);
        Oracle.seeds().forEach(seed -> {
            Reading served = new Trial(FLOW, seed).until(SECONDS).reading("Served");
            number.counted(seed, served.count(), 50.0 * SECONDS);
            double mean = (double) served.count() / SECONDS;
            double squares = 0;
            for (int second = 0; second < SECONDS; second++) {
                squares += Math.pow(served.between(second, second + 1).count() - mean, 2);
            }
            dispersion.measured(seed, squares / (SECONDS - 1) / mean, 1, Math.sqrt(2.0 / (SECONDS - 1)));
        });
        number.conclude();
        dispersion.conclude();
    }

    @Test
    void three_times_the_load_is_three_times_the_arrivals_at_once() {
        Oracle number = new Oracle("arrivals in 100 s at three times the load", 0.03);
        Oracle.seeds().forEach(seed -> {
            Trial trial = new Trial(FLOW, seed).until(10);
            trial.flow.load().put("open", 3);
            Reading served = trial.until(110).reading("Served").between(10, 110);
            number.counted(seed, served.count(), 150.0 * 100);
        });
        number.conclude();
    }
}
