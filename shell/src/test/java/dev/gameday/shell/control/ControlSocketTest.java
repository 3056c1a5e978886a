package dev.gameday.shell.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.file.FaultFiles;
import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.file.GuardFile;
import dev.gameday.runbook.file.Runbooks;
import dev.gameday.runbook.people.FindingTag;
import dev.gameday.runbook.people.Role;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Rehearsals;
import dev.gameday.shell.control.ControlRequest.Verb;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.run.RunOrder;
import dev.gameday.shell.view.text.Line;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on a fast clock with real threads, spoken to as a second terminal does. */
class ControlSocketTest {
    private final SessionFolders sessions;
    private final ControlSockets others;
    private final List<String> shown = new ArrayList<>();

    ControlSocketTest(@TempDir Path folder) {
        this.sessions = new SessionFolders(folder);
        this.others = new ControlSockets(sessions);
    }

    @Test
    void a_halt_from_elsewhere_says_of_each_fault_that_it_is_gone() throws Exception {
        ActiveRun run = underFault();
        Optional<ControlAnswer> end = ask(Verb.HALT, "customers are calling");
        assertThat(end.flatMap(ControlAnswer::exitCode)).contains(ExitCode.HELD.code());
        assertThat(shown)
                .anySatisfy(line -> assertThat(line).contains("Halting stop-drill"))
                .anySatisfy(line -> assertThat(line).contains("lambda-delay").contains("removed and seen gone"));
        assertThat(run.await().exitCode()).isEqualTo(ExitCode.HALTED);
        assertThat(events(run))
                .anySatisfy(event -> assertThat(event)
                        .isEqualTo(new RunEvent.HaltRequested(
                                RunEvent.HaltCause.OPERATOR, "bea", "customers are calling")));
    }

    @Test
    void a_note_from_elsewhere_is_in_the_record_with_its_author() throws Exception {
        ActiveRun run = underFault();
        assertThat(ask(Verb.NOTE, "the dashboard is green")).isPresent();
        ask(Verb.HALT, "enough");
        run.await();
        assertThat(events(run)).contains(new PeopleEvent.Noted("bea", "the dashboard is green"));
    }

    @Test
    void whatever_is_said_from_elsewhere_is_in_the_record_with_its_author_and_whose_keyboard_it_was() throws Exception {
        ActiveRun run = underFault();
        for (Verb verb : List.of(Verb.DETECT, Verb.ACKNOWLEDGE, Verb.MITIGATE, Verb.DECISION)) {
            assertThat(ask(verb, "so be it", Map.of("as", "cat"))).isPresent();
        }
        ask(Verb.FINDING, "the alarm is late", Map.of("tag", "ALARM", "owner", "ann", "due", "2026-02-01"));
        ask(Verb.ROLE, "", Map.of("role", "SCRIBE", "person", "dan"));
        ask(Verb.ROLL, "", Map.of("person", "dan", "present", "false"));
        ask(Verb.HALT, "enough");
        run.await();
        Optional<String> bea = Optional.of("bea");
        assertThat(events(run))
                .contains(
                        new PeopleEvent.Detected("cat", "so be it", bea),
                        new PeopleEvent.Acknowledged("cat", "so be it", bea),
                        new PeopleEvent.Mitigated("cat", "so be it", bea),
                        new PeopleEvent.Decided("cat", "so be it", bea),
                        new PeopleEvent.FindingRaised(
                                "bea",
                                "the alarm is late",
                                Optional.of(FindingTag.ALARM),
                                Optional.of("ann"),
                                Optional.of(LocalDate.of(2026, 2, 1)),
                                Optional.empty()),
                        new PeopleEvent.RoleTaken("bea", Role.SCRIBE, "dan"),
                        new PeopleEvent.RollAnswered("dan", false, bea));
    }

    @Test
    void a_prediction_stays_sealed_until_it_is_revealed_and_none_is_sealed_after_it() throws Exception {
        ActiveRun run = underFault();
        ask(Verb.PREDICT, "nine attempts an order");
        ask(Verb.STATUS, "");
        assertThat(shown).noneMatch(line -> line.contains("nine"));
        assertThat(Files.readString(run.folder().events())).doesNotContain("nine attempts");
        ask(Verb.REVEAL, "");
        assertThat(ask(Verb.PREDICT, "I knew it").flatMap(ControlAnswer::exitCode))
                .contains(ExitCode.REFUSED.code());
        ask(Verb.HALT, "enough");
        run.await();
        assertThat(run.view().room().predictions().revealed()).singleElement().satisfies(prediction -> {
            assertThat(prediction.genuine()).isTrue();
            assertThat(prediction.text()).contains("nine attempts an order");
        });
        assertThat(run.folder().predictions()).doesNotExist();
    }

