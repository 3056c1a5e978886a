package dev.gameday.recorder.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.SmallSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    private final Path home;
    private final KeyRing keys;

    SigningKeyTest(@TempDir Path home) {
        this.home = home;
        this.keys = new KeyRing(home.resolve("keys"));
    }

    @Test
    void a_key_is_made_at_its_first_use_for_its_owner_only_and_stays_the_same() throws IOException {
        assertThat(keys.trusted()).isEmpty();
        assertThat(keys.file()).doesNotExist();

        VerifyingKey made = keys.own().verifying();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.folder())))
                .isEqualTo("rwx------");
        assertThat(keys.own().verifying()).isEqualTo(made);
        assertThat(keys.trusted()).containsExactly(made);
        assertThat(VerifyingKey.pem(made.pem())).isEqualTo(made);
        try (var files = Files.list(keys.folder())) {
            assertThat(files).containsExactly(keys.file());
        }
    }

    @Test
    void a_key_that_others_may_read_signs_nothing_and_starts_no_record() throws IOException {
        assertThat(keys.own().verifying().hex()).hasSize(64);
        SessionFolders sessions = new SessionFolders(home.resolve("sessions")).sealedBy(keys);
        SessionFolder folder = sessions.create(SmallSession.ID);
        Files.setPosixFilePermissions(keys.file(), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(keys::own).isInstanceOf(IOException.class).hasMessageContaining("chmod 600");
        assertThatThrownBy(() -> RecordWriter.open(folder, SmallSession.WALL)).hasMessageContaining("chmod 600");
        Files.setPosixFilePermissions(keys.file(), PosixFilePermissions.fromString("rw-------"));
        try (RecordWriter writer = RecordWriter.open(folder, SmallSession.WALL)) {
            writer.append(SmallSession.EVENTS.subList(0, 1));
        }
        Files.setPosixFilePermissions(keys.file(), PosixFilePermissions.fromString("rw-r-----"));
        try (RecordWriter cleaning = RecordWriter.open(folder, SmallSession.WALL)) {
            cleaning.append(SmallSession.EVENTS.subList(1, 4));
        }
        assertThat(Seals.read(folder.seals(folder.events())).lines()).hasSize(1);
    }

    @Test
    void a_damaged_key_is_told_and_never_replaced() throws IOException {
        assertThat(keys.own().verifying().hex()).hasSize(64);
        String text = Files.readString(keys.file());
        Files.writeString(keys.file(), text.substring(0, text.length() / 2));

        assertThatThrownBy(keys::own).hasMessageContaining("can't be used").hasMessageContaining("restore it");

        VerifyingKey other = new KeyRing(home.resolve("other")).own().verifying();
        Files.writeString(keys.file(), text.substring(0, text.indexOf("-----BEGIN PUBLIC")) + other.pem());
        assertThatThrownBy(keys::own).hasMessageContaining("don't fit each other");
    }

    @Test
    void the_keys_of_others_are_trusted_where_they_are_put() throws IOException {
        VerifyingKey other = new KeyRing(home.resolve("other")).own().verifying();
        Files.createDirectories(keys.known());
        Files.writeString(keys.known().resolve("ana.pem"), other.pem());
        assertThat(keys.trusted()).containsExactly(other);

        Files.setPosixFilePermissions(keys.known(), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(keys::trusted).hasMessageContaining("chmod 700");
        Files.setPosixFilePermissions(keys.known(), PosixFilePermissions.fromString("rwx------"));
        Files.writeString(keys.known().resolve("bob.pem"), "nothing");
        assertThatThrownBy(keys::trusted).hasMessageContaining("bob.pem");
    }

    /** RFC 8032, section 7.1, test 2. */
    @Test
    void a_signature_is_ed25519() {
        VerifyingKey key = new VerifyingKey("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        byte[] signature = HexFormat.of()
                .parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");

        assertThat(key.verifies(new byte[] {0x72}, signature)).isTrue();
        assertThat(key.verifies("x".getBytes(StandardCharsets.US_ASCII), signature))
                .isFalse();
    }
}
