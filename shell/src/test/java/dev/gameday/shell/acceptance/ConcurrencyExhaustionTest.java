package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.RunEvent.Assessment;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.shell.ExitCode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S7: five executions turn most orders away, no error says so, and the relaxed stop condition ends it. */
class ConcurrencyExhaustionTest {
    private static final LogNormal WORK = new LogNormal(0.2, LogNormal.FLOW_SPREAD);
    private static final LogNormal PRICING = new LogNormal(0.02, LogNormal.FLOW_SPREAD);
    private static final double SEND = 0.01;
    private static final LossSystem INTAKE = new LossSystem(5, 50, 2 * WORK.mean() + PRICING.mean() + SEND);

    /** Besides chance: retries come in pairs, 0.2 s and 0.4 s after one another, which is not quite at random. */
    private static final double NOT_RANDOM = 1.5;

    private final Path folder;

    ConcurrencyExhaustionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void most_orders_are_turned_away_without_an_error_and_the_rest_is_routed_as_before(long seed) throws Exception {
        WatchedCloud cloud = new WatchedCloud(seed);
        Story story = new Trial(folder, cloud, Trial.WALL).run(Trial.order("concurrency-exhaustion", seed, Map.of()));
        double seconds = whileEffective(story).toSeconds() - 10;
        double tolerance = Tolerance.ofShare(100 * INTAKE.accepted(), 50 * seconds) + NOT_RANDOM;
        assertThat(story.measured("accepted"))
                .as("seed %d", seed)
                .isCloseTo(100 * INTAKE.accepted(), within(tolerance));
        assertThat(story.measured("backs-off")).as("seed %d", seed).isCloseTo(INTAKE.attempts(), within(0.1));
        // Attempts beyond those that got in were throttled: 50 × (1 + B + B²) × B a second.
        assertThat(story.measured("throttled")).isGreaterThan(50 * INTAKE.attempts() * INTAKE.blocking() * 45);
        assertThat(List.of("throttled", "not-errors", "routed", "fast"))
                .allMatch(id -> story.assessment(id).result() == Assessment.MET);
        assertThat(oldest(story)).isNotEmpty().allMatch(age -> age <= 5);
        assertThat(cloud.eyes()
                        .lambda()
                        .getFunctionConcurrency(r -> r.functionName("order-intake"))
                        .reservedConcurrentExecutions())
                .isEqualTo(100);
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_relaxed_stop_condition_halts_it_after_a_minute(long seed) throws Exception {
        Story story = new Trial(folder).run(Trial.order("concurrency-exhaustion", seed, Map.of()));
        assertThat(story.only(ObservationEvent.StopConditionTripped.class).id()).isEqualTo("accepted");
        assertThat(whileEffective(story)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(80));
        assertThat(story.verdict().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(story.verdict().residue()).isEmpty();
        assertThat(story.exitCode()).isEqualTo(ExitCode.HALTED);
    }

    private static Duration whileEffective(Story story) {
        return Duration.between(
                story.at(FaultEvent.InjectionRequested.class, "squeeze"),
                story.at(FaultEvent.FaultRemoved.class, "squeeze"));
    }

    private static List<Double> oldest(Story story) {
        Instant from = story.at(FaultEvent.InjectionRequested.class, "squeeze");
        return story.samples("oldest-message", from, from.plusSeconds(180)).stream()
                .map(Sample::value)
                .toList();
    }
}
