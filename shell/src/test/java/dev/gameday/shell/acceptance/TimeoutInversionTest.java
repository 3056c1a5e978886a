package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.Assessment;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.shell.ExitCode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S3: risk-check's own figures are fine, its callers' are not, and each party gives up in the wrong order. */
class TimeoutInversionTest {
    private static final double HIT_PERCENT = 5;
    private static final double CALLS_A_MINUTE = 50 * 60;
    private static final double MINUTES = 4;
    private static final double ORDERS_A_PERIOD = 50 * 10;
    private static final double PERIODS = MINUTES * 6;
    private static final LogNormal WORK = LogNormal.ofMedian(200);
    private static final LogNormal PRICING = LogNormal.ofMedian(20);

    private final Path folder;

    TimeoutInversionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_caller_gives_up_before_the_callee(long seed) throws Exception {
        Story story = new Trial(folder).run(Trial.order("timeout-inversion", seed, Map.of()));
        assertThat(story.measured("callee-unharmed")).isZero();
        // One call in twenty is hit: the 99th percentile of all is the 80th of those, 0.8416 standard deviations up.
        double hitMinute = CALLS_A_MINUTE * HIT_PERCENT / 100;
        assertThat(story.measured("callee-late"))
                .as("seed %d", seed)
                .isCloseTo(
                        7_000 + WORK.at(0.8416),
                        within(Tolerance.ofPercentile(7_237, 0.8, hitMinute * MINUTES, WORK.densityAt(0.8416))));
        assertThat(story.measured("caller-ended")).isEqualTo(6_000);
        assertThat(story.measured("orphans"))
                .as("seed %d", seed)
                .isCloseTo(100 - HIT_PERCENT, within(Tolerance.ofShare(HIT_PERCENT, CALLS_A_MINUTE * MINUTES)));
        assertThat(story.measured("client"))
                .as("seed %d", seed)
                .isCloseTo(
                        acknowledgedAfterOneHit(),
                        within(Tolerance.ofPercentile(
                                5_700,
                                0.84,
                                ORDERS_A_PERIOD * PERIODS * HIT_PERCENT / 100,
                                WORK.densityAt(1) / Math.sqrt(2))));
        assertThat(story.assessment("hidden").result()).isEqualTo(Assessment.MET);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void with_every_call_hit_all_work_is_for_nobody_and_the_global_condition_stops_it(long seed) throws Exception {
        Story story = new Trial(folder).run(Trial.order("timeout-inversion", seed, Map.of()));
        assertThat(story.measured("all-unharmed")).isZero();
        assertThat(story.measured("all-orphans")).isZero();
        assertThat(story.measured("refused")).isZero();
        assertThat(story.only(RunEvent.HaltRequested.class).cause()).isEqualTo(HaltCause.STOP_CONDITION);
        assertThat(story.samples(
                        "accepted",
                        story.at(FaultEvent.InjectionRequested.class, "few"),
                        story.at(FaultEvent.InjectionRequested.class, "all")))
                .extracting(Sample::value)
                .allMatch(value -> value > 95);
        assertThat(story.verdict().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(story.verdict().residue()).isEmpty();
        assertThat(story.exitCode()).isEqualTo(ExitCode.HALTED);
    }

    /**
     * The client waits for 5 s, pauses for 0.2 s, and is answered as ever: by order-intake's and risk-check's work, pricing
     * and 10 ms for the queue. Of all orders 0.25 % are hit twice, so the 99th percentile is where 0.75 % of the 4.75 %
     * that are hit once lie above: the 84th of those, one standard deviation up.
     */
    private static double acknowledgedAfterOneHit() {
        double mean = 2 * WORK.mean() + PRICING.mean() + 10;
        double deviation = Math.sqrt(2 * Math.pow(WORK.deviation(), 2) + Math.pow(PRICING.deviation(), 2));
        return 5_000 + 200 + mean + deviation;
    }
}
