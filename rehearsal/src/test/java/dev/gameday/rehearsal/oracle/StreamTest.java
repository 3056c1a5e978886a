package dev.gameday.rehearsal.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.FlowTotals;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.oracle.statistics.CertainBound;
import dev.gameday.rehearsal.oracle.statistics.Oracle;
import dev.gameday.rehearsal.oracle.trial.Reading;
import dev.gameday.rehearsal.oracle.trial.Trial;
import org.junit.jupiter.api.Test;

/** A table's stream with a reader that fails, and then reads again. */
final class StreamTest {
    private static final int FAILING_FROM = 60;
    private static final int FAILING_TO = 360;
    private static final FlowDescription FLOW = Trial.flow("""
            name: stream
            clients:
              client: {calls: writer, rate: 50, timeout: PT1M, delivered-to: positions}
            functions:
              writer: {timeout: PT60S, memory: 512, init: PT0S, steps: [{put: positions}]}
              reader:
                timeout: PT60S
                memory: 512
                warm: 0
                init: PT0S
                reads: {stream: positions, batch: 50, handles: batch}
                steps: [{work: PT0.05S}]
            tables:
              positions: {shards: 1}
            metrics:
              namespace: Oracle
              metrics:
                Lag: {measures: stream-lag, of: positions}
            """);

    /** The extensions know of the fault, and of its end, within 60 s and 20 s. */
    @Test
    void the_iterator_age_of_a_failing_reader_grows_by_a_second_each_second() {
        CertainBound slope = new CertainBound("growth of the iterator age, seconds per second");
        CertainBound age = new CertainBound("iterator age at the end of the fault, seconds");
        Oracle.seeds().forEach(seed -> {
            Trial trial = failed(seed);
            Reading growing = trial.reading("IteratorAge reader").between(FAILING_FROM + 61.0, FAILING_TO);
            int last = growing.count() - 1;
            double elapsed = growing.seconds(last) - growing.seconds(0);
            slope.measured(seed, (growing.value(last) - growing.value(0)) / 1000 / elapsed, 1, 1e-9);
            // The batch that failed first began at most a second before, and took another to fill with its 50 records.
            double known = firstError(trial);
            age.measured(seed, growing.value(last) / 1000, growing.seconds(last) - known, 2.5);
        });
        slope.conclude();
        age.conclude();
    }

    @Test
    void every_record_is_read_once_in_the_end_and_none_before_its_time() {
        Oracle.seeds().forEach(seed -> {
            Trial trial = failed(seed);
            trial.cloud.heal("reader");
            trial.drainedAfter(600, 600);
            FlowTotals totals = trial.flow.totals();
            Reading lag = trial.reading("Lag");

            assertThat(lag.count()).as("records read, seed %d", seed).isEqualTo((int) totals.routed());
            assertThat(totals.routed()).isEqualTo(totals.submitted());
            assertThat(lag.all().min().orElseThrow()).isGreaterThanOrEqualTo(0.05);
        });
    }

    private static double firstError(Trial trial) {
        Reading errors = trial.reading("Errors reader");
        for (int number = 0; number < errors.count(); number++) {
            if (errors.value(number) == 1) {
                return errors.seconds(number);
            }
        }
        return Double.NaN;
    }

    private static Trial failed(long seed) {
        Trial trial = new Trial(FLOW, seed).until(FAILING_FROM);
        trial.cloud.fail("reader", 100);
        return trial.until(FAILING_TO);
    }
}
