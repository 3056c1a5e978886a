package dev.gameday.rehearsal.sandbox.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.flow.Interference;
import dev.gameday.rehearsal.sandbox.Blueprint;
import dev.gameday.rehearsal.sandbox.Ending;
import dev.gameday.rehearsal.sandbox.Ending.Took;
import dev.gameday.rehearsal.sandbox.runtime.FunctionRuntime;
import dev.gameday.rehearsal.sandbox.runtime.Payload;
import dev.gameday.rehearsal.sandbox.runtime.Runtimes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SamplerTest {
    private static final Took CRASHED = new Took(Duration.ofMillis(30), Duration.ZERO);

    private final List<Long> pauses = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();
    private int turns;
    private Sampler sampler = sampler();

    private Sampler sampler() {
        SampleCode code = SampleCode.of(Runtimes.named("java17").orElseThrow());
        Blueprint blueprint = new Blueprint(
                "order-router",
                "$LATEST",
                "1",
                Runtimes.named("java17").orElseThrow(),
                code.handler(),
                new Blueprint.Limits(Duration.ofSeconds(15), 1024, 512),
                Map.of(),
                code.archive(),
                List.of());
        return new Sampler(blueprint, "arn", invocation -> endings.get(turns++), this::pause);
    }

    private boolean pause(CountDownLatch closed, long millis) {
        pauses.add(millis);
        return turns == endings.size();
    }

    @Test
    void the_last_eight_samples_are_kept() {
        for (int millis = 100; millis < 1_100; millis += 100) {
            endings.add(slow(millis));
        }
        sampler.keepOn(0);
        assertThat(sampler.recent())
                .extracting(Interference::delayNanos)
                .containsExactly(
                        300_000_000L,
                        400_000_000L,
                        500_000_000L,
                        600_000_000L,
                        700_000_000L,
                        800_000_000L,
                        900_000_000L,
                        1_000_000_000L);
        assertThat(sampler.taken()).isEqualTo(10);
    }

    @Test
    void each_turn_comes_a_second_after_the_last_at_most_once() {
        endings.add(slow(1));
        endings.add(slow(1));
        sampler.keepOn(2_000);
        assertThat(pauses.get(0)).isEqualTo(2_000);
        assertThat(pauses.subList(1, 3)).allMatch(millis -> millis <= 1_000);
    }

    @Test
    void what_can_not_start_is_tried_later_and_later_until_it_can() {
        for (int failed = 0; failed < 7; failed++) {
            endings.add(new Ending.Failed(Payload.of("{\"errorType\":\"Runtime.ExitError\"}"), List.of(), CRASHED));
        }
        endings.add(slow(1));
        sampler.keepOn(0);
        assertThat(pauses.subList(1, 9))
                .extracting(millis -> Math.round(millis / 1000.0))
                .containsExactly(2L, 4L, 8L, 16L, 32L, 32L, 32L, 1L);
    }

    @Test
    void why_this_machine_can_not_run_it_is_known_until_it_can() {
        endings.add(new Ending.NotStarted("The runtime java17 needs a JDK"));
        sampler.keepOn(0);
        assertThat(sampler.trouble()).contains("The runtime java17 needs a JDK");
        assertThat(sampler.recent()).isEmpty();
        endings.add(slow(1));
        sampler.keepOn(0);
        assertThat(sampler.trouble()).isEmpty();
    }

    @Test
    void after_its_end_no_sample_counts() {
        endings.add(slow(100));
        sampler.close();
        sampler.keepOn(0);
        assertThat(sampler.recent()).isEmpty();
    }

    @Test
    void what_starts_no_exec_wrapper_is_not_sampled() {
        FunctionRuntime bare = Runtimes.named("provided.al2023").orElseThrow();
        assertThatThrownBy(() -> SampleCode.of(bare)).hasMessageContaining("provided.al2023 starts no exec wrapper");
    }

    private static Ending slow(int millis) {
        return new Ending.Returned(
                Payload.of(SampleCode.ANSWER),
                List.of(SampleCode.RAN),
                new Took(Duration.ZERO, Duration.ofMillis(millis)));
    }
}