    @Test
    void status_from_elsewhere_shows_the_faults() throws Exception {
        ActiveRun run = underFault();
        ControlAnswer end = ask(Verb.STATUS, "").orElseThrow();
        assertThat(String.join("\n", shown)).contains("lambda-delay on order-intake");
        assertThat(end.fields()).containsEntry("scenario", "stop-drill").containsEntry("underWay", true);
        ask(Verb.HALT, "enough");
        run.await();
    }

    @Test
    void the_socket_is_its_owners_alone_and_gone_after_the_run() throws Exception {
        ActiveRun run = underFault();
        Path socket = SocketPlace.find(run.folder().folder()).orElseThrow();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                .isEqualTo("rw-------");
        ask(Verb.HALT, "enough");
        run.await();
        assertThat(socket).doesNotExist();
        assertThat(others.find(Optional.empty())).isEmpty();
    }

    @Test
    void a_console_that_hangs_gives_no_end_to_a_halt() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ActiveRun run = start(
                started -> started.listen((before, recorded, after) -> {
                    if (recorded.event() instanceof FaultEvent.InjectionRequested) {
                        hanging.countDown();
                        waitFor(release);
                    }
                }),
                Duration.ofMillis(20));
        waitFor(hanging);
        assertThat(ask(Verb.HALT, "enough")).isEmpty();
        assertThat(shown).isEmpty();
        release.countDown();
        run.await();
    }

    @Test
    void what_is_no_request_is_hung_up_on_and_harms_nothing() throws Exception {
        ActiveRun run = underFault();
        Path socket = SocketPlace.find(run.folder().folder()).orElseThrow();
        for (String nonsense : List.of("\n", "{}\n", "{\"verb\":\"EXPLODE\"}\n", "x".repeat(100_000), "[1,2\n")) {
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                assertThat(answerTo(channel, nonsense)).isEqualTo(-1);
            }
        }
        assertThat(ask(Verb.STATUS, "")).isPresent();
        ask(Verb.HALT, "enough");
        assertThat(run.await().exitCode()).isEqualTo(ExitCode.HALTED);
    }

    @Test
    void a_socket_whose_process_is_gone_is_nobodys() throws Exception {
        SessionFolder session = sessions.create(new SessionId("20260105-0900-dead"));
        Files.createFile(session.folder().resolve("control.sock"));
        assertThat(others.find(Optional.empty())).isEmpty();
    }

    @Test
    void a_path_too_long_for_a_socket_is_pointed_to(@TempDir Path folder) throws Exception {
        Path deep = Files.createDirectories(folder.resolve("d".repeat(60)).resolve("e".repeat(60)));
        Path place = SocketPlace.make(deep);
        Files.createFile(place);
        assertThat(place.toString().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(100);
        assertThat(SocketPlace.find(deep)).contains(place);
        SocketPlace.remove(deep, place);
        assertThat(SocketPlace.find(deep)).isEmpty();
        assertThat(place.getParent()).doesNotExist();
    }

    private static int answerTo(SocketChannel channel, String text) throws IOException {
        try {
            channel.write(StandardCharsets.UTF_8.encode(text));
            return channel.read(ByteBuffer.allocate(1));
        } catch (IOException hungUp) {
            return -1;
        }
    }

    private Optional<ControlAnswer> ask(Verb verb, String text) {
        return ask(verb, text, Map.of());
    }

    private Optional<ControlAnswer> ask(Verb verb, String text, Map<String, String> details) {
        Consumer<Line> show = line -> shown.add(line.text());
        return others.find(Optional.empty()).orElseThrow().ask(new ControlRequest(verb, text, "bea", details), show);
    }

    private static List<Object> events(ActiveRun run) throws IOException {
        return RecordReader.readAll(run.folder().events()).events().stream()
                .<Object>map(recorded -> recorded.event())
                .toList();
    }

    private ActiveRun underFault() throws InterruptedException {
        CountDownLatch accepted = new CountDownLatch(1);
        ActiveRun run = start(
                started -> started.listen((before, recorded, after) -> {
                    if (recorded.event() instanceof FaultEvent.InjectionAccepted) {
                        accepted.countDown();
                    }
                }),
                RunControl.TO_RECORD);
        accepted.await();
        return run;
    }

    private ActiveRun start(Consumer<ActiveRun> prepare, Duration toRecord) {
        RunDesk desk = new RunDesk(
                FaultFiles.shipped(),
                GuardFile.shipped(),
                Rehearsals.shipped(InstantSource.system()),
                sessions,
                InstantSource.system());
        desk.accompany(run -> open(run, toRecord));
        RunOrder order = new RunOrder(
                Runbooks.shipped().find("stop-drill").value().orElseThrow(),
                Map.of(),
                1,
                Speed.parse("30"),
                true,
                Set.of(),
                "",
                "ana");
        return desk.start(desk.propose(order), prepare);
    }

    private static void open(ActiveRun run, Duration toRecord) {
        try {
            ControlSocket socket = ControlSocket.open(run.folder().folder(), new RunControl(run, toRecord));
            run.whenOver(result -> socket.close());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
