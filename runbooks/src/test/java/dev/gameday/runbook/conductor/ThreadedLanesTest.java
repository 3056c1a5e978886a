package dev.gameday.runbook.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.diagnosis.Diagnosis;
import dev.gameday.catalog.metric.Canary;
import dev.gameday.catalog.metric.CanaryCall;
import dev.gameday.catalog.metric.CanaryCaller;
import dev.gameday.catalog.metric.InvocationReader;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.conductor.core.Effect;
import dev.gameday.runbook.conductor.core.Outside;
import dev.gameday.runbook.plan.Plan;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

    /** A canary whose call hangs and can't be interrupted: the worst there is. */
    private static final class Hanging implements CanaryCaller {
        final CountDownLatch over = new CountDownLatch(1);
        final AtomicInteger calls = new AtomicInteger();

        @Override
        public Outcome<Canary.Result> call(CanaryCall call) {
            calls.incrementAndGet();
            while (over.getCount() > 0) {
                try {
                    over.await();
                } catch (InterruptedException ignored) {
                    // It does not care.
                }
            }
            return Outcome.done(new Canary.Result(true, Duration.ZERO));
        }
    }

    @Test
    @Timeout(60)
    void canaries_that_hang_are_answered_for_not_called_again_and_delay_no_read_and_no_removal()
            throws InterruptedException {
        Hanging hanging = new Hanging();
        TrialCloud cloud = new TrialCloud(() -> VirtualTimeline.EPOCH);
        Outside outside = new Outside(
                cloud,
                cloud,
                cloud,
                (injection, from, until) -> Outcome.done(Diagnosis.unknown("nothing")),
                InvocationReader.NONE,
                hanging);
        Plan plan = Stage.plan();
        Effect remove = new Effect.Remove(
                "fault",
                cloud.prepare(plan.injections().get(0).injection(), VirtualTimeline.EPOCH)
                        .value()
                        .orElseThrow(),
                true);
        Effect read = new Effect.ReadSamples(
                plan.metrics().values(), VirtualTimeline.EPOCH.minusSeconds(60), VirtualTimeline.EPOCH);
        BlockingQueue<Command> answers = new LinkedBlockingQueue<>();
        try (Lanes lanes = new ThreadedLanes()) {
            for (int i = 0; i < 20; i++) {
                lanes.run(canary("canary-" + i), outside, answers::add);
            }
            BlockingQueue<Command> others = new LinkedBlockingQueue<>();
            lanes.run(read, outside, others::add);
            assertThat(others.poll(10, TimeUnit.SECONDS)).isInstanceOf(Command.SamplesCame.class);
            lanes.run(remove, outside, others::add);
            assertThat(others.poll(10, TimeUnit.SECONDS)).isInstanceOf(Command.RemovalTried.class);
            for (int i = 0; i < 20; i++) {
                assertThat(answers.poll(10, TimeUnit.SECONDS))
                        .isInstanceOfSatisfying(
                                Command.CanaryCalled.class,
                                late -> assertThat(late.outcome().match(done -> null, Trouble::kind))
                                        .isEqualTo(Trouble.Kind.TIMED_OUT));
            }
            lanes.run(canary("canary-0"), outside, answers::add);
            assertThat(hanging.calls).hasValue(20);
            assertThat(answers).isEmpty();
            hanging.over.countDown();
        }
    }

    private static Effect canary(String name) {
        Canary canary = new Canary.Invoke("intake", "{}", Duration.ofSeconds(1), Duration.ofMillis(100));
        return new Effect.CallCanary(new CanaryCall(name, canary, "session", 10), VirtualTimeline.EPOCH);
    }
}
