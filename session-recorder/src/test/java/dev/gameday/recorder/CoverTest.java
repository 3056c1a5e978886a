package dev.gameday.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.catalog.SessionId;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that can't be read while it is written, and is an ordinary one once the cover is off. */
class CoverTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final InstantSource WALL = () -> NOON;
    private static final String TELLING = "lambda-concurrency-exhaustion on order-intake";

    private final SessionFolder folder;

    CoverTest(@TempDir Path sessions) throws IOException {
        this.folder = new SessionFolders(sessions).createCovered(new SessionId("20260105-120000-cover"));
    }

    @Test
    void nothing_that_was_written_can_be_read_before_it_is_lifted() throws IOException {
        Cover cover = new Cover();
        write(cover, 40);
        String bytes = new String(Files.readAllBytes(folder.covered()), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain(TELLING, "Noted", "{\"v\":", "sha").isNotEmpty();
        assertThat(folder.events()).doesNotExist();
    }

    @Test
    void lifted_it_is_whole_and_holds_every_event_in_order() throws IOException {
        Cover cover = new Cover();
        List<Recorded> written = write(cover, 40);
        cover.lift(folder);
        assertThat(RecordReader.readAll(folder.events()).events()).isEqualTo(written);
        assertThat(Verification.of(folder.events()).untouched()).isTrue();
        assertThat(folder.covered()).doesNotExist();
    }

    @Test
    void another_cover_does_not_lift_it() throws IOException {
        write(new Cover(), 3);
        new Cover().lift(folder);
        assertThat(Files.readString(folder.events(), StandardCharsets.ISO_8859_1))
                .doesNotContain(TELLING);
        assertThat(RecordReader.readAll(folder.events()).events()).isEmpty();
    }

    @Test
    void the_same_text_is_covered_by_other_bytes_each_time() throws IOException {
        Memory one = new Memory();
        Memory other = new Memory();
        Disk covered = new Cover().over(one);
        covered.append(bytes("again"));
        covered.append(bytes("again"));
        new Cover().over(other).append(bytes("again"));
        byte[] all = one.bytes.toByteArray();
        assertThat(List.of(hex(all, 0, 5), hex(all, 5, 10), hex(other.bytes.toByteArray(), 0, 5)))
                .doesNotHaveDuplicates();
    }

    @Test
    void pieces_of_any_length_and_what_was_cut_back_come_out_as_they_went_in() throws IOException {
        Random random = new Random(11);
        Cover cover = new Cover();
        Path file = folder.covered();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (Disk disk = cover.over(FileDisk.open(file, folder.lock()))) {
            for (int i = 0; i < 200; i++) {
                byte[] piece = new byte[random.nextInt(70)];
                random.nextBytes(piece);
                disk.append(ByteBuffer.wrap(piece));
                plain.writeBytes(piece);
                if (i % 20 == 19) {
                    int kept = random.nextInt(plain.size());
                    disk.truncate(kept);
                    byte[] rest = plain.toByteArray();
                    plain.reset();
                    plain.write(rest, 0, kept);
                }
            }
            assertThat(disk.size()).isEqualTo(plain.size());
        }
        cover.lift(folder);
        assertThat(Files.readAllBytes(folder.events())).isEqualTo(plain.toByteArray());
    }

    @Test
    void a_lifting_that_was_cut_off_is_done_again() throws IOException {
        Cover cover = new Cover();
        List<Recorded> written = write(cover, 3);
        Files.writeString(folder.folder().resolve("events.lifting"), "half of it");
        cover.lift(folder);
        assertThat(RecordReader.readAll(folder.events()).events()).isEqualTo(written);
    }

    @Test
    void a_disk_that_fails_is_told_and_what_comes_after_a_cut_back_is_still_right() throws IOException {
        Cover cover = new Cover();
        Memory memory = new Memory();
        Disk disk = cover.over(memory);
        disk.append(bytes("kept "));
        memory.fails = true;
        assertThatThrownBy(() -> disk.append(bytes("lost "))).isInstanceOf(IOException.class);
        memory.fails = false;
        disk.truncate(5);
        disk.append(bytes("and more"));
        Files.write(folder.covered(), memory.bytes.toByteArray());
        cover.lift(folder);
        assertThat(folder.events()).hasContent("kept and more");
    }

    private List<Recorded> write(Cover cover, int notes) throws IOException {
        List<Recorded> written = new ArrayList<>();
        try (RecordWriter writer = RecordWriter.covered(folder, WALL, Redaction.with(List.of()), cover)) {
            for (int number = 1; number <= notes; number++) {
                Recorded note = new Recorded(number, NOON, new PeopleEvent.Noted("ann", TELLING + " " + number));
                writer.append(List.of(note));
                written.add(note);
            }
            Recorded closed = new Recorded(notes + 1L, NOON, new RunEvent.SessionClosed(0));
            writer.append(List.of(closed));
            written.add(closed);
        }
        return written;
    }

    private static ByteBuffer bytes(String text) {
        return StandardCharsets.UTF_8.encode(text);
    }

    private static String hex(byte[] bytes, int from, int to) {
        StringBuilder hex = new StringBuilder();
        for (int at = from; at < to; at++) {
            hex.append("%02x".formatted(bytes[at]));
        }
        return hex.toString();
    }

    /** A disk in memory that can fail. */
    private static final class Memory implements Disk {
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean fails;

        @Override
        public long size() {
            return bytes.size();
        }

        @Override
        public void append(ByteBuffer more) throws IOException {
            if (fails) {
                throw new IOException("no space left on device");
            }
            byte[] taken = new byte[more.remaining()];
            more.get(taken);
            bytes.writeBytes(taken);
        }

        @Override
        public void force() {}

        @Override
        public void truncate(long size) {
            byte[] all = bytes.toByteArray();
            bytes = new ByteArrayOutputStream();
            bytes.write(all, 0, (int) size);
        }

        @Override
        public void close() {}
    }
}
