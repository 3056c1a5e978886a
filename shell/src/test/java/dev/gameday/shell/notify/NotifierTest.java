package dev.gameday.shell.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.file.FaultFiles;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.runbook.file.GuardFile;
import dev.gameday.runbook.file.Runbooks;
import dev.gameday.runbook.profile.Notification;
import dev.gameday.runbook.profile.Notification.Occasion;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.Rehearsals;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Profiles;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.run.RunOrder;
import dev.gameday.shell.secret.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(900)
class NotifierTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;

    NotifierTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_channel_hears_of_the_start_the_effect_the_halt_and_the_end_and_never_of_the_fault() throws Exception {
        try (Receiver receiver = new Receiver((exchange, self) -> Receiver.take(exchange))) {
            Notifier notifier = notifier(receiver, PATIENCE);
            run(notifier, EnumSet.allOf(Occasion.class), true);
            notifier.awaitAll(Duration.ofMinutes(10));

            assertThat(receiver.bodies).hasSize(4);
            assertThat(receiver.bodies.get(0)).contains("S0 Stop drill (rehearsal): has begun. Session ");
            assertThat(receiver.bodies.get(1)).contains("an effect is seen, ");
            assertThat(receiver.bodies.get(2)).contains("is HALTED by ");
            assertThat(receiver.bodies.get(3)).contains("is over: verdict HELD, everything is removed");
            assertThat(receiver.bodies).noneMatch(body -> body.contains("lambda-delay") || body.contains("arn:"));
        }
    }

    @Test
    void only_what_is_wanted_is_told() throws Exception {
        try (Receiver receiver = new Receiver((exchange, self) -> Receiver.take(exchange))) {
            Notifier notifier = notifier(receiver, PATIENCE);
            run(notifier, Set.of(Occasion.HALT), true);
            notifier.awaitAll(Duration.ofMinutes(10));

            assertThat(receiver.bodies).singleElement().asString().contains("HALTED");
        }
    }

    @Test
    void a_rehearsal_is_told_of_only_where_the_profile_says_so() throws Exception {
        try (Receiver receiver = new Receiver((exchange, self) -> Receiver.take(exchange))) {
            Notifier notifier = notifier(receiver, PATIENCE);
            run(notifier, EnumSet.allOf(Occasion.class), false);
            notifier.awaitAll(Duration.ofMinutes(10));

            assertThat(receiver.bodies).isEmpty();
        }
    }

    @Test
    void a_channel_that_hangs_keeps_no_run_and_its_address_is_nowhere() throws Exception {
        try (Receiver receiver = new Receiver((exchange, self) -> self.hang())) {
            Notifier notifier = notifier(receiver, Duration.ofMinutes(10));

            ActiveRun run = run(notifier, EnumSet.allOf(Occasion.class), true);

            assertThat(run.isOver()).isTrue();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file)).doesNotContain(Receiver.PATH);
                }
            }
        }
    }

    @Test
    void the_address_is_redacted_where_somebody_writes_it() {
        Profile profile =
                Profiles.shipped().notifying(List.of(new Notification("env:HOOK", Set.of(Occasion.END), true)));
        String address = "https://hooks.example.com/services/T000/B000/of-no-use-to-anybody";

        assertThat(Secrets.redaction(profile, Map.of("HOOK", address)).redacted("posted to " + address + " by hand"))
                .doesNotContain("of-no-use")
                .contains("by hand");
    }

    private static Notifier notifier(Receiver receiver, Duration patience) {
        return new Notifier(Map.of("HOOK", receiver.address()), patience, rest -> {});
    }

    private ActiveRun run(Notifier notifier, Set<Occasion> on, boolean rehearsals) throws Exception {
        InstantSource wall = InstantSource.fixed(VirtualTimeline.EPOCH);
        RunDesk desk = new RunDesk(
                FaultFiles.shipped(),
                GuardFile.shipped(),
                Rehearsals.shipped(wall),
                new SessionFolders(folder.resolve("sessions")),
                wall);
        desk.accompany(notifier::accompany);
        Runbook runbook = Runbooks.shipped().find("stop-drill").value().orElseThrow();
        Profile profile = Profiles.shipped().notifying(List.of(new Notification("env:HOOK", on, rehearsals)));
        ActiveRun run = desk.start(
                desk.propose(
                        new RunOrder(runbook, Map.of(), profile, Place.own(1, Speed.MAX), true, Set.of(), "", "ana")),
                started -> {});
        run.await();
        return run;
    }
}
