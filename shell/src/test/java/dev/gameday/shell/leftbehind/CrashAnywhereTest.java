package dev.gameday.shell.leftbehind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.conductor.Lanes;
import dev.gameday.shell.leftbehind.Everywhere.Ground;
import dev.gameday.shell.recovery.LeftRun;
import dev.gameday.shell.recovery.Recovered;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A console is thrown away at every durable write and before and after every call of every shipped fault, with the bytes
 * that no force covered and without them; what another console then recovers leaves the account as it was.
 */
class CrashAnywhereTest {
    private static final Duration DOWN = Duration.ofSeconds(5);

    private final Everywhere everywhere;

    CrashAnywhereTest(@TempDir Path folder) {
        this.everywhere = new Everywhere(folder);
    }

    @Test
    void a_crash_at_any_point_of_any_fault_leaves_nothing_after_the_recovery() throws InterruptedException {
        List<String> failures = everywhere.failures(Faults.all(), CrashAnywhereTest::everyPoint);
        System.out.println("crash anywhere: " + everywhere.tried() + " points, " + failures.size() + " not clean");
        assertThat(failures).isEmpty();
        assertThat(everywhere.tried()).isGreaterThan(20 * Faults.all().size());
    }

    @Test
    void a_crash_at_any_point_of_a_run_in_which_people_change_things_leaves_nothing_of_theirs_either()
            throws InterruptedException {
        List<String> failures = everywhere.failures(
                Faults.thatPeopleMeddleWith(), ground -> everyPoint(ground, People.of(ground.account())));
        System.out.println(
                "crash among mitigations: " + everywhere.tried() + " points, " + failures.size() + " not clean");
        assertThat(failures).isEmpty();
        assertThat(everywhere.tried())
                .isGreaterThan(40 * Faults.thatPeopleMeddleWith().size());
    }

    @Test
    void a_crash_at_any_point_of_the_recovery_of_such_a_run_leaves_nothing_after_the_next()
            throws InterruptedException {
        List<String> failures = everywhere.failures(
                Faults.thatPeopleMeddleWith(), ground -> everyPointOfARecovery(ground, People.of(ground.account())));
        System.out.println("crash in a recovery among mitigations: " + everywhere.tried() + " points, "
                + failures.size() + " not clean");
        assertThat(failures).isEmpty();
        assertThat(everywhere.tried()).isGreaterThan(10);
    }

    @Test
    void a_crash_at_any_point_of_a_recovery_leaves_nothing_after_the_next() throws InterruptedException {
        List<String> failures =
                everywhere.failures(Faults.oneOfEachMechanism(), CrashAnywhereTest::everyPointOfARecovery);
        System.out.println("crash in a recovery: " + everywhere.tried() + " points, " + failures.size() + " not clean");
        assertThat(failures).isEmpty();
        assertThat(everywhere.tried()).isGreaterThan(10);
    }

    private static List<String> everyPoint(Ground ground) throws Exception {
        return everyPoint(ground, People.NOBODY);
    }

    private static List<String> everyPoint(Ground ground, People people) throws Exception {
        List<String> failures = new ArrayList<>();
        boolean came = true;
        for (int point = 0; came; point++) {
            Moments moments = crashed(ground, people, point, false, failures);
            came = moments.came();
            if (came && moments.unforced()) {
                crashed(ground, people, point, true, failures);
            }
        }
        failures.addAll(ground.unlike("without a crash"));
        return failures;
    }

    private static Moments crashed(Ground ground, People people, int point, boolean lost, List<String> failures)
            throws Exception {
        DrillRun run = ground.begin();
        Moments moments = Moments.crash(point);
        if (crashes(ground, people, run, moments)) {
            moments.leave(run.folder().events(), lost);
            String name = point + " " + moments.name() + (lost ? ", unforced bytes lost" : "");
            failures.addAll(recovered(ground, run, name));
        }
        return moments;
    }

    private static boolean crashes(Ground ground, People people, DrillRun run, Moments moments) throws Exception {
        try {
            run.run(
                    ground.account().later(Duration.ofSeconds(1)),
                    Lanes.inline(),
                    moments::call,
                    (log, self) -> moments.log(log, run.folder()),
                    people);
            return false;
        } catch (Crash crash) {
            return true;
        }
    }

    private static List<String> recovered(Ground ground, DrillRun run, String name) throws Exception {
        List<String> failures = new ArrayList<>();
        Recovered recovered = run.recover(DOWN, (service, call) -> call.make());
        if (!recovered.clean()) {
            failures.add(ground.at(name) + ": recover says " + recovered.residue());
        }
        if (LeftRun.read(run.folder()).unfinished()) {
            failures.add(ground.at(name) + ": the record is not closed");
        }
        failures.addAll(ground.unlike(name));
        return failures;
    }

    private static List<String> everyPointOfARecovery(Ground ground) throws Exception {
        return everyPointOfARecovery(ground, People.NOBODY);
    }

    private static List<String> everyPointOfARecovery(Ground ground, People people) throws Exception {
        List<String> failures = new ArrayList<>();
        boolean came = true;
        for (int point = 0; came; point++) {
            DrillRun run = ground.begin();
            Moments first = new Moments(Integer.MAX_VALUE, moment -> {});
            crashesOnceChanged(ground, people, run, first);
            Moments second = Moments.crash(point);
            try {
                run.recover(DOWN, second::call);
            } catch (Crash crash) {
                failures.addAll(recovered(ground, run, "recovery " + point + " " + second.name()));
            }
            came = second.came();
        }
        return failures;
    }

    /** With the fault in place, and all that people change. */
    private static void crashesOnceChanged(Ground ground, People people, DrillRun run, Moments moments)
            throws Exception {
        try {
            run.run(
                    ground.account().later(Duration.ofSeconds(1)),
                    Lanes.inline(),
                    moments::call,
                    (log, self) -> events -> {
                        log.append(events);
                        if (events.stream().anyMatch(e -> people.last(e.event()))) {
                            throw new Crash("in place");
                        }
                    },
                    people);
            throw new AssertionError("the run was to crash");
        } catch (Crash crash) {
            assertThat(crash).hasMessage("in place");
        }
    }
}
