package dev.gameday.shell.leftbehind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.conductor.Lanes;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.shell.leftbehind.Everywhere.Ground;
import dev.gameday.shell.recovery.Recovered;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.HttpExecuteResponse;

/** Whatever becomes of whichever call: the run ends clean, or says what remains and ends with exit code 5. */
class TroubleAnywhereTest {
    private static final int RESIDUE = 5;
    private static final Duration OUTAGE = Duration.ofMinutes(2);
    private static final Duration SLEEP = Duration.ofHours(2);

    private final Everywhere everywhere;
    private final AtomicInteger said = new AtomicInteger();

    TroubleAnywhereTest(@TempDir Path folder) {
        this.everywhere = new Everywhere(folder);
    }

    @Test
    void trouble_with_any_one_call_of_any_fault_leaves_nothing() throws InterruptedException {
        List<String> failures = everywhere.failures(Faults.all(), ground -> {
            List<String> found = new ArrayList<>();
            for (Mishap mishap : Mishap.values()) {
                found.addAll(everyCall(
                        ground,
                        mishap.toString(),
                        at -> (call, number) -> number == at ? mishap.call(call) : call.make()));
            }
            return found;
        });
        told("trouble anywhere", failures);
        assertThat(everywhere.tried()).isGreaterThan(4 * 5 * Faults.all().size());
        assertThat(said).as("one call's trouble is got over").hasValue(0);
    }

    @Test
    void a_call_that_arrives_long_after_it_was_given_up_on_is_undone_too() throws InterruptedException {
        List<String> failures = everywhere.failures(
                Faults.all(),
                ground -> everyCall(ground, "late", at -> {
                    Late late = new Late(ground.account(), Duration.ofSeconds(20));
                    return (call, number) -> late.call(call, number == at);
                }));
        told("calls that arrive late", failures);
    }

    @Test
    void a_network_that_goes_and_comes_back_leaves_nothing() throws InterruptedException {
        List<String> failures = everywhere.failures(
                Faults.oneOfEachMechanism(),
                ground -> everyCall(ground, "network gone", at -> {
                    Instant[] since = {Instant.MAX};
                    return (call, number) -> {
                        if (number == at) {
                            since[0] = ground.account().now();
                        }
                        Instant now = ground.account().now();
                        if (!now.isBefore(since[0]) && now.isBefore(since[0].plus(OUTAGE))) {
                            throw new IOException("Network is unreachable");
                        }
                        return call.make();
                    };
                }));
        told("network gone for 2 min", failures);
    }

    @Test
    void credentials_that_expire_in_mid_run_are_said_to_leave_what_they_leave_and_new_ones_recover_it()
            throws InterruptedException {
        List<String> failures = everywhere.failures(Faults.oneOfEachMechanism(), ground -> {
            List<String> found = new ArrayList<>();
            boolean came = true;
            for (int point = 0; came; point++) {
                int at = point;
                Numbered numbered = new Numbered((call, number) -> number >= at ? Mishap.expired() : call.make());
                DrillRun run = ground.begin();
                int code = run.run(
                        ground.account().later(Duration.ofSeconds(1)), Lanes.inline(), numbered, (log, self) -> log);
                found.addAll(honest(ground, run, code, "expired from call " + at));
                came = numbered.count > at;
                if (code == RESIDUE) {
                    Recovered recovered = run.recover(Duration.ofMinutes(1), (service, call) -> call.make());
                    if (!recovered.clean()) {
                        found.add(ground.at("expired from call " + at) + ": recover says " + recovered.residue());
                    }
                    found.addAll(ground.unlike("expired from call " + at + ", recovered"));
                }
            }
            return found;
        });
        told("credentials expired", failures);
        assertThat(said.get()).as("runs that said what remains").isPositive();
    }

    @Test
    void a_clock_that_jumps_leaves_nothing() throws InterruptedException {
        List<String> failures = everywhere.failures(Faults.oneOfEachMechanism(), ground -> {
            List<String> found = new ArrayList<>();
            boolean came = true;
            for (int point = 0; came; point++) {
                int at = point;
                Jumping timeline = new Jumping(ground.account().later(Duration.ofSeconds(1)));
                Numbered numbered = new Numbered((call, number) -> {
                    if (number == at) {
                        timeline.jump(SLEEP);
                    }
                    return call.make();
                });
                DrillRun run = ground.begin();
                int code = run.run(timeline, Lanes.inline(), numbered, (log, self) -> log);
                found.addAll(honest(ground, run, code, "asleep at call " + at));
                came = numbered.count > at;
            }
            return found;
        });
        told("clock jumps by 2 h", failures);
    }

