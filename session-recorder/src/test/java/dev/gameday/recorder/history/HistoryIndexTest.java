package dev.gameday.recorder.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.Redaction;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.history.index.HistoryIndex;
import dev.gameday.recorder.history.index.Indexed;
import dev.gameday.runbook.event.PeopleEvent.FindingRaised;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryIndexTest {
    private static final List<FmeaRow> FMEA = FmeaRow.of(GeneratedCatalog.faults(), List.of());

    private final List<String> said = new ArrayList<>();
    private final Path home;

    HistoryIndexTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void coverage_equals_an_independent_calculation() throws IOException {
        List<GeneratedSession> made = new SessionGenerator(11).sessions(200);
        records().writeAll(made);
        List<SessionFacts> sessions = index().current().sessions();
        for (int threshold : new int[] {1, 100, 140, 150, 1000}) {
            for (int days : new int[] {1, 7, 30, 90, 200}) {
                Coverage coverage = Coverage.of(
                        sessions, FMEA, new Coverage.Question(threshold, Duration.ofDays(days)), SessionGenerator.NOW);
                for (Mode mode : Mode.values()) {
                    Coverage.Share share = coverage.share(mode);
                    assertThat(new long[] {share.rows(), share.covered(), share.weight(), share.coveredWeight()})
                            .as("threshold %d, %d days, %s", threshold, days, mode)
                            .containsExactly(new IndependentCalculation(made)
                                    .share(mode, threshold, days, SessionGenerator.NOW));
                }
            }
        }
    }

    @Test
    void trends_equal_an_independent_calculation() throws IOException {
        List<GeneratedSession> made = new SessionGenerator(12).sessions(200);
        records().writeAll(made);
        assertThat(HistoryBench.medians(Trend.of(index().current().sessions(), Trend.By.MONTH)))
                .isEqualTo(new IndependentCalculation(made).medians());
    }

    @Test
    void a_rebuild_gives_the_same_answer() throws IOException {
        records().writeAll(new SessionGenerator(13).sessions(150));
        Indexed current = index().current();
        assertThat(index().rebuilt()).isEqualTo(current);
        assertThat(index().current()).isEqualTo(current);
        assertThat(current.sessions()).isNotEmpty();
        assertThat(current.refused()).isNotEmpty();
    }

    @Test
    void whatever_happens_to_the_sessions_the_index_stays_what_a_rebuild_would_be() throws IOException {
        long seed = 14;
        Random random = new Random(seed);
        SessionGenerator generator = new SessionGenerator(seed);
        List<GeneratedSession> there = new ArrayList<>();
        for (int round = 0; round < 40; round++) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                operate(random, generator, there);
            }
            Indexed current = index().current();
            HistoryIndex fresh =
                    new HistoryIndex(home.resolve("fresh-" + round), records().folders(), said::add);
            assertThat(current).as("round %d of seed %d", round, seed).isEqualTo(fresh.rebuilt());
            assertThat(current.sessions().size() + current.refused().size()).isEqualTo(there.size());
        }
        assertThat(said).isEmpty();
    }

    private void operate(Random random, SessionGenerator generator, List<GeneratedSession> there) throws IOException {
        GeneratedSession any = there.isEmpty() ? generator.next() : there.get(random.nextInt(there.size()));
        int choice = there.isEmpty() ? 0 : random.nextInt(5);
        if (choice <= 1) {
            GeneratedSession added = generator.next();
            if (choice == 0) {
                records().write(added);
            } else {
                records().writeFirst(added, 1 + random.nextInt(8));
            }
            there.add(added);
        } else if (choice == 2) {
            records().write(any);
        } else if (choice == 3) {
            records().delete(any.id());
            there.remove(any);
        } else {
            Path record = records().folder(any.id()).events();
            Files.writeString(record, Files.readString(record).replace("there", "where"));
        }
    }

    @Test
    void only_what_changed_is_read_again() throws IOException {
        List<GeneratedSession> made = new SessionGenerator(15).sessions(3);
        records().writeAll(made);
        Indexed before = index().current();
        // The same size, time and last bytes: nothing tells that it was changed, so it is not read.
        Path record = records().folder(made.get(0).id()).events();
        FileTime time = Files.getLastModifiedTime(record);
        Files.writeString(record, Files.readString(record).replace("\"there\"", "\"where\""));
        Files.setLastModifiedTime(record, time);
        assertThat(index().current()).isEqualTo(before);
        assertThat(index().rebuilt().refused())
                .containsKey(new SessionId(made.get(0).id()));
    }

    @Test
    void a_record_that_was_changed_is_named_and_not_counted() throws IOException {
        GeneratedSession made = new SessionGenerator(16).next();
        records().write(made);
        Path record = records().folder(made.id()).events();
        Files.writeString(
                record, Files.readString(record).replace("\"bob\"", "\"eve\"").replace("\"ann\"", "\"eve\""));
        Indexed indexed = index().current();
        assertThat(indexed.sessions()).isEmpty();
        assertThat(indexed.refused().get(new SessionId(made.id())))
                .isEqualTo("line 1 is not as it was written: its hash is not that of what it says");
    }

    @Test
    void what_is_no_record_is_named_and_not_counted() throws IOException {
        Path folder = Files.createDirectories(home.resolve("sessions/not-a-record"));
        Files.write(folder.resolve("events.jsonl"), new byte[] {0, 1, 2, '\n'});
        Files.createFile(
                Files.createDirectories(home.resolve("sessions/empty-record")).resolve("events.jsonl"));
        Files.createDirectories(home.resolve("sessions/a-folder/events.jsonl"));
        assertThat(index().current().refused())
                .hasEntrySatisfying(
                        new SessionId("not-a-record"), why -> assertThat(why).contains("not JSON"))
                .hasEntrySatisfying(
                        new SessionId("empty-record"), why -> assertThat(why).isEqualTo("it has no event yet"))
                .hasSize(2);
    }

    @Test
    void a_copy_under_another_name_is_not_counted_twice() throws IOException {
        GeneratedSession made = new SessionGenerator(17).next();
        records().write(made);
        Path copy = Files.createDirectories(home.resolve("sessions/a-copy-of-it"));
        Files.copy(records().folder(made.id()).events(), copy.resolve("events.jsonl"));
        Indexed indexed = index().current();
        assertThat(indexed.sessions()).hasSize(1);
        assertThat(indexed.refused())
                .containsEntry(new SessionId("a-copy-of-it"), "its record is of the session " + made.id());
    }

    @Test
    void a_session_that_is_still_running_counts_as_far_as_it_goes_and_is_no_evidence() throws IOException {
        GeneratedSession made = new SessionGenerator(18).next();
        SessionFolder folder = records().folders().create(new SessionId(made.id()));
        try (RecordWriter writer = RecordWriter.open(folder, InstantSource.fixed(SessionGenerator.NOW))) {
            writer.append(GeneratedEvents.of(made).subList(0, 4));
            SessionFacts running = index().current().sessions().get(0);
            assertThat(running.ending().closed()).isFalse();
            assertThat(running.conclusive()).isFalse();
            assertThat(running.scenario().map(SessionFacts.Scenario::id)).contains(made.scenario());
            writer.append(
                    GeneratedEvents.of(made).subList(4, GeneratedEvents.of(made).size()));
        }
        assertThat(index().current().sessions().get(0).ending().closed()).isEqualTo(made.closed());
    }

    @Test
    void what_a_console_did_that_took_over_counts_as_soon_as_it_is_there() throws IOException {
        GeneratedSession made = takenOver();
        records().write(made);
        Path takeover = records().folder(made.id()).folder().resolve("takeover-1.jsonl");
        String told = Files.readString(takeover);
        Files.delete(takeover);
        assertThat(index().current().sessions().get(0).ending().closed()).isFalse();

        Files.writeString(takeover, told);
        Indexed indexed = index().current();
        assertThat(indexed.sessions().get(0).ending().verdict()).contains(made.verdict());
        assertThat(HistoryBench.medians(Trend.of(indexed.sessions(), Trend.By.MONTH)))
                .isEqualTo(new IndependentCalculation(List.of(made)).medians());
        assertThat(index().rebuilt()).isEqualTo(indexed);

        Files.writeString(takeover, told.replaceFirst("\"gone\"", "\"here\""));
        assertThat(index().current().refused().get(new SessionId(made.id())))
                .matches("line \\d+ of takeover-1.jsonl is not as it was written: its hash .*");
        Files.writeString(takeover, told.substring(0, told.length() / 2));
        assertThat(index().current().sessions().get(0).ending().closed()).isFalse();
    }

    @Test
    void what_was_said_after_the_end_counts_as_soon_as_it_is_there() throws IOException {
        GeneratedSession made = closed();
        records().write(made);
        SessionFolder folder = records().folder(made.id());
        Indexed before = index().current();
        try (RecordWriter corrections =
                RecordWriter.correct(folder, InstantSource.fixed(SessionGenerator.NOW), Redaction.with(List.of()))) {
            corrections.append(List.of(new Recorded(
                    corrections.lastNumber() + 1,
                    SessionGenerator.NOW,
                    new FindingRaised(
                            "ann",
                            "Bound the retries",
                            Optional.empty(),
                            Optional.of("cid"),
                            Optional.empty(),
                            Optional.empty()))));
        }
        Indexed after = index().current();
        assertThat(after.sessions().get(0).followUps())
                .hasSize(before.sessions().get(0).followUps().size() + 1)
                .anySatisfy(said -> assertThat(said.owner()).contains("cid"));
        assertThat(index().rebuilt()).isEqualTo(after);

        Files.writeString(
                folder.corrections(), Files.readString(folder.corrections()).replace("Bound", "Count"));
        assertThat(index().current().refused().get(new SessionId(made.id())))
                .startsWith("line 1 of corrections.jsonl is not as it was written");
    }

    /** One whose end is told in a takeover's file alone. */
    private static GeneratedSession takenOver() {
        SessionGenerator generator = new SessionGenerator(24);
        return Stream.generate(generator::next)
                .filter(one -> one.closed() && one.counts() && one.effective())
                .filter(one -> one.recovered().isPresent()
                        && one.takeover().filter(by -> !by.recovered()).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static GeneratedSession closed() {
        SessionGenerator generator = new SessionGenerator(25);
        return Stream.generate(generator::next)
                .filter(one -> one.closed() && one.counts() && one.takeover().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_index_that_is_damaged_is_built_again_and_that_is_said_once() throws IOException {
        records().writeAll(new SessionGenerator(19).sessions(5));
        Indexed before = index().current();
        for (String content : List.of("this is no index of anything, but it is long enough to be looked at", "x")) {
            Files.writeString(file(), content.repeat(200));
            assertThat(index().current()).isEqualTo(before);
            assertThat(said).hasSize(1).first().asString().contains("built again");
            said.clear();
            assertThat(index().current()).isEqualTo(before);
            assertThat(said).isEmpty();
        }
    }

    @Test
    void an_index_of_another_version_or_program_is_built_again() throws Exception {
        records().writeAll(new SessionGenerator(20).sessions(5));
        Indexed before = index().current();
        for (String change : List.of("PRAGMA user_version = 99", "PRAGMA application_id = 7", "DROP TABLE fault")) {
            Path file = file();
            try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = connection.createStatement()) {
                statement.executeUpdate(change);
            }
            assertThat(index().current()).as(change).isEqualTo(before);
            assertThat(said).as(change).hasSize(1);
            said.clear();
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void where_no_index_can_be_kept_the_answer_is_the_same() throws IOException {
        records().writeAll(new SessionGenerator(21).sessions(5));
        Indexed kept = index().current();
        Path file = Files.createFile(home.resolve("a-file"));
        HistoryIndex unkept = new HistoryIndex(file.resolve("index"), records().folders(), said::add);
        assertThat(unkept.current()).isEqualTo(kept);
        assertThat(said).hasSize(1).first().asString().startsWith("No index of the sessions can be kept");
    }

    @Test
    void two_consoles_may_index_at_once() throws Exception {
        records().writeAll(new SessionGenerator(22).sessions(40));
        List<CompletableFuture<Indexed>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return index().current();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }))
                .limit(4)
                .toList();
        Indexed rebuilt = new HistoryIndex(home.resolve("other"), records().folders(), said::add).rebuilt();
        for (CompletableFuture<Indexed> answer : answers) {
            assertThat(answer.get()).isEqualTo(rebuilt);
        }
        assertThat(said).isEmpty();
    }

    @Test
    void nobody_else_can_read_the_index() throws IOException {
        records().writeAll(new SessionGenerator(23).sessions(2));
        index().current();
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.resolve("index"))))
                .isEqualTo("rwx------");
    }

    private HistoryIndex index() {
        return new HistoryIndex(home.resolve("index"), records().folders(), said::add);
    }

    private GeneratedRecords records() {
        return new GeneratedRecords(home.resolve("sessions"));
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("index"))) {
            return files.filter(file -> file.toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
