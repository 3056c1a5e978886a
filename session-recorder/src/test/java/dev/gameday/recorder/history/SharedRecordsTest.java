package dev.gameday.recorder.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.Redaction;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.Verification;
import dev.gameday.recorder.history.index.HistoryIndex;
import dev.gameday.recorder.history.share.RecordPull;
import dev.gameday.recorder.history.share.RecordPush;
import dev.gameday.runbook.event.PeopleEvent.FindingRaised;
import dev.gameday.runbook.event.Recorded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedRecordsTest {
    private final Path folder;
    private final Store store = new Store();
    private final GeneratedRecords ours;

    SharedRecordsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        ours = new GeneratedRecords(folder.resolve("ours"));
        ours.writeAll(new SessionGenerator(30).sessions(40));
    }

    @Test
    void what_is_pushed_and_pulled_gives_the_same_history_of_closed_sessions() throws IOException {
        RecordPush.Pushed pushed = RecordPush.of(ours.folders(), store);
        RecordPull.Pulled pulled = RecordPull.into(folder.resolve("theirs"), store);
        assertThat(pulled.fetched()).isEqualTo(pushed.sent()).isPositive();
        assertThat(sessions(new SessionFolders(folder.resolve("theirs"))))
                .isEqualTo(sessions(ours.folders()).stream()
                        .filter(session -> session.ending().closed())
                        .toList());
        assertThat(pushed.left()).anyMatch(why -> why.endsWith("it is not closed"));
    }

    @Test
    void nothing_is_sent_or_fetched_twice() throws IOException {
        int sent = RecordPush.of(ours.folders(), store).sent();
        RecordPull.into(folder.resolve("theirs"), store);
        store.transfers = 0;
        assertThat(RecordPush.of(ours.folders(), store))
                .extracting(RecordPush.Pushed::sent, RecordPush.Pushed::present)
                .containsExactly(0, sent);
        assertThat(RecordPull.into(folder.resolve("theirs"), store).present()).isEqualTo(sent);
        assertThat(store.transfers).isZero();
    }

    @Test
    void a_push_that_is_cut_anywhere_leaves_nothing_half_written_and_goes_on() throws IOException {
        int whole = RecordPush.of(ours.folders(), new Store()).sent();
        for (int cut = 0; cut < 2 * whole; cut++) {
            Store unreliable = new Store();
            unreliable.callsLeft = cut;
            RecordPush.Pushed pushed = RecordPush.of(ours.folders(), unreliable);
            assertThat(pushed.trouble()).as("cut after %d writes", cut).isPresent();
            unreliable.callsLeft = Integer.MAX_VALUE;
            RecordPull.Pulled between = RecordPull.into(folder.resolve("cut-" + cut), unreliable);
            assertThat(between.refused()).isEmpty();
            assertThat(between.fetched()).isEqualTo(cut / 2);
            RecordPush.of(ours.folders(), unreliable);
            assertThat(RecordPull.into(folder.resolve("cut-" + cut), unreliable))
                    .extracting(RecordPull.Pulled::fetched, RecordPull.Pulled::present)
                    .containsExactly(whole - cut / 2, cut / 2);
        }
    }

    @Test
    void what_is_not_as_it_was_sent_is_refused_by_name() throws IOException {
        RecordPush.of(ours.folders(), store);
        String victim = store.objects.keySet().stream()
                .filter(key -> key.startsWith("records/"))
                .findFirst()
                .orElseThrow();
        store.objects.put(victim, "{}\n".getBytes(StandardCharsets.UTF_8));
        RecordPull.Pulled pulled = RecordPull.into(folder.resolve("theirs"), store);
        assertThat(pulled.refused())
                .singleElement()
                .asString()
                .startsWith(victim.split("/")[1])
                .endsWith("the bytes of its record are not those that its manifest names");
    }

    @Test
    void a_record_that_grew_is_fetched_again_and_one_that_is_gone_goes() throws IOException {
        GeneratedSession session = new SessionGenerator(31).next();
        GeneratedRecords one = new GeneratedRecords(folder.resolve("one"));
        one.write(session);
        RecordPush.of(one.folders(), store);
        RecordPull.into(folder.resolve("theirs"), store);
        Path record = folder.resolve("theirs").resolve(session.id()).resolve("events.jsonl");
        assertThat(record).hasSameBinaryContentAs(one.folder(session.id()).events());
        store.objects.clear();
        RecordPull.into(folder.resolve("theirs"), store);
        assertThat(record).doesNotExist();
    }

    @Test
    void what_was_said_later_of_a_shared_session_is_sent_and_fetched_too_and_the_record_not_again() throws IOException {
        RecordPush.of(ours.folders(), store);
        RecordPull.into(folder.resolve("theirs"), store);
        SessionFolder corrected = closed();
        say(corrected, "Bound the retries");
        for (String more : List.of("", "Alarm sooner")) {
            if (!more.isEmpty()) {
                say(corrected, more);
            }
            store.transfers = 0;
            assertThat(RecordPush.of(ours.folders(), store).sent()).isEqualTo(1);
            assertThat(store.transfers).as("the corrections and their manifest").isEqualTo(2);
            assertThat(RecordPull.into(folder.resolve("theirs"), store))
                    .extracting(RecordPull.Pulled::fetched, RecordPull.Pulled::refused)
                    .containsExactly(1, List.of());
        }
        assertThat(sessions(new SessionFolders(folder.resolve("theirs"))))
                .isEqualTo(sessions(ours.folders()).stream()
                        .filter(session -> session.ending().closed())
                        .toList())
                .anySatisfy(session -> assertThat(session.followUps())
                        .extracting(FollowUp::words)
                        .contains("Bound the retries", "Alarm sooner"));
    }

    @Test
    void a_push_of_what_was_said_later_that_is_cut_anywhere_shows_nothing_of_it_and_goes_on() throws IOException {
        SessionFolder corrected = closed();
        for (int cut = 0; cut < 2; cut++) {
            RecordPush.of(ours.folders(), store);
            say(corrected, "Cut " + cut);
            store.callsLeft = cut;
            assertThat(RecordPush.of(ours.folders(), store).trouble()).isPresent();
            store.callsLeft = Integer.MAX_VALUE;
            assertThat(RecordPull.into(folder.resolve("theirs"), store).refused())
                    .isEmpty();
            assertThat(corrections(corrected)).doesNotContain("Cut " + cut);
            assertThat(RecordPush.of(ours.folders(), store).sent()).isEqualTo(1);
            RecordPull.into(folder.resolve("theirs"), store);
            assertThat(corrections(corrected)).contains("Cut " + cut);
        }
    }

    @Test
    void of_two_consoles_that_say_different_things_of_one_session_the_second_is_told() throws IOException {
        SessionFolder corrected = closed();
        GeneratedRecords others = new GeneratedRecords(folder.resolve("others"));
        SessionFolder copy = others.folder(corrected.session().value());
        Files.createDirectories(copy.folder());
        for (Path file : corrected.records()) {
            Files.copy(file, copy.folder().resolve(file.getFileName()));
        }
        say(corrected, "Bound the retries, all of them, everywhere");
        say(copy, "Alarm sooner");
        RecordPush.of(ours.folders(), store);
        assertThat(RecordPush.of(others.folders(), store).left())
                .containsExactly(
                        copy.session() + ": another corrections.jsonl of this session is in the store, and one is "
                                + "not the beginning of the other");

        Store both = new Store();
        RecordPush.of(others.folders(), both);
        store.objects.putAll(both.objects);
        for (int again = 0; again < 2; again++) {
            assertThat(RecordPull.into(folder.resolve("theirs"), store).refused())
                    .containsExactly(copy.session() + ": the shorter of its two corrections.jsonl, which is not the "
                            + "beginning of the longer one");
        }
        assertThat(corrections(corrected)).contains("everywhere");
    }

    @Test
    void a_console_that_has_less_of_a_session_than_the_store_sends_nothing_of_it() throws IOException {
        SessionFolder corrected = closed();
        say(corrected, "Bound the retries");
        byte[] early = Files.readAllBytes(corrected.corrections());
        say(corrected, "Alarm sooner");
        RecordPush.of(ours.folders(), store);
        Files.write(corrected.corrections(), early);
        assertThat(RecordPush.of(ours.folders(), store))
                .extracting(RecordPush.Pushed::sent)
                .isEqualTo(0);
        assertThat(RecordPush.of(ours.folders(), store).left()).noneMatch(why -> why.contains("corrections"));
    }

    @Test
    void what_is_half_written_beside_a_record_is_not_sent() throws IOException {
        SessionFolder corrected = closed();
        say(corrected, "Bound the retries");
        String whole = Files.readString(corrected.corrections());
        Files.writeString(corrected.corrections(), whole + whole.substring(0, 40));
        assertThat(RecordPush.of(ours.folders(), store).left())
                .contains(corrected.session() + ": its corrections.jsonl is not whole; session verify says where");
        RecordPull.into(folder.resolve("theirs"), store);
        assertThat(folder.resolve("theirs").resolve(corrected.session().value()).resolve("corrections.jsonl"))
                .doesNotExist();
    }

    private SessionFolder closed() throws IOException {
        List<SessionFolder> all = new ArrayList<>(ours.folders().all());
        all.sort(Comparator.comparing(one -> one.session().value()));
        for (SessionFolder one : all) {
            if (one.takeovers().isEmpty() && Verification.of(one.events()).whole()) {
                return one;
            }
        }
        throw new AssertionError("there is one");
    }

    private String corrections(SessionFolder of) throws IOException {
        Path file = folder.resolve("theirs").resolve(of.session().value()).resolve("corrections.jsonl");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static void say(SessionFolder of, String text) throws IOException {
        try (RecordWriter corrections =
                RecordWriter.correct(of, InstantSource.fixed(SessionGenerator.NOW), Redaction.with(List.of()))) {
            corrections.append(List.of(new Recorded(
                    corrections.lastNumber() + 1,
                    SessionGenerator.NOW,
                    new FindingRaised(
                            "ann", text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))));
        }
    }

    private List<SessionFacts> sessions(SessionFolders folders) throws IOException {
        return new HistoryIndex(folder.resolve("index-" + folders.hashCode()), folders, word -> {})
                .current()
                .sessions();
    }

    /** Objects in memory, of which only so many more can be written. */
    private static final class Store implements ObjectStore {
        private final Map<String, byte[]> objects = new TreeMap<>();
        private int callsLeft = Integer.MAX_VALUE;
        private int transfers;

        private Outcome<Boolean> put(String key, byte[] bytes) {
            if (callsLeft-- <= 0) {
                return Outcome.failed(new Trouble(Trouble.Kind.UNREACHABLE, "the line is cut"));
            }
            transfers++;
            return Outcome.done(objects.putIfAbsent(key, bytes) == null);
        }

        @Override
        public Outcome<Boolean> upload(String key, Path file) {
            try {
                return put(key, Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Outcome<Optional<byte[]>> download(String key) {
            transfers++;
            return Outcome.done(Optional.ofNullable(objects.get(key)));
        }

        @Override
        public Outcome<Boolean> create(String key, String text) {
            return put(key, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Outcome<List<String>> keys(String prefix) {
            List<String> keys = new ArrayList<>();
            objects.keySet().stream().filter(key -> key.startsWith(prefix)).forEach(keys::add);
            return Outcome.done(keys);
        }

        @Override
        public Outcome<Optional<Stored>> read(String key) {
            throw new AssertionError("no text is read");
        }

        @Override
        public Outcome<Boolean> replace(String key, String version, String text) {
            throw new AssertionError("nothing is replaced");
        }

        @Override
        public Outcome<Boolean> delete(String key) {
            throw new AssertionError("nothing is deleted");
        }
    }
}
