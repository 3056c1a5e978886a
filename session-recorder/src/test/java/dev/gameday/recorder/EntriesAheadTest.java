package dev.gameday.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntriesAheadTest {
    private static final int MANY = 3000;

    @Test
    void many_lines_come_in_order_each_with_its_place() throws IOException {
        byte[] file = lines(MANY);
        List<RecordEntry> alone = new ArrayList<>();
        RawLines lines = new RawLines(new ByteArrayInputStream(file));
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            alone.add(line.get().entry());
        }

        List<RecordEntry> ahead = new ArrayList<>();
        EntriesAhead entries = new EntriesAhead(new RawLines(new ByteArrayInputStream(file)));
        for (var entry = entries.next(); entry.isPresent(); entry = entries.next()) {
            ahead.add(entry.get());
        }

        assertThat(ahead).hasSize(MANY + 1).isEqualTo(alone);
        assertThat(ahead.get(MANY)).isEqualTo(new RecordEntry.Cut(MANY + 1, 3));
        assertThat(entries.next()).isEmpty();
    }

    @Test
    void what_came_before_a_file_fails_is_told_first() throws IOException {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        EntriesAhead entries =
                new EntriesAhead(new RawLines(new SequenceInputStream(new ByteArrayInputStream(lines(MANY)), failing)));

        for (int i = 0; i < MANY; i++) {
            assertThat(entries.next().map(RecordEntry::lineNumber)).isEqualTo(Optional.of(i + 1L));
        }
        assertThatThrownBy(entries::next).hasMessage("the disk is gone");
    }

    /** So many lines of a record, every seventh of them unreadable, and the beginning of one more. */
    private static byte[] lines(int count) {
        List<String> whole = SmallSession.lines(SmallSession.EVENTS);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i % 7 == 3 ? "not json\n" : whole.get(i % whole.size()));
        }
        return text.append("{\"v").toString().getBytes(StandardCharsets.UTF_8);
    }
}
