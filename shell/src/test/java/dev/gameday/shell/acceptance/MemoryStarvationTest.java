package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.place.Profiles;
import dev.gameday.shell.run.RunOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S4: a quarter of the memory is a quarter of the processor, and what that does to a queue is a matter of rates. */
class MemoryStarvationTest {
    private static final double LOAD = 50;
    private static final double EXECUTIONS = 20;
    private static final double BATCH = 10;
    private static final double SECONDS = 300;
    private static final LogNormal STARVED = new LogNormal(0.8, LogNormal.FLOW_SPREAD);
    private static final LogNormal FED = new LogNormal(0.2, LogNormal.FLOW_SPREAD);
    private static final double STARVED_RATE = EXECUTIONS / STARVED.mean();
    private static final double FED_RATE = EXECUTIONS / FED.mean();

    /** The queue is looked at every ten seconds. */
    private static final double LOOK = 10;

    private final Path folder;

    MemoryStarvationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_backlog_and_the_age_climb_by_the_missing_capacity_and_then_drain(long seed) throws Exception {
        WatchedCloud cloud = new WatchedCloud(seed);
        Story story = new Trial(folder, cloud, Trial.WALL).run(Trial.order("memory-starvation", seed, Map.of()));
        double growth = LOAD - STARVED_RATE;
        double arrivals = Tolerance.ofMean(Math.sqrt(LOAD * SECONDS), 1);
        // Besides chance: what one look may miss, and what is being worked on and not visible.
        double backlog = arrivals + LOOK * growth + EXECUTIONS * BATCH;
        assertThat(story.measured("backlog")).as("seed %d", seed).isCloseTo(growth * SECONDS, within(backlog));
        // The order that is routed at a time came when so many had come as have been routed by then.
        double routed = STARVED_RATE * SECONDS;
        double age = Tolerance.ofMean(Math.sqrt(routed) / LOAD, 1);
        assertThat(story.measured("oldest"))
                .as("seed %d", seed)
                .isCloseTo(SECONDS * growth / LOAD + BATCH * STARVED.mean(), within(age + LOOK / 2));
        double twoMinutes = Tolerance.ofMean(Math.sqrt(STARVED_RATE * 120) / LOAD, 1) / 120;
        assertThat(story.measured("age")).as("seed %d", seed).isCloseTo(growth / LOAD, within(twoMinutes + 0.01));
        assertThat(story.measured("drained"))
                .as("seed %d", seed)
                .isCloseTo(growth * SECONDS / (FED_RATE - LOAD), within(backlog / (FED_RATE - LOAD) + LOOK));
        assertThat(story.verdict().verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(story.measured("routed")).isGreaterThan(120);
        assertThat(story.verdict().halted()).isFalse();
        assertThat(story.exitCode()).isEqualTo(ExitCode.REFUTED);
        assertThat(cloud.eyes()
                        .lambda()
                        .getFunctionConfiguration(r -> r.functionName("order-router"))
                        .memorySize())
                .isEqualTo(1024);
        cloud.close();
    }

    @Test
    void what_does_not_end_by_itself_is_taken_away_when_its_time_is_over() throws Exception {
        Story story = new Trial(folder).run(Trial.order("memory-starvation", 1, Map.of()));
        Instant requested = story.at(FaultEvent.InjectionRequested.class, "starve");
        assertThat(Duration.between(requested, story.at(FaultEvent.RemovalRequested.class, "starve")))
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(5).plusSeconds(5));
        assertThat(story.only(FaultEvent.UndoRecorded.class).undo().expiresAt().orElseThrow())
                .as("the schedule that ends it if we don't")
                .isBetween(
                        requested.plus(Duration.ofMinutes(5)).minusSeconds(5),
                        requested.plus(Duration.ofMinutes(5)).plusSeconds(5));
    }

    @Test
    void without_a_role_for_schedules_a_run_must_accept_by_name_that_nothing_else_ends_it() throws Exception {
        Trial trial = new Trial(folder);
        assertThatThrownBy(() -> trial.run(unscheduled(Set.of(), "")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no-expiry")
                .hasMessageContaining("scheduler-role");
        Story story = trial.run(unscheduled(Set.of("no-expiry"), "a drill, and I watch"));
        assertThat(story.only(FaultEvent.UndoRecorded.class).undo().expiresAt()).isEmpty();
        assertThat(story.exitCode()).isEqualTo(ExitCode.REFUTED);
    }

    private static RunOrder unscheduled(Set<String> overrides, String reason) {
        RunOrder order = Trial.order("memory-starvation", 1, Map.of());
        Profile shipped = Profiles.shipped();
        Profile without = new Profile(
                shipped.name(),
                shipped.account(),
                shipped.region(),
                shipped.store(),
                shipped.scenarios(),
                shipped.faults(),
                shipped.limits(),
                shipped.freezes(),
                shipped.approvalValidFor(),
                Optional.empty());
        return new RunOrder(
                order.runbook(), Map.of(), without, order.place(), true, overrides, reason, order.operator());
    }
}
