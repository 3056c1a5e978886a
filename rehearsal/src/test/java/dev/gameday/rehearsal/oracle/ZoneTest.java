package dev.gameday.rehearsal.oracle;

import dev.gameday.rehearsal.flow.Surroundings.Zone;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.oracle.chance.ZoneCut;
import dev.gameday.rehearsal.oracle.statistics.CertainBound;
import dev.gameday.rehearsal.oracle.statistics.Oracle;
import dev.gameday.rehearsal.oracle.trial.Reading;
import dev.gameday.rehearsal.oracle.trial.Trial;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A zone is cut off; functions and instances are spread over two or three. Zones and instances come from decks of as many
 * cards, so a share is off by what is left in four decks at either end of the time that is counted, and by those calls
 * that were under way then: {@value #LEFT} calls at most.
 */
final class ZoneTest {
    private static final int LEFT = 10;
    private static final double CUT = 12;

    /** Checks come every 10 s: the third after the cut, at 40 s, takes the instance out. */
    private static final double DISCOVERED = 40;

    @ParameterizedTest
    @CsvSource({"3, 'a: 1, b: 1, c: 1'", "2, 'a: 1, b: 1'"})
    void first_attempts_fail_as_often_as_one_end_is_cut_off(int zones, String instances) {
        ZoneCut theory = new ZoneCut(zones);
        FlowDescription flow = flow(instances);
        CertainBound before = new CertainBound("first attempts failing before discovery, %d zones".formatted(zones));
        CertainBound after = new CertainBound("first attempts failing after discovery, %d zones".formatted(zones));
        CertainBound failing = new CertainBound("invocations failing after discovery, %d zones".formatted(zones));
        Oracle.seeds().forEach(seed -> {
            Trial trial = cut(flow, seed, Zone.ALL.subList(0, zones)).drainedAfter(200, 10);
            Reading first = trial.reading("FirstFailed");
            compare(before, seed, first.between(CUT, DISCOVERED), theory.failingBeforeDiscovery());
            compare(after, seed, first.between(DISCOVERED, 200), theory.failingAfterDiscovery());
            compare(failing, seed, errorsOfThoseThatCame(trial, DISCOVERED, 200), 1.0 / zones);
        });
        before.conclude();
        after.conclude();
        failing.conclude();
    }

    @Test
    void callers_that_leave_the_zone_meet_only_its_instance_until_discovery_knows() {
        FlowDescription flow = flow("a: 1, b: 1, c: 1");
        ZoneCut theory = new ZoneCut(3);
        CertainBound before = new CertainBound("first attempts failing before discovery, callers moved out");
        CertainBound after = new CertainBound("first attempts failing after discovery, callers moved out");
        Oracle.seeds().forEach(seed -> {
            Trial trial = cut(flow, seed, Zone.ALL.subList(1, 3)).drainedAfter(100, 10);
            Reading first = trial.reading("FirstFailed");
            compare(before, seed, first.between(CUT, DISCOVERED), theory.failingFromOutside());
            compare(after, seed, first.between(DISCOVERED, 100), 0);
        });
        before.conclude();
        after.conclude();
    }

    @Test
    void the_third_check_after_the_cut_takes_the_instance_out() {
        FlowDescription flow = flow("a: 1, b: 1, c: 1");
        CertainBound out = new CertainBound("seconds from the cut until nobody is sent there");
        Oracle.seeds().forEach(seed -> {
            double cutAt = 10 + seed * 0.49;
            Trial trial = new Trial(flow, seed, cloud -> cloud.runIn(Zone.ALL.subList(1, 3))).until(cutAt);
            trial.cloud.cut(0);
            Reading failed = trial.drainedAfter(60, 10).reading("FirstFailed");
            double last = 0;
            for (int number = 0; number < failed.count(); number++) {
                last = failed.value(number) == 1 ? failed.seconds(number) : last;
            }
            // A third of a hundred attempts a second would fail: twenty gaps of them are longer than chance is.
            double third = 10 * Math.ceil(cutAt / 10) + 20;
            out.measured(seed, last - cutAt, third - cutAt, 0.6);
        });
        out.conclude();
    }

    private static Reading errorsOfThoseThatCame(Trial trial, double from, double to) {
        Reading errors = trial.reading("Errors caller");
        Reading durations = trial.reading("Duration caller");
        Reading came = new Reading();
        for (int number = 0; number < errors.count(); number++) {
            double second = errors.seconds(number) - durations.value(number) / 1000;
            if (second >= from && second < to) {
                came.add(errors.nanos(number), errors.value(number));
            }
        }
        return came;
    }

    private static Trial cut(FlowDescription flow, long seed, List<Zone> zones) {
        Trial trial = new Trial(flow, seed, cloud -> cloud.runIn(zones)).until(CUT);
        trial.cloud.cut(0);
        return trial;
    }

    private static void compare(CertainBound bound, long seed, Reading ofOnes, double share) {
        bound.measured(seed, ofOnes.mean(), share, (double) LEFT / ofOnes.count());
    }

    private static FlowDescription flow(String instances) {
        return Trial.flow("""
                name: zones
                clients:
                  client: {calls: caller, rate: 100, timeout: PT1M}
                functions:
                  caller:
                    timeout: PT60S
                    memory: 512
                    warm: 0
                    init: PT0S
                    steps: [{call: instance, attempts: 2, connect-timeout: PT1S}]
                services:
                  instance: {instances: {%s}, servers: unlimited, queue: 0, steps: [{work: PT0S}]}
                metrics:
                  namespace: Oracle
                  metrics:
                    FirstFailed: {measures: first-attempt-failed, of: caller/instance}
                """.formatted(instances));
    }
}
