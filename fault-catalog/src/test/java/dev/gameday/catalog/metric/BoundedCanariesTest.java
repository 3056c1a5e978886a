package dev.gameday.catalog.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BoundedCanariesTest {
    private static final Canary CANARY =
            new Canary.Invoke("intake", "{}", Duration.ofSeconds(5), Duration.ofSeconds(2));

    private int made;
    private final CanaryCaller canaries = new BoundedCanaries(call -> {
        made++;
        return Outcome.done(new Canary.Result(true, Duration.ofMillis(3)));
    });

    private static CanaryCall call(String name, String session) {
        return new CanaryCall(name, CANARY, session, 3);
    }

    @Test
    void no_run_makes_more_calls_of_a_canary_than_its_plan_allows() {
        for (int i = 0; i < 3; i++) {
            assertThat(canaries.call(call("accepted", "one")).value()).isPresent();
        }
        assertThat(canaries.call(call("accepted", "one")).match(result -> "", Trouble::sentence))
                .isEqualTo("invoke intake was called 3 times, which is enough for one run");
        assertThat(made).isEqualTo(3);
    }

    @Test
    void each_canary_of_each_run_is_counted_for_itself() {
        for (int i = 0; i < 3; i++) {
            assertThat(canaries.call(call("accepted", "one")).value()).isPresent();
        }
        assertThat(canaries.call(call("other", "one")).value()).isPresent();
        assertThat(canaries.call(call("accepted", "two")).value()).isPresent();
    }
}
