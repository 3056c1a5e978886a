package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.RunEvent.Assessment;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.shell.ExitCode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S11: one call in twenty is slow. The mean hardly shows it, the median not at all, the tail at once. */
class GrayDependencyTest {
    private static final double DELAY = 4_000;
    private static final double HIT = 0.05;
    private static final double MINUTES = 9;
    private static final double CALLS_A_MINUTE = 50 * 60;
    private static final LogNormal WORK = LogNormal.ofMedian(200);
    private static final LogNormal PRICING = LogNormal.ofMedian(20);

    private final Path folder;

    GrayDependencyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_mean_rises_by_200_ms_the_median_stays_and_the_tail_is_flagged_in_time(long seed) throws Exception {
        Story story = new Trial(folder).run(Trial.order("gray-dependency", seed, Map.of()));
        double deviation = Math.hypot(WORK.deviation(), DELAY * Math.sqrt(HIT * (1 - HIT)));
        assertThat(story.measured("mean"))
                .as("seed %d", seed)
                .isCloseTo(WORK.mean() + DELAY * HIT, within(Tolerance.ofMean(deviation, CALLS_A_MINUTE * MINUTES)));
        // The middle of all is at 0.5 / 0.95 of those that are not hit: 0.066 standard deviations up.
        assertThat(story.measured("median"))
                .as("seed %d", seed)
                .isCloseTo(
                        WORK.at(0.066),
                        within(Tolerance.ofPercentile(
                                WORK.at(0.066), 0.526, CALLS_A_MINUTE * MINUTES, WORK.densityAt(0.066))));
        assertThat(story.measured("errors")).isZero();
        assertThat(story.measured("tail"))
                .as("seed %d", seed)
                .isCloseTo(
                        tail(),
                        within(Tolerance.ofPercentile(
                                tail(), 0.8, CALLS_A_MINUTE * MINUTES * HIT, WORK.densityAt(0.84) / Math.sqrt(2))));
        assertThat(story.measured("flagged")).isPositive().isLessThanOrEqualTo(180);
        assertThat(story.measured("accepted")).isGreaterThanOrEqualTo(99.9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_claim_holds_as_long_as_no_cold_start_comes_on_top(long seed) throws Exception {
        Story story = new Trial(folder).run(Trial.order("gray-dependency", seed, Map.of()));
        assertThat(story.verdict().halted()).as("seed %d", seed).isFalse();
        assertThat(story.verdict().verdict()).isEqualTo(Verdict.HELD);
        assertThat(story.exitCode()).isEqualTo(ExitCode.HELD);
    }

    /** 4.44 s and a cold start or two of 0.4 s are more than the client's 5 s and less than order-intake's 6 s. */
    @Test
    void a_cold_start_on_top_executes_an_order_twice_and_ends_the_run() throws Exception {
        Story story = new Trial(folder).run(Trial.order("gray-dependency", 3, Map.of()));
        assertThat(story.only(ObservationEvent.StopConditionTripped.class).id()).isEqualTo("duplicates");
        assertThat(story.assessment("flagged").result()).isEqualTo(Assessment.MET);
        assertThat(story.verdict().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(story.exitCode()).isEqualTo(ExitCode.HALTED);
    }

    /** The 99th percentile of all is the 80th of those that are hit, 0.84 standard deviations above their mean. */
    private static double tail() {
        double mean = 2 * WORK.mean() + PRICING.mean() + 10;
        return DELAY + mean + 0.8416 * Math.sqrt(2) * WORK.deviation();
    }
}
