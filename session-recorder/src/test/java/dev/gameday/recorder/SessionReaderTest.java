package dev.gameday.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.format.LineFormat;
import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionReaderTest {
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");

    private final SessionFolder folder;

    SessionReaderTest(@TempDir Path home) throws IOException {
        folder = new SessionFolders(home).create(new SessionId("read-in-order"));
    }

    @Test
    void each_takeover_is_read_where_it_goes_on_from_the_record_and_corrections_at_the_end() throws IOException {
        String second = write(folder.events(), LineFormat.FIRST, 1, "one", "two");
        String third = write(folder.events(), second, 3, "recovered");
        write(folder.folder().resolve("takeover-1.jsonl"), second, 3, "taken over", "taken away");
        Files.createFile(folder.folder().resolve("takeover-2.jsonl"));
        write(folder.folder().resolve("takeover-3.jsonl"), second, 3, "taken over again");
        write(folder.corrections(), third, 4, "corrected");

        assertThat(texts())
                .containsExactly(
                        "one", "two", "taken over", "taken away", "taken over again", "recovered", "corrected");
        assertThat(SessionReader.readAll(folder).events()).hasSize(7);
    }

    @Test
    void what_goes_on_from_no_line_of_the_record_is_read_all_the_same() throws IOException {
        write(folder.events(), LineFormat.FIRST, 1, "one", "two");
        write(folder.folder().resolve("takeover-1.jsonl"), "f".repeat(64), 9, "from elsewhere");
        Files.writeString(folder.corrections(), "half a li");

        assertThat(texts()).containsExactly("one", "two", "from elsewhere", "cut");
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        SessionReader.read(
                folder,
                (file, entry) -> texts.add(entry.match(
                        line -> line.line().event().path("text").asText(), unreadable -> "unreadable", cut -> "cut")));
        return texts;
    }

    private static String write(Path file, String previous, long first, String... texts) throws IOException {
        StringBuilder lines = new StringBuilder(Files.exists(file) ? Files.readString(file) : "");
        String head = previous;
        for (int i = 0; i < texts.length; i++) {
            Recorded note = new Recorded(first + i, AT, new Noted("ann", texts[i]));
            LineFormat.Written line = LineFormat.write(note, AT, head, json -> json);
            lines.append(line.text());
            head = line.hash();
        }
        Files.writeString(file, lines);
        return head;
    }
}
