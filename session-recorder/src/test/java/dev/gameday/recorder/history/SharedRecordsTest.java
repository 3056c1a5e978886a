package dev.gameday.recorder.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.history.index.HistoryIndex;
import dev.gameday.recorder.history.share.RecordPull;
import dev.gameday.recorder.history.share.RecordPush;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
                .endsWith("its bytes are not those that its manifest names");
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
