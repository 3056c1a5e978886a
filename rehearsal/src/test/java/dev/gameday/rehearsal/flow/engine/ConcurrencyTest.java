package dev.gameday.rehearsal.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import dev.gameday.rehearsal.flow.Surroundings.Settings;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConcurrencyTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_small_reservation_throttles_and_a_throttle_is_no_error(long seed) {
        FlowRun run = new FlowRun(seed).until(60);
        run.cloud.configure("order-intake", new Settings(Duration.ofSeconds(6), 512, OptionalInt.of(5)));
        run.until(240);

        assertThat(run.measured.sum("Throttles order-intake", 70, 240)).isGreaterThan(10_000);
        assertThat(run.measured.sum("Errors order-intake", 60, 240)).isZero();
        assertThat(run.measured.max("ConcurrentExecutions order-intake", 70, 240))
                .isEqualTo(5);
        // Five at once, 0.44 s each, out of fifty a second.
        assertThat(run.measured.mean("OrderAccepted", 70, 240)).isBetween(0.20, 0.26);
        assertThat(run.measured.max("OrderRouteTime", 70, 240)).isLessThan(5);
    }

    @Test
    void a_reservation_of_none_stops_the_function() {
        FlowRun run = new FlowRun(1).until(60);
        run.cloud.configure("order-intake", new Settings(Duration.ofSeconds(6), 512, OptionalInt.of(0)));
        run.until(120);

        assertThat(run.measured.sum("Invocations order-intake", 61, 120)).isZero();
        assertThat(run.measured.mean("OrderAccepted", 65, 120)).isZero();
    }

    @Test
    void the_unreserved_functions_share_what_the_account_has_left() {
        FlowRun run = new FlowRun(1).until(60);
        run.cloud.configure("order-intake", new Settings(Duration.ofSeconds(20), 512, OptionalInt.of(900)));
        run.cloud.inject("risk-check", new InvocationFault.Delay("hold", 100, Duration.ofSeconds(9)));
        run.until(180);

        assertThat(run.measured.max("ConcurrentExecutions risk-check", 60, 180)).isLessThanOrEqualTo(80);
        assertThat(run.measured.sum("Throttles risk-check", 60, 180)).isPositive();
    }

    @Test
    void a_router_without_concurrency_still_uses_up_receives() {
        FlowRun run = new FlowRun(1).until(60);
        run.flow.load().put("test", 0.1);
        run.cloud.configure("order-router", new Settings(Duration.ofSeconds(15), 1024, OptionalInt.of(0)));
        run.until(660);

        assertThat(run.measured.sum("Throttles order-router", 60, 660)).isPositive();
        assertThat(run.measured.sum("Invocations order-router", 62, 660)).isZero();
        assertThat(run.deadLetters().visible()).isPositive();
    }

    @Test
    void a_new_configuration_starts_cold() {
        FlowRun run = new FlowRun(1).until(60);
        assertThat(run.measured.lines()).noneMatch(line -> line.contains("Init Duration"));
        run.measured.lines().clear();
        run.cloud.configure("order-router", new Settings(Duration.ofSeconds(15), 512, OptionalInt.of(20)));
        run.until(63);

        assertThat(run.measured.lines())
                .anyMatch(line -> line.startsWith("order-router REPORT") && line.contains("Init Duration: "))
                .anyMatch(line -> line.equals("order-router [AWS FIS EXTENSION] extension enabled 1.0.6"));
    }
}
