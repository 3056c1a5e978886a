package dev.gameday.runbook.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.Outcome;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.conductor.core.Effect;
import dev.gameday.runbook.conductor.core.Outside;
import dev.gameday.runbook.plan.Plan;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ThreadedLanesTest {
    @Test
    void an_injection_that_was_given_up_on_is_interrupted_and_makes_no_more_calls() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        TrialCloud cloud = new TrialCloud(() -> VirtualTimeline.EPOCH);
        cloud.injecting = outcome -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return Outcome.done(ControlState.of(Presence.ACTIVE, "late"));
        };
        Plan plan = Stage.plan();
        Effect inject = new Effect.Inject(
                plan.injections().get(0).injection(),
                cloud.prepare(plan.injections().get(0).injection(), VirtualTimeline.EPOCH)
                        .value()
                        .orElseThrow());
        BlockingQueue<Command> answers = new LinkedBlockingQueue<>();
        try (Lanes lanes = new ThreadedLanes(Duration.ofMillis(50))) {
            lanes.run(inject, new Outside(cloud, cloud, cloud), answers::add);
            assertThat(answers.poll(10, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            Command.Injected.class,
                            answer -> assertThat(answer.outcome().value()).isEmpty());
            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(answers).isEmpty();
        }
    }
}
