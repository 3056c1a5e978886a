package dev.gameday.catalog.arming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class LayerZipsTest {
    private static final Path PYTHON = Path.of("layers", "python");

    @Test
    void the_python_layer_is_what_lies_in_its_folder() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(python()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }

        assertThat(files.keySet()).containsExactlyInAnyOrderElementsOf(sources());
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(PYTHON.resolve(file.getKey())).hasContent(file.getValue());
        }
    }

    @Test
    void its_wrapper_can_be_executed_and_everything_can_be_read_by_all() {
        Map<String, Integer> modes = new LinkedHashMap<>();
        entries(python()).forEach((name, header) -> modes.put(name, header.getInt(38) >>> 16 & 0777));

        assertThat(modes).containsEntry("gameday/bootstrap", 0755).containsEntry("gameday/__main__.py", 0644);
        assertThat(modes)
                .allSatisfy((name, mode) ->
                        assertThat(mode).isEqualTo(name.endsWith("/") || name.endsWith("bootstrap") ? 0755 : 0644));
    }

    @Test
    void nothing_in_it_depends_on_when_and_with_what_it_was_built() {
        assertThat(entries(python()).values()).allSatisfy(header -> {
            assertThat(header.getShort(10)).as("stored as it is").isZero();
            assertThat(time(header.getShort(12), header.getShort(14))).isEqualTo(LocalDateTime.of(2026, 1, 1, 0, 0));
        });
    }

    private static byte[] python() {
        return LayerZips.shipped().zip("python").orElseThrow();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(PYTHON.resolve("gameday"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> PYTHON.relativize(file).toString())
                    .filter(name -> !name.endsWith(".pyc"))
                    .toList();
        }
    }

    /** The central directory's headers by name (PKWARE's APPNOTE, 4.3.12); java.util.zip doesn't tell all of it. */
    private static Map<String, ByteBuffer> entries(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - 22;
        assertThat(bytes.getInt(end)).as("the end of the central directory").isEqualTo(0x06054b50);
        Map<String, ByteBuffer> headers = new LinkedHashMap<>();
        int at = bytes.getInt(end + 16);
        for (int left = bytes.getShort(end + 10); left > 0; left--) {
            int name = bytes.getShort(at + 28);
            ByteBuffer header = bytes.slice(at, 46).order(ByteOrder.LITTLE_ENDIAN);
            headers.put(new String(zip, at + 46, name, StandardCharsets.UTF_8), header);
            at += 46 + name + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        return headers;
    }

    private static LocalDateTime time(short time, short date) {
        return LocalDateTime.of(
                1980 + (date >> 9 & 0x7f),
                date >> 5 & 0xf,
                date & 0x1f,
                time >> 11 & 0x1f,
                time >> 5 & 0x3f,
                (time & 0x1f) * 2);
    }
}
