package dev.gameday.recorder.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.Verification;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StalePositionsFixtureTest {
    @Test
    void a_record_of_version_1_with_a_whole_plan_reads_as_it_was_written(@TempDir Path home) throws Exception {
        Path fixture =
                Path.of(getClass().getResource("/stale-positions-v1.jsonl").toURI());

        assertThat(RecordReader.readAll(fixture).events())
                .isEqualTo(StalePositions.script().events());
        assertThat(Verification.of(fixture).whole()).isTrue();

        SessionFolder again = new SessionFolders(home).create(new SessionId("20260101-000000-s1aa"));
        try (RecordWriter writer = RecordWriter.open(again, InstantSource.fixed(Script.MIDNIGHT))) {
            writer.append(StalePositions.script().events());
        }
        assertThat(again.events()).hasSameBinaryContentAs(fixture);
    }
}
