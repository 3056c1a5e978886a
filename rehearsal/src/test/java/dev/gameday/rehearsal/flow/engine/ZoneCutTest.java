package dev.gameday.rehearsal.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ZoneCutTest {
    private static final String FIRST_FAILED = "PricingFirstAttemptFailed";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void four_ninths_of_first_attempts_fail_until_discovery_drops_the_instance_and_then_a_third(int zone) {
        for (long seed = 1; seed <= 5; seed++) {
            FlowRun run = new FlowRun(seed).until(61);
            run.cloud.cut(zone);
            run.until(361);

            assertThat(run.measured.mean(FIRST_FAILED, 62, 90))
                    .as("before discovery, seed %d", seed)
                    .isCloseTo(4 / 9.0, within(0.02));
            for (long from = 95; from < 361; from += 60) {
                assertThat(run.measured.mean(FIRST_FAILED, from, from + 60))
                        .as("after discovery, seed %d", seed)
                        .isCloseTo(1 / 3.0, within(0.02));
            }
            assertThat(run.measured.mean("OrderAccepted", 120, 361)).isCloseTo(0.963, within(0.005));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void three_good_checks_bring_the_instance_back(long seed) {
        FlowRun run = new FlowRun(seed).until(61);
        run.cloud.cut(1);
        run.until(181);
        run.cloud.restoreNetwork();
        run.until(300);

        assertThat(run.measured.sum(FIRST_FAILED, 182, 300)).isZero();
        assertThat(run.measured.mean("OrderAccepted", 190, 300)).isGreaterThanOrEqualTo(0.999);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void moving_the_functions_out_of_the_zone_ends_the_harm(long seed) {
        FlowRun run = new FlowRun(seed).until(61);
        run.cloud.cut(2);
        run.until(181);
        run.cloud.moveOutOf(2);
        run.until(300);

        assertThat(run.measured.sum(FIRST_FAILED, 182, 300)).isZero();
        assertThat(run.measured.mean("OrderAccepted", 190, 300)).isGreaterThanOrEqualTo(0.999);
    }
}
