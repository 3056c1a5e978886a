package dev.gameday.recorder.cast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.Redaction;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.format.Asciicast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CastWriterTest {
    private static final String HEADER = Asciicast.header(
            80, 24, Instant.ofEpochSecond(1_700_000_000), "gameday", "stop-drill", Map.of("TERM", "xterm-256color"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void a_cast_is_a_header_and_events_for_its_owner_alone() throws IOException {
        try (CastWriter writer = begin()) {
            writer.take(new Shot.Shown(0, "hello\r\n", ""));
            writer.take(new Shot.Ended(1_000_000_000, 1));
        }

        Path cast = session().casts().get(0);
        List<String> lines = Files.readAllLines(cast);
        JsonNode header = new ObjectMapper().readTree(lines.get(0));
        assertThat(header.get("version").intValue()).isEqualTo(3);
        assertThat(header.at("/term/cols").intValue()).isEqualTo(80);
        assertThat(header.at("/term/rows").intValue()).isEqualTo(24);
        assertThat(header.at("/term/type").textValue()).isEqualTo("xterm-256color");
        assertThat(header.get("timestamp").longValue()).isEqualTo(1_700_000_000);
        assertThat(lines.subList(1, lines.size()))
                .containsExactly("[0.000000,\"o\",\"hello\\r\\n\"]", "[1.000000,\"x\",\"1\"]");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cast)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_second_cast_of_a_session_leaves_the_first_alone() throws IOException {
        begin().close();
        begin().close();

        assertThat(session().casts())
                .extracting(cast -> cast.getFileName().toString())
                .containsExactly("terminal.cast", "terminal-2.cast");
    }

    @Test
    void what_is_more_than_the_disk_keeps_up_with_is_said_or_kept_never_waited_for() throws IOException {
        int pieces = 50_000;
        try (CastWriter writer = begin()) {
            for (int piece = 0; piece < pieces; piece++) {
                writer.take(new Shot.Marked(piece, "m"));
            }
        }

        long kept = 0;
        long lost = 0;
        for (String line : Files.readAllLines(session().casts().get(0))) {
            kept += line.endsWith("\"m\"]") ? 1 : 0;
            lost += line.startsWith("#") ? Long.parseLong(line.split(" ")[1]) : 0;
        }
        assertThat(kept + lost).isEqualTo(pieces);
    }

    private CastWriter begin() throws IOException {
        return CastWriter.begin(session(), HEADER, 0, Redaction.with(List.of()));
    }

    private SessionFolder session() {
        return new SessionFolder(new SessionId("20260101-000000-abcd"), folder);
    }
}
