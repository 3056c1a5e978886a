package dev.gameday.shell.leftbehind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.Identity;
import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.Verification;
import dev.gameday.recorder.origin.Origin;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.conductor.Lanes;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.recovery.LeftRun;
import dev.gameday.shell.recovery.LeftRuns;
import dev.gameday.shell.recovery.Recovered;
import dev.gameday.shell.recovery.Recovery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.HttpExecuteResponse;

/** What a recovery makes of a run whose console was killed once its fault was in place. */
class RecoveryTest {
    private static final Fault FAULT = Drill.faults().stream()
            .filter(fault -> fault.id().value().equals("lambda-concurrency-exhaustion"))
            .findFirst()
            .orElseThrow();

    private final PracticeAccount account = new PracticeAccount();
    private final Path folder;
    private final LeftRuns runs;
    private final DrillRun run;

    RecoveryTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.runs = new LeftRuns(new SessionFolders(folder));
        this.run = new DrillRun(account, new Drill(FAULT, account), folder, 1);
    }

    @AfterEach
    void close() {
        account.close();
    }

    private void killedOnce(Class<? extends GameDayEvent> kind) throws Exception {
        try {
            run.run(
                    account.later(Duration.ofSeconds(1)),
                    Lanes.inline(),
                    (service, call) -> call.make(),
                    (log, self) -> events -> {
                        log.append(events);
                        if (events.stream().anyMatch(recorded -> kind.isInstance(recorded.event()))) {
                            throw new Crash("killed");
                        }
                    });
        } catch (Crash killed) {
            assertThat(killed).hasMessage("killed");
        }
    }

    private Recovered recovered() {
        return run.recover(Duration.ofMinutes(1), (service, call) -> call.make());
    }

    private <E extends GameDayEvent> E last(Class<E> kind) throws IOException {
        List<E> found = run.events().stream()
                .map(recorded -> recorded.event())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
        return found.get(found.size() - 1);
    }

    @Test
    void a_start_says_in_one_line_which_runs_did_not_end_clean() throws Exception {
        assertThat(new LeftRuns(new SessionFolders(folder.resolve("none"))).warning())
                .isEmpty();
        killedOnce(FaultEvent.InjectionAccepted.class);
        assertThat(runs.warning()).contains("The run drill-00000001 did not end clean; type: recover list");
        recovered();
        assertThat(runs.warning()).isEmpty();
        assertThat(runs.all()).isEmpty();
    }

    @Test
    void it_goes_on_in_the_same_record_to_a_verdict_and_a_close() throws Exception {
        killedOnce(FaultEvent.InjectionAccepted.class);
        Recovered recovered = recovered();
        assertThat(recovered.residue()).isEmpty();
        assertThat(last(RunEvent.RecoveryBegun.class).by()).isEqualTo("ben");
        assertThat(last(RunEvent.VerdictReached.class).halted()).isTrue();
        assertThat(last(RunEvent.SessionClosed.class).exitCode()).isEqualTo(4);
        assertThat(account.changes()).isEmpty();
        assertThat(run.folder().report()).exists();
        assertThat(Verification.of(run.folder().events()).whole()).isTrue();
    }

    @Test
    void what_the_run_s_own_patterns_fit_is_in_no_file_of_a_session_that_was_taken_over_and_recovered()
            throws Exception {
        new Origin(Optional.empty(), Optional.empty(), List.of("cust-[0-9]{6}")).keep(run.folder());
        killedOnce(FaultEvent.InjectionAccepted.class);
        run.takeOver(Duration.ofSeconds(30), "cust-482913");
        run.recover(Duration.ofMinutes(1), (service, call) -> call.make(), "cust-482913");

        assertThat(last(RunEvent.RecoveryBegun.class).by()).isEqualTo("[redacted]");
        assertThat(Files.readString(run.folder().takeovers().get(0))).contains("\"by\":\"[redacted]\"");
        try (Stream<Path> files = Files.list(run.folder().folder())) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("482913");
            }
        }
    }

    @Test
    void patterns_that_can_t_be_read_keep_nobody_from_cleaning_up() throws Exception {
        Files.writeString(run.folder().folder().resolve("redactions.json"), "[\"half a patt");
        killedOnce(FaultEvent.InjectionAccepted.class);
        assertThat(recovered().residue()).isEmpty();
        assertThat(account.changes()).isEmpty();
    }

    @Test
    void recovered_twice_does_nothing_more() throws Exception {
        killedOnce(FaultEvent.InjectionAccepted.class);
        recovered();
        int events = run.events().size();
        assertThat(recovered().clean()).isTrue();
        assertThat(run.events()).hasSize(events);
    }

    @Test
    void a_run_that_a_console_is_at_is_neither_listed_nor_recovered() throws Exception {
        killedOnce(FaultEvent.InjectionAccepted.class);
        try (RecordWriter held = RecordWriter.open(run.folder(), account::now)) {
            assertThat(held.lastNumber()).isPositive();
            assertThat(runs.warning()).isEmpty();
            assertThat(runs.all()).isEmpty();
            assertThat(runs.live()).containsExactly("drill-00000001");
            assertThatThrownBy(this::recovered)
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("a console is writing");
        }
        assertThat(recovered().clean()).isTrue();
    }

    @Test
    void a_run_that_crashed_before_anything_was_injected_is_closed_as_such() throws Exception {
        killedOnce(RunEvent.PlanApproved.class);
        Recovered recovered = recovered();
        assertThat(recovered.clean()).isTrue();
        assertThat(recovered.sentence()).contains("before anything was injected");
        assertThat(last(RunEvent.SessionClosed.class).exitCode()).isEqualTo(4);
    }

    @Test
    void an_in_process_rehearsal_that_is_gone_is_recorded_as_gone() throws Exception {
        killedOnce(FaultEvent.InjectionAccepted.class);
        Recovered recovered = recovery(Optional.empty()).recover(run.folder(), "ben", recorded -> {});
        assertThat(recovered.clean()).isTrue();
        assertThat(last(FaultEvent.FaultRemoved.class).detail()).contains("its rehearsal ended with the console");
        assertThat(LeftRun.read(run.folder()).unfinished()).isFalse();
    }

    @Test
    void a_caller_of_another_account_or_region_is_refused_and_nothing_is_touched() throws Exception {
        killedOnce(FaultEvent.InjectionAccepted.class);
        var before = account.changes();
        Environment place = run.place(account.later(Duration.ofMinutes(1)));
        for (Identity caller : List.of(
                new Identity("999999999999", "arn", "eu-west-1"), new Identity("111122223333", "arn", "us-east-1"))) {
            assertThatThrownBy(() -> recovery(Optional.of(Elsewhere.of(place, caller)))
                            .recover(run.folder(), "ben", recorded -> {}))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("The record is of account 111122223333 in eu-west-1");
        }
        assertThat(account.changes()).isEqualTo(before);
        assertThat(LeftRun.read(run.folder()).unfinished()).isTrue();
    }

    @Test
    void lines_that_cannot_be_read_are_never_called_clean() throws Exception {
        killedOnce(FaultEvent.InjectionAccepted.class);
        List<String> lines = Files.readAllLines(run.folder().events());
        lines.set(6, "{\"v\":1,\"damaged");
        Files.writeString(run.folder().events(), String.join("\n", lines) + "\n");
        Recovered recovered = recovered();
        assertThat(account.changes()).isEmpty();
        assertThat(recovered.residue()).singleElement().asString().contains("unknown: line 7 is not JSON");
        assertThat(last(RunEvent.SessionClosed.class).exitCode()).isEqualTo(5);
        assertThat(runs.warning()).isPresent();
    }

    @Test
    void an_undo_that_cannot_be_read_is_never_called_clean() throws Exception {
        killedOnce(FaultEvent.InjectionAccepted.class);
        List<String> lines = Files.readAllLines(run.folder().events());
        lines.replaceAll(line -> line.contains("\"type\":\"UndoRecorded\"") ? line.substring(20) : line);
        Files.writeString(run.folder().events(), String.join("\n", lines) + "\n");
        assertThat(recovered().clean()).isFalse();
        assertThat(account.changes()).isNotEmpty();
        assertThat(last(RunEvent.SessionClosed.class).exitCode()).isEqualTo(5);
    }

    @Test
    void a_line_whose_words_were_changed_is_never_called_clean() throws Exception {
        killedOnce(FaultEvent.InjectionAccepted.class);
        String text = Files.readString(run.folder().events());
        Files.writeString(run.folder().events(), text.replaceFirst("\"step\":\"fault\"", "\"step\":\"fautl\""));
        assertThat(recovered().clean()).isFalse();
    }

    @Test
    void a_record_that_no_longer_says_where_it_acted_is_refused_with_the_undo_by_hand() throws Exception {
        killedOnce(FaultEvent.InjectionAccepted.class);
        List<String> lines = Files.readAllLines(run.folder().events());
        lines.set(1, "nothing");
        Files.writeString(run.folder().events(), String.join("\n", lines) + "\n");
        assertThatThrownBy(this::recovered)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no longer says where it acted")
                .hasMessageContaining("aws lambda put-function-concurrency");
    }

    @Test
    void what_was_given_up_on_is_tried_again() throws Exception {
        int code =
                run.run(account.later(Duration.ofSeconds(1)), Lanes.inline(), new Denied()::call, (log, self) -> log);
        assertThat(code).isEqualTo(5);
        assertThat(runs.all()).hasSize(1);
        assertThat(recovered().clean()).isTrue();
        assertThat(account.changes()).isEmpty();
        assertThat(runs.all()).isEmpty();
    }

    /** Good credentials until the fault is in place. */
    private static final class Denied {
        private int count;

        HttpExecuteResponse call(String service, Transport.Call call) throws IOException {
            return count++ < 9 ? call.make() : Mishap.expired();
        }
    }

    private Recovery recovery(Optional<Environment> place) {
        return new Recovery(
                new Environments() {
                    @Override
                    public Binding binding() {
                        return PracticeAccount.BINDING;
                    }

                    @Override
                    public Environment rehearsal(Place place) {
                        throw new AssertionError("a recovery opens no rehearsal");
                    }

                    @Override
                    public Optional<Environment> reopen(SessionOpened opened, Identity identity) {
                        return place;
                    }
                },
                InstantSource.system(),
                PracticeAccount.REDACTION);
    }
}
