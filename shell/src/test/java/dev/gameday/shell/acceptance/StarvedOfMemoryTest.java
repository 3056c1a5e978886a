package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.shell.ExitCode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S12: a layer that delays does what a quarter of the processor does, by the mean and the spread of its table. */
class StarvedOfMemoryTest {
    private static final double LOAD = 50;
    private static final double EXECUTIONS = 20;
    private static final double BATCH = 10;
    private static final double SECONDS = 300;
    private static final LogNormal WORK = new LogNormal(0.2, LogNormal.FLOW_SPREAD);
    private static final double FED_RATE = EXECUTIONS / WORK.mean();

    /** The table's parts: their share, and between how many seconds the delay is uniform. */
    private static final double[][] TABLE = {{0.5, 0, 7.3}, {0.4, 7.3, 9}, {0.09, 9, 11}, {0.01, 11, 12}};

    private static final double DELAY = moment(1);
    private static final double SPREAD = Math.sqrt(moment(2) - DELAY * DELAY);
    private static final double INVOCATION = BATCH * WORK.mean() + DELAY;
    private static final double STARVED_RATE = EXECUTIONS * BATCH / INVOCATION;

    /** Of how many delays the capacity is the mean, and so by how much of itself it may be off. */
    private static final double BY_CHANCE = Tolerance.ofMean(SPREAD, SECONDS * EXECUTIONS / INVOCATION) / INVOCATION;

    /** The layer reads its document every 30 seconds, and the queue is looked at every ten. */
    private static final double POLL = 30;

    private static final double LOOK = 10;

    private final Path folder;

    StarvedOfMemoryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** The n-th moment of the delay, of a sum of uniform ones. */
    private static double moment(int n) {
        double sum = 0;
        for (double[] part : TABLE) {
            sum += part[0] * (Math.pow(part[2], n + 1) - Math.pow(part[1], n + 1)) / ((n + 1) * (part[2] - part[1]));
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_backlog_climbs_by_the_capacity_that_the_table_takes_away(long seed) throws Exception {
        Story story = new Trial(folder).run(Trial.order("starved-of-memory", seed, Map.of()));

        double growth = LOAD - STARVED_RATE;
        double chance = STARVED_RATE * BY_CHANCE * SECONDS + Tolerance.ofMean(Math.sqrt(LOAD * SECONDS), 1);
        double seen = LOOK * growth + EXECUTIONS * BATCH;
        assertThat(story.measured("backlog"))
                .as("seed %d", seed)
                .isBetween(growth * (SECONDS - POLL) - chance - seen, growth * SECONDS + chance);
        assertThat(story.measured("age"))
                .as("seed %d", seed)
                .isCloseTo(growth / LOAD, within(STARVED_RATE * BY_CHANCE / LOAD + 0.02));
        assertThat(story.measured("drained"))
                .as("seed %d", seed)
                .isCloseTo(story.measured("backlog") / (FED_RATE - LOAD), within(seen / (FED_RATE - LOAD) + LOOK));
        assertThat(story.measured("errors")).isZero();
        assertThat(story.only(FaultEvent.EffectProven.class).evidence())
                .contains("\"kind\":\"delay\"")
                .contains("\"FaultsApplied\":1");
        assertThat(story.verdict().verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(story.exitCode()).isEqualTo(ExitCode.REFUTED);
    }
}
