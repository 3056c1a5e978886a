package dev.gameday.shell.leftbehind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.Mechanism;
import dev.gameday.runbook.conductor.Conductor;
import dev.gameday.runbook.conductor.Lanes;
import dev.gameday.runbook.conductor.ThreadedLanes;
import dev.gameday.runbook.conductor.WallTimeline;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.shell.leftbehind.Everywhere.Ground;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.HttpExecuteResponse;

/** A halt at the points at which a console can crash, in virtual time and with real threads. */
class HaltAnywhereTest {
    private static final Command HALT = new Command.Halt(HaltCause.OPERATOR, "ana", "enough");
    private static final double SPEED = 60;

    /** Eighteen seconds of the session's time: less than after which a start that gave no answer counts as over. */
    private static final Duration HELD_BACK = Duration.ofMillis(300);

    private final Everywhere everywhere;

    HaltAnywhereTest(@TempDir Path folder) {
        this.everywhere = new Everywhere(folder);
    }

    @Test
    void a_halt_at_any_point_of_any_fault_leaves_nothing() throws InterruptedException {
        List<String> failures = everywhere.failures(Faults.all(), HaltAnywhereTest::everyPoint);
        System.out.println("halt anywhere: " + everywhere.tried() + " points, " + failures.size() + " not clean");
        assertThat(failures).isEmpty();
        assertThat(everywhere.tried()).isGreaterThan(20 * Faults.all().size());
    }

    @Test
    void a_halt_while_a_call_is_in_flight_leaves_nothing_with_real_threads() throws InterruptedException {
        // A poison message is waited for: eight minutes for each of some hundred calls, which virtual time alone
        // affords.
        List<Fault> takenAway = Faults.oneOfEachMechanism().stream()
                .filter(fault -> !(fault.mechanism() instanceof Mechanism.SqsMessage))
                .toList();
        List<String> failures = everywhere.failures(takenAway, HaltAnywhereTest::everyCallInFlight);
        System.out.println(
                "halt with real threads: " + everywhere.tried() + " points, " + failures.size() + " not clean");
        assertThat(failures).isEmpty();
        assertThat(everywhere.tried()).isGreaterThan(10);
    }

    private static List<String> everyPoint(Ground ground) throws Exception {
        List<String> failures = new ArrayList<>();
        boolean came = true;
        for (int point = 0; came; point++) {
            Conductor[] conductor = new Conductor[1];
            Moments moments = new Moments(point, moment -> conductor[0].submit(HALT));
            DrillRun run = ground.begin();
            int code = run.run(
                    ground.account().later(Duration.ofSeconds(1)), Lanes.inline(), moments::call, (log, self) -> {
                        return events -> {
                            conductor[0] = self[0];
                            moments.log(log, run.folder()).append(events);
                        };
                    });
            came = moments.came();
            failures.addAll(judged(ground, run, code, point + " " + moments.name()));
        }
        return failures;
    }

    private static List<String> judged(Ground ground, DrillRun run, int code, String name) throws Exception {
        List<String> failures = new ArrayList<>(ground.unlike(name));
        if (code == 5 || !run.residue().isEmpty()) {
            failures.add(ground.at(name) + ": exit code " + code + " " + run.residue());
        }
        return failures;
    }

    private static List<String> everyCallInFlight(Ground ground) throws Exception {
        List<String> failures = new ArrayList<>();
        boolean came = true;
        for (int point = 0; came; point++) {
            InFlight held = new InFlight(point);
            DrillRun run = ground.begin();
            try (WallTimeline timeline =
                            new WallTimeline(ground.account().now().plusSeconds(1), SPEED, System::nanoTime);
                    Lanes lanes = new ThreadedLanes()) {
                int code = run.run(timeline, lanes, held::call, (log, self) -> {
                    held.halting(() -> self[0].submit(HALT));
                    return log;
                });
                ground.account().later(Duration.ofSeconds(1));
                came = held.came;
                failures.addAll(judged(ground, run, code, "in flight " + point + " to " + held.service));
            }
        }
        return failures;
    }

    /** Holds one call back, before or after it is carried out, until the halt's own first call has come and gone. */
    private static final class InFlight {
        private final int wanted;
        private final CountDownLatch others = new CountDownLatch(1);
        private Runnable halt = () -> {};
        private int count;
        private volatile boolean came;
        private volatile String service = "";

        InFlight(int wanted) {
            this.wanted = wanted;
        }

        void halting(Runnable task) {
            halt = task;
        }

        HttpExecuteResponse call(String to, Transport.Call call) throws IOException {
            int number = next();
            if (number != wanted / 2) {
                var response = call.make();
                if (came) {
                    others.countDown();
                }
                return response;
            }
            service = to;
            var early = wanted % 2 == 0 ? null : call.make();
            came = true;
            halt.run();
            await();
            return early == null ? call.make() : early;
        }

        private synchronized int next() {
            return count++;
        }

        private void await() throws IOException {
            try {
                // A halt before anything is recorded makes no call; then nobody comes.
                boolean unused = others.await(HELD_BACK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IOException("interrupted", e);
            }
        }
    }
}