    @Test
    void a_disk_that_fills_in_mid_run_leaves_nothing() throws InterruptedException {
        List<String> failures = everywhere.failures(Faults.oneOfEachMechanism(), ground -> {
            List<String> found = new ArrayList<>();
            int written = Integer.MAX_VALUE;
            for (int room = 0; room < written; room++) {
                int full = room;
                int[] appends = new int[1];
                DrillRun run = ground.begin();
                run.run(
                        ground.account().later(Duration.ofSeconds(1)),
                        Lanes.inline(),
                        (service, call) -> call.make(),
                        (log, self) -> events -> {
                            if (appends[0]++ >= full) {
                                throw new IOException("No space left on device");
                            }
                            log.append(events);
                        });
                found.addAll(ground.unlike("disk full after " + full + " writes"));
                Recovered recovered = run.recover(Duration.ofSeconds(5), (service, call) -> call.make());
                if (!recovered.clean()) {
                    found.add(ground.at("disk full after " + full) + ": recover says " + recovered.residue());
                }
                written = appends[0] > full ? Integer.MAX_VALUE : full;
            }
            return found;
        });
        told("disk full", failures);
    }

    private void told(String what, List<String> failures) {
        System.out.println("%s: %d points, %d said what remains, %d silent or unlike"
                .formatted(what, everywhere.tried(), said.get(), failures.size()));
        assertThat(failures).isEmpty();
        assertThat(everywhere.tried()).isGreaterThan(20);
    }

    /** What becomes of a call, by its number in the run. */
    @FunctionalInterface
    private interface Fate {
        HttpExecuteResponse of(Transport.Call call, int number) throws IOException;
    }

    private static final class Numbered implements Transport.Meddler {
        private final Fate fate;
        private int count;

        Numbered(Fate fate) {
            this.fate = fate;
        }

        @Override
        public HttpExecuteResponse call(String service, Transport.Call call) throws IOException {
            return fate.of(call, count++);
        }
    }

    private List<String> everyCall(Ground ground, String what, IntFunction<Fate> fates) throws Exception {
        List<String> found = new ArrayList<>();
        boolean came = true;
        for (int point = 0; came; point++) {
            Numbered numbered = new Numbered(fates.apply(point));
            DrillRun run = ground.begin();
            int code = run.run(
                    ground.account().later(Duration.ofSeconds(1)), Lanes.inline(), numbered, (log, self) -> log);
            came = numbered.count > point;
            found.addAll(honest(ground, run, code, what + " at call " + point));
        }
        return found;
    }

    private List<String> honest(Ground ground, DrillRun run, int code, String point) throws Exception {
        if (code == RESIDUE) {
            said.incrementAndGet();
            return run.residue().isEmpty() ? List.of(ground.at(point) + ": exit code 5 and no word on why") : List.of();
        }
        if (run.saysThatLocksStay() && ground.account().onlyLocksAreLeft()) {
            // They hold up others until they end; the next point must not wait for that.
            said.incrementAndGet();
            ground.account().takeLocksOff();
        }
        return ground.unlike(point + ", exit code " + code);
    }

    /** A call that was given up on and is carried out all the same, a while later. */
    private static final class Late {
        private final PracticeAccount account;
        private final Duration delay;
        private Transport.@Nullable Call waiting;
        private Instant due = Instant.MAX;

        Late(PracticeAccount account, Duration delay) {
            this.account = account;
            this.delay = delay;
        }

        HttpExecuteResponse call(Transport.Call call, boolean held) throws IOException {
            if (waiting != null && !account.now().isBefore(due)) {
                Transport.Call arrived = waiting;
                waiting = null;
                arrived.make();
            }
            if (held) {
                waiting = call;
                due = account.now().plus(delay);
                throw new SocketTimeoutException("Read timed out");
            }
            return call.make();
        }
    }

    /** Time that goes on as if it had stood still, though hours went by: a machine that slept. */
    private static final class Jumping implements Timeline {
        private final Timeline timeline;
        private volatile Duration slept = Duration.ZERO;

        Jumping(Timeline timeline) {
            this.timeline = timeline;
        }

        void jump(Duration by) {
            slept = slept.plus(by);
        }

        @Override
        public Instant instant() {
            return timeline.instant().plus(slept);
        }

        @Override
        public void wakeAt(Instant moment, Runnable task) {
            timeline.wakeAt(moment.minus(slept), task);
        }

        @Override
        public <T> T next(BlockingQueue<T> inbox) throws InterruptedException {
            return timeline.next(inbox);
        }
    }
}
