package dev.gameday.recorder.report.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.Reports;
import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.StalePositions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportReaderTest {
    private final SessionFolder folder;

    ReportReaderTest(@TempDir Path home) throws IOException {
        this.folder = Reports.stalePositions(home);
    }

    @Test
    void what_is_read_is_what_was_recorded_and_each_line_of_the_timeline_has_its_evidence() throws IOException {
        Report report = ReportReader.read(folder);
        SessionSummary remembered = SessionSummary.of(StalePositions.script().events());

        assertThat(report.summary().measures()).isEqualTo(remembered.measures());
        assertThat(report.summary().metrics()).isEqualTo(remembered.metrics());
        assertThat(report.record().fault()).isEmpty();
        assertThat(report.record().events()).isEqualTo(28);
        List<String> lines = Files.readAllLines(folder.events());
        assertThat(report.summary().timeline()).hasSizeGreaterThan(20).allSatisfy(entry -> {
            String line = lines.get((int) entry.evidence().line() - 1);
            assertThat(line)
                    .contains("\"n\":" + entry.evidence().number() + ",")
                    .endsWith("\"hash\":\"" + entry.evidence().hash().orElseThrow() + "\"}")
                    .contains(entry.evidence().json().orElseThrow().substring(0, 10));
        });
    }

    @Test
    void a_record_that_was_changed_says_where() throws IOException {
        Files.writeString(
                folder.events(), Files.readString(folder.events()).replace("positions look old", "all is well"));

        assertThat(ReportReader.read(folder).record().fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("its hash is not that of what it says"));
    }

    @Test
    void a_record_that_lost_a_line_says_where() throws IOException {
        List<String> lines = Files.readAllLines(folder.events());
        Files.writeString(
                folder.events(),
                lines.get(0) + "\n" + lines.get(2) + "\n" + lines.get(3).substring(0, 20));

        Report report = ReportReader.read(folder);
        assertThat(report.record().fault()).contains("line 2 of events.jsonl: it does not follow the line before it");
        assertThat(report.record().gaps()).containsExactly("line 3 is cut off after 20 bytes and was ignored");
        assertThat(ReportFormat.MD.write(report))
                .contains("The session was not closed")
                .contains("**not whole**");
    }

    @Test
    void what_another_console_wrote_that_took_over_is_told_too() throws IOException {
        List<String> lines = Files.readAllLines(folder.events());
        Files.writeString(folder.events(), String.join("\n", lines.subList(0, 15)) + "\n");
        Files.writeString(folder.folder().resolve("takeover-1.jsonl"), String.join("\n", lines.subList(15, 28)) + "\n");

        Report report = ReportReader.read(folder);
        assertThat(report.summary().run().exitCode()).contains(1);
        assertThat(report.record().gaps())
                .containsExactly(
                        "another console took over; its 13 events are in takeover-1.jsonl and are told here too");
        assertThat(ReportFormat.HTML.write(report)).contains("id=\"e-takeover-1-jsonl-28\"");
    }

    @Test
    void what_a_recovery_wrote_after_a_takeover_is_told_after_it() throws IOException {
        List<String> lines = Files.readAllLines(folder.events());
        Files.writeString(
                folder.events(),
                String.join("\n", lines.subList(0, 15)) + "\n" + String.join("\n", lines.subList(20, 28)) + "\n");
        Files.writeString(folder.folder().resolve("takeover-1.jsonl"), String.join("\n", lines.subList(15, 20)) + "\n");

        assertThat(ReportReader.read(folder).summary().timeline())
                .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()))
                .extracting(entry -> entry.evidence().number())
                .isSorted()
                .contains(15L, 16L, 28L);
    }
}
