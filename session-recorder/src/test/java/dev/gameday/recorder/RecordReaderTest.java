package dev.gameday.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordReaderTest {
    private final Path folder;

    RecordReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_record_cut_at_any_byte_gives_every_whole_line_and_reports_the_rest() throws IOException {
        byte[] whole = String.join("", SmallSession.lines(SmallSession.EVENTS)).getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("events.jsonl");
        for (int length = 0; length <= whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(file, cut);

            RecordContents contents = RecordReader.readAll(file);

            long lines = new String(cut, StandardCharsets.ISO_8859_1)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            assertThat(contents.events()).as("cut after %d", length).isEqualTo(SmallSession.EVENTS.subList(0, (int)
                    lines));
            assertThat(contents.cut().isPresent()).isEqualTo(length > 0 && whole[length - 1] != '\n');
            assertThat(Verification.of(file).whole()).isEqualTo(length == whole.length);
        }
    }

    @Test
    void what_cannot_be_read_is_named_and_the_rest_is_read_on() throws IOException {
        List<String> lines = new ArrayList<>(SmallSession.lines(SmallSession.EVENTS));
        lines.set(1, lines.get(1).replace("\"Noted\"", "\"Dreamt\""));
        lines.add(2, "not json\n");
        lines.add("{\"v\":1,");

        RecordContents contents = RecordReader.readAll(SmallSession.file(folder, lines));

        assertThat(contents.events()).extracting("number").containsExactly(1L, 3L, 4L);
        assertThat(contents.gaps())
                .containsExactly(
                        "1 event of type 'Dreamt' can't be read by this version",
                        "line 3 is not JSON",
                        "line 6 is cut off after 7 bytes and was ignored");
    }

    @Test
    void the_first_version_stays_readable() throws Exception {
        Path fixture = Path.of(getClass().getResource("/record-v1.jsonl").toURI());

        assertThat(RecordReader.readAll(fixture).events()).isEqualTo(SmallSession.EVENTS);
        assertThat(Verification.of(fixture).whole()).isTrue();
        assertThat(Files.readString(fixture)).isEqualTo(String.join("", SmallSession.lines(SmallSession.EVENTS)));
    }
}
