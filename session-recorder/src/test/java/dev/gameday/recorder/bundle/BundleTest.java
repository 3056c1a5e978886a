package dev.gameday.recorder.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.SmallSession;
import dev.gameday.recorder.audit.Audit;
import dev.gameday.recorder.origin.Origin;
import dev.gameday.recorder.origin.Sha256;
import dev.gameday.recorder.seal.KeyRing;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    private final KeyRing keys;
    private final SessionFolder session;
    private final Path there;
    private final SessionFolders elsewhere;

    BundleTest(@TempDir Path home) throws IOException {
        this.keys = new KeyRing(home.resolve("keys"));
        this.session =
                new SessionFolders(home.resolve("sessions")).sealedBy(keys).create(SmallSession.ID);
        this.there = home.resolve("elsewhere");
        this.elsewhere = new SessionFolders(there);
    }

    @BeforeEach
    void record() throws IOException {
        try (RecordWriter writer = RecordWriter.open(session, SmallSession.WALL)) {
            writer.append(SmallSession.EVENTS);
        }
    }

    private byte[] bundle() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Bundle.write(session, "gameday 1", bytes);
        return bytes.toByteArray();
    }

    private Audit take(byte[] bundle) throws IOException {
        return new BundleImport(elsewhere, keys.trusted()).take(new ByteArrayInputStream(bundle));
    }

    @Test
    void the_bundle_holds_what_people_wrote_and_every_form_of_the_postmortem() throws IOException {
        List<String> names = List.of("postmortem-notes.md", "report.md", "report.html", "terminal.cast");
        for (String name : names) {
            Files.writeString(session.folder().resolve(name), "the words of " + name);
        }

        Path taken = take(bundle()).folder().folder();

        assertThat(names).allSatisfy(name -> assertThat(taken.resolve(name)).hasContent("the words of " + name));
    }

    @Test
    void what_a_session_began_with_goes_along_and_one_that_was_changed_with_its_checksum_is_not_taken_in()
            throws IOException {
        Origin origin = new Origin(Optional.of("id: storm\n"), Optional.of("name: mine\n"), List.of("cust-[0-9]{6}"));
        SessionFolder begun =
                new SessionFolders(there.resolveSibling("begun")).sealedBy(keys).create(SmallSession.ID);
        origin.keep(begun);
        SessionOpened opened = (SessionOpened) SmallSession.EVENTS.get(0).event();
        List<GameDayEvent> events = new ArrayList<>(
                SmallSession.EVENTS.stream().map(Recorded::event).toList());
        events.set(
                0,
                new SessionOpened(
                        opened.session(),
                        opened.software(),
                        opened.mode(),
                        opened.endpoint(),
                        opened.operator(),
                        opened.seed(),
                        opened.speed(),
                        opened.profile(),
                        opened.conditions(),
                        Optional.of(origin.beside())));
        try (RecordWriter writer = RecordWriter.open(begun, SmallSession.WALL)) {
            writer.append(SmallSession.numbered(events.toArray(GameDayEvent[]::new)));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Bundle.write(begun, "gameday 1", bytes);

        for (String name : List.of("runbook.yaml", "binding.yaml", "redactions.json")) {
            Map<String, byte[]> entries = entries(bytes.toByteArray());
            byte[] before = Objects.requireNonNull(entries.get(name));
            byte[] after = before.clone();
            after[0] ^= 1;
            entries.put(name, after);
            entries.put(Bundle.SUMS, resummed(entries, Sha256.of(before), Sha256.of(after)));
            assertThatThrownBy(() -> take(zip(entries)))
                    .isInstanceOf(BadBundleException.class)
                    .hasMessageContaining(name)
                    .hasMessageContaining("CORRUPT");
        }
        SessionFolder taken = take(bytes.toByteArray()).folder();
        assertThat(taken.folder().resolve("runbook.yaml")).hasContent("id: storm\n");
        assertThat(Origin.patterns(taken)).containsExactly("cust-[0-9]{6}");
    }

    private static byte[] resummed(Map<String, byte[]> entries, String before, String after) {
        return new String(Objects.requireNonNull(entries.get(Bundle.SUMS)), StandardCharsets.UTF_8)
                .replace(before, after)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_session_comes_out_as_it_went_in_and_gives_the_same_bundle_each_time() throws IOException {
        byte[] bundle = bundle();
        assertThat(bundle()).isEqualTo(bundle);

        Audit audit = take(bundle);

        assertThat(audit.whole()).isTrue();
        assertThat(elsewhere.all()).containsExactly(audit.folder());
        assertThat(audit.folder().events()).hasSameBinaryContentAs(session.events());
        assertThatThrownBy(() -> take(bundle)).hasMessageContaining("there is a session " + SmallSession.ID);
        assertThat(leftovers()).isEqualTo(1);
    }

    @Test
    void a_bundle_with_any_file_changed_missing_or_added_is_not_taken_in() throws IOException {
        for (String name : entries(bundle()).keySet()) {
            Map<String, byte[]> changed = entries(bundle());
            byte[] content = Objects.requireNonNull(changed.get(name)).clone();
            content[content.length / 2] ^= 1;
            changed.put(name, content);
            assertThatThrownBy(() -> take(zip(changed))).as("%s changed", name).isInstanceOf(BadBundleException.class);
            Map<String, byte[]> lacking = entries(bundle());
            lacking.remove(name);
            assertThatThrownBy(() -> take(zip(lacking))).as("%s missing", name).isInstanceOf(BadBundleException.class);
        }
        Map<String, byte[]> more = entries(bundle());
        more.put("takeover-1.jsonl", new byte[] {'x'});
        assertThatThrownBy(() -> take(zip(more))).hasMessage("there is no checksum of takeover-1.jsonl");
        assertThat(leftovers()).isZero();
    }

    @Test
    void a_record_rewritten_with_its_checksums_is_not_taken_in() throws IOException {
        Map<String, byte[]> entries = entries(bundle());
        byte[] record = String.join("", SmallSession.lines(SmallSession.EVENTS.subList(0, 3)))
                .getBytes(StandardCharsets.UTF_8);
        String sums = new String(Objects.requireNonNull(entries.get(Bundle.SUMS)), StandardCharsets.UTF_8)
                .replace(Sha256.of(session.events()), Sha256.of(record));
        entries.put("events.jsonl", record);
        entries.put(Bundle.SUMS, sums.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> take(zip(entries)))
                .isInstanceOf(BadBundleException.class)
                .hasMessageContaining("TRUNCATED");
    }

    @Test
    void a_name_that_is_a_path_never_leaves_the_folder() throws IOException {
        for (String name : new String[] {"../events.jsonl", "/etc/x", "a/b", ".hidden", "a\\b", ""}) {
            assertThatThrownBy(() -> take(zip(Map.of(name, new byte[1]))))
                    .as(name)
                    .isInstanceOf(BadBundleException.class);
        }
        assertThat(leftovers()).isZero();
    }

    @Test
    void a_bundle_cut_at_any_byte_is_not_taken_in() throws IOException {
        byte[] bundle = bundle();
        // Behind the last file stands the directory of the zip, which says nothing that is not said before.
        int files = new String(bundle, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        for (int length = 0; length < files; length++) {
            byte[] cut = Arrays.copyOf(bundle, length);
            assertThatThrownBy(() -> take(cut)).as("cut after %d", length).isInstanceOf(BadBundleException.class);
        }
        assertThat(leftovers()).isZero();
    }

    private long leftovers() throws IOException {
        try (Stream<Path> files = Files.list(there)) {
            return files.count();
        }
    }

    private static Map<String, byte[]> entries(byte[] bundle) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
