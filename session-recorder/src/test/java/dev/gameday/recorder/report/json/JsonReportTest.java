package dev.gameday.recorder.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.Reports;
import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.StalePositions;
import dev.gameday.recorder.report.output.ReportFormat;
import dev.gameday.recorder.report.people.Notes;
import dev.gameday.recorder.report.people.NotesText;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_report_is_as_the_schema_says(@TempDir Path home) throws Exception {
        JsonNode report = written(Reports.ofStalePositions(home));

        assertThat(SchemaCheck.faults(schema(), report)).isEmpty();
        assertThat(report.at("/run/verdict").asText()).isEqualTo("REFUTED");
        assertThat(report.at("/measures/timeToMitigate/state").asText()).isEqualTo("censored");
        assertThat(report.at("/measures/timeToDetectHuman/assisted").asBoolean())
                .isTrue();
        assertThat(report.at("/measures/timeToDetectMachine/time").asText()).isEqualTo("PT3M34S");
        assertThat(report.at("/metrics/1/phases/during/worst").asDouble()).isEqualTo(260);
        assertThat(report.at("/findings/0/missing/0").asText()).isEqualTo("owner");
    }

    @Test
    void an_empty_and_an_unfinished_one_are_too() throws Exception {
        for (Report report : List.of(
                Reports.of(SessionSummary.of(List.of()), Notes.NONE),
                Reports.of(
                        SessionSummary.of(StalePositions.opening().events()),
                        NotesText.read("before\n## What went well\nAll.\n## Own\nMore.\n"),
                        "line 3 is not JSON"))) {
            assertThat(SchemaCheck.faults(schema(), written(report))).isEmpty();
        }
    }

    @Test
    void the_check_finds_what_is_missing_what_is_new_and_what_is_wrong(@TempDir Path home) throws Exception {
        ObjectNode report = (ObjectNode) written(Reports.ofStalePositions(home));
        report.remove("title");
        report.put("surprise", 1);
        ((ObjectNode) report.get("run")).put("began", "yesterday");

        assertThat(SchemaCheck.faults(schema(), report))
                .containsExactlyInAnyOrder(
                        "$ lacks title", "$.surprise is not in the schema", "$.run.began is yesterday");
    }

    private static JsonNode written(Report report) throws Exception {
        return JSON.readTree(ReportFormat.JSON.write(report));
    }

    private static JsonNode schema() throws Exception {
        try (InputStream schema =
                Objects.requireNonNull(JsonReport.class.getResourceAsStream("report-v1.schema.json"))) {
            return JSON.readTree(schema);
        }
    }
}
