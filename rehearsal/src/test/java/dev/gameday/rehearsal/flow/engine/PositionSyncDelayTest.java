package dev.gameday.rehearsal.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PositionSyncDelayTest {
    private static final String ITERATOR_AGE = "IteratorAge position-sync";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_iterator_age_climbs_a_second_a_second_and_drains_afterwards(long seed) {
        FlowRun run = new FlowRun(seed).until(60);
        run.cloud.inject("position-sync", new InvocationFault.Delay("stale", 100, Duration.ofSeconds(31)));
        run.until(360);
        run.cloud.inject("position-sync");
        run.until(480);

        double seconds = 240;
        double climb = run.measured.max(ITERATOR_AGE, 300, 360) - run.measured.max(ITERATOR_AGE, 60, 120);
        assertThat(climb / 1000 / seconds).isBetween(0.95, 1.05);
        for (long minute = 120; minute < 300; minute += 60) {
            double step = run.measured.max(ITERATOR_AGE, minute + 60, minute + 120)
                    - run.measured.max(ITERATOR_AGE, minute, minute + 60);
            assertThat(step / 60_000).as("slope from second %d", minute).isBetween(0.95, 1.05);
        }
        assertThat(run.measured.max(ITERATOR_AGE, 360, 400)).isBetween(270_000.0, 305_000.0);
        assertThat(run.measured.max(ITERATOR_AGE, 420, 480)).isLessThan(2000);
        assertThat(run.measured.max("SyncLag", 420, 480)).isLessThan(10);
        assertThat(run.measured.mean("OrderAccepted", 60, 480)).isGreaterThanOrEqualTo(0.999);
        assertThat(run.measured.lines()).anyMatch(line -> line.endsWith("Task timed out after 30.00 seconds"));
    }
}
