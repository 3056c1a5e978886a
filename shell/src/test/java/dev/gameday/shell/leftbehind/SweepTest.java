package dev.gameday.shell.leftbehind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.S3ObjectStore;
import dev.gameday.catalog.aws.sweep.AwsSweeper;
import dev.gameday.catalog.leftover.Finding;
import dev.gameday.catalog.leftover.Look;
import dev.gameday.catalog.mechanism.KnownExperiments;
import dev.gameday.catalog.mechanism.MechanismInjector;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.place.Profiles;
import dev.gameday.shell.place.Waiting;
import dev.gameday.shell.recovery.LockSweeper;
import dev.gameday.shell.recovery.Sweeping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Thirty leftovers of ours and others among two hundred that only look like them. */
class SweepTest {
    private final PracticeAccount account = new PracticeAccount();
    private final SeededAccount seeded = new SeededAccount(account.eyes());

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void every_leftover_is_found_nothing_else_is_and_only_ours_is_removed() {
        seeded.innocents();
        seeded.ofOthers();
        account.later(Duration.ofMinutes(1));
        Map<String, String> before = new Picture(account.eyes(), account.load()).taken();
        seeded.ofOurs();
        Timeline timeline = account.later(Duration.ofMinutes(1));
        Map<String, String> seen = new Picture(account.eyes(), account.load()).taken();
        assertThat(seeded.ours.size() + seeded.others.size()).isEqualTo(30);
        assertThat(seeded.innocent).isGreaterThanOrEqualTo(200);

        Sweeping sweeping = sweeping(timeline, (service, call) -> call.make(), Set.of());
        Look look = sweeping.look();

        assertThat(look.unanswered()).isEmpty();
        assertThat(names(look, true)).isEqualTo(seeded.ours);
        assertThat(names(look, false)).isEqualTo(seeded.others);
        assertThat(new Picture(account.eyes(), account.load()).taken())
                .as("looking changes nothing")
                .isEqualTo(seen);

        List<String> failed = new ArrayList<>();
        Look after = sweeping.remove(sweeping.removable(look), (finding, why) -> failed.add(finding + ": " + why));

        assertThat(failed).isEmpty();
        assertThat(after.findings()).noneMatch(Finding::ours);
        assertThat(names(after, false)).isEqualTo(seeded.others);
        assertThat(Picture.difference(before, new Picture(account.eyes(), account.load()).taken()))
                .isEmpty();
        System.out.println("sweep: %d of ours and %d of others found among %d look-alikes"
                .formatted(seeded.ours.size(), seeded.others.size(), seeded.innocent));
    }

    @Test
    void what_a_live_console_holds_is_left_to_it() {
        seeded.ofOurs();
        Timeline timeline = account.later(Duration.ofMinutes(1));
        Sweeping sweeping = sweeping(timeline, (service, call) -> call.make(), Set.of("20260105-100000-abcdef"));
        Look look = sweeping.look();

        assertThat(sweeping.removable(look)).hasSize(seeded.ours.size() - 2);
        sweeping.remove(sweeping.removable(look), (finding, why) -> {});
        assertThat(sweeping.look().findings()).hasSize(2).allMatch(sweeping::isHeld);
    }

    @Test
    void a_part_that_gives_no_answer_is_said_and_the_others_are_looked_at_all_the_same() {
        seeded.ofOurs();
        Timeline timeline = account.later(Duration.ofMinutes(1));
        Look look = sweeping(
                        timeline, (service, call) -> service.equals("iam") ? Mishap.expired() : call.make(), Set.of())
                .look();

        assertThat(look.unanswered()).singleElement().asString().startsWith("inline policies: ");
        assertThat(look.findings()).hasSize(seeded.ours.size() - 6);
    }

    @Test
    void throttling_now_and_then_is_got_over() {
        seeded.ofOurs();
        Timeline timeline = account.later(Duration.ofMinutes(1));
        AtomicInteger calls = new AtomicInteger();
        Look look = sweeping(
                        timeline,
                        (service, call) ->
                                calls.incrementAndGet() % 17 == 3 ? Mishap.THROTTLED.call(call) : call.make(),
                        Set.of())
                .look();

        assertThat(look.unanswered()).isEmpty();
        assertThat(names(look, true)).isEqualTo(seeded.ours);
    }

    private Sweeping sweeping(Timeline timeline, Transport.Meddler meddler, Set<String> live) {
        return sweeping(account, timeline, meddler, live);
    }

    static Sweeping sweeping(PracticeAccount account, Timeline timeline, Transport.Meddler meddler, Set<String> live) {
        AwsClients clients = PracticeAccount.clients(new Transport(account.transport(), meddler));
        AwsSweeper sweeper = new AwsSweeper(
                clients,
                MechanismInjector.over(clients, timeline, new KnownExperiments(), account.load()),
                duration -> Waiting.on(timeline, duration));
        Profile.Store store = Profiles.shipped().store().orElseThrow();
        ObjectStore objects = new S3ObjectStore(clients, store.bucket(), store.folder());
        return new Sweeping(new LockSweeper(sweeper, store, objects, timeline), timeline, live);
    }

    private static Set<String> names(Look look, boolean ours) {
        Map<String, Boolean> all = new TreeMap<>();
        look.findings().forEach(finding -> all.put(finding.leftover().name(), finding.ours()));
        Set<String> names = new TreeSet<>();
        all.forEach((name, whose) -> {
            if (whose == ours) {
                names.add(name);
            }
        });
        return names;
    }
}
