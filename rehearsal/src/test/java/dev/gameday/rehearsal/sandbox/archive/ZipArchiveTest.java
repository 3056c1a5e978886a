package dev.gameday.rehearsal.sandbox.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.sandbox.ZipWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipArchiveTest {
    private static final long MOST = 1_000_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void modes_and_links_are_kept() throws Exception {
        byte[] zip = new ZipWriter()
                .link("bin/latest", "run")
                .program("bin/run", "#!/bin/sh\n")
                .file("data/read.txt", "text")
                .bytes();

        ZipArchive.read(zip, MOST).unpackInto(folder);

        assertThat(mode("bin/run")).isEqualTo("rwxr-xr-x");
        assertThat(mode("data/read.txt")).isEqualTo("rw-r--r--");
        assertThat(Files.readSymbolicLink(folder.resolve("bin/latest"))).isEqualTo(Path.of("run"));
    }

    /** As Java and Windows write them: packed, with sizes after the content, and without modes. */
    @Test
    void archives_of_the_jdk_are_read() throws Exception {
        String text = "line\n".repeat(10_000);
        byte[] zip = jdk("folder/text", text.getBytes(StandardCharsets.UTF_8));

        ZipArchive archive = ZipArchive.read(zip, MOST);
        archive.unpackInto(folder);

        assertThat(archive.unpackedBytes()).isEqualTo(50_000);
        assertThat(archive.size()).isEqualTo(zip.length).isLessThan(1_000);
        assertThat(folder.resolve("folder/text")).hasContent(text);
        assertThat(mode("folder/text")).isEqualTo("rw-r--r--");
    }

    @Test
    void a_later_archive_lies_over_an_earlier_one() throws Exception {
        ZipArchive.read(new ZipWriter().file("a", "1").link("b", "a").bytes(), MOST)
                .unpackInto(folder);
        ZipArchive.read(new ZipWriter().file("b", "2").bytes(), MOST).unpackInto(folder);

        assertThat(folder.resolve("a")).as("not through the link").hasContent("1");
        assertThat(folder.resolve("b")).hasContent("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out", "/etc/out", "a/../../out", "a/.."})
    void names_that_lead_out_are_refused(String name) {
        assertThatThrownBy(() -> ZipArchive.read(new ZipWriter().file(name, "x").bytes(), MOST))
                .isInstanceOf(BadArchiveException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc", "../..", "a/../../b"})
    void links_that_lead_out_are_not_made(String target) throws Exception {
        ZipArchive archive =
                ZipArchive.read(new ZipWriter().link("link", target).bytes(), MOST);

        assertThatThrownBy(() -> archive.unpackInto(folder)).hasMessageContaining("leads out");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothing_is_written_through_a_link_that_was_there_before(@TempDir Path outside) throws Exception {
        Files.createSymbolicLink(folder.resolve("out"), outside);
        ZipArchive archive = ZipArchive.read(new ZipWriter().file("out/x", "y").bytes(), MOST);

        assertThatThrownBy(() -> archive.unpackInto(folder)).hasMessageContaining("leads out");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void what_unpacks_to_too_much_is_not_unpacked() throws IOException {
        byte[] zip = jdk("zeros", new byte[1_000_001]);

        assertThatThrownBy(() -> ZipArchive.read(zip, MOST))
                .isInstanceOfSatisfying(
                        TooLargeException.class,
                        large -> assertThat(large.unpackedBytes()).isEqualTo(1_000_001));
    }

    /** Each cut, and each changed byte, is read whole or refused: never another exception. */
    @Test
    void damaged_archives_are_refused() throws Exception {
        byte[] zip = jdk("some/name", "some content that is long enough".getBytes(StandardCharsets.UTF_8));
        for (int length = 0; length < zip.length; length++) {
            byte[] cut = Arrays.copyOf(zip, length);
            assertThatThrownBy(() -> ZipArchive.read(cut, MOST)).isInstanceOf(BadArchiveException.class);
        }
        for (int place = 0; place < zip.length; place++) {
            byte[] changed = zip.clone();
            changed[place] ^= 0x55;
            try {
                assertThat(ZipArchive.read(changed, MOST).unpackedBytes()).isLessThanOrEqualTo(MOST);
            } catch (BadArchiveException | TooLargeException refused) {
                assertThat(refused.getMessage()).isNotEmpty();
            }
        }
    }

    private String mode(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
    }

    private static byte[] jdk(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
