package dev.gameday.catalog.aws.tail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLineReaderTest {
    private static final String ID = "276ff3b9-1609-4ee7-a288-db3752630767";

    @Test
    void a_report_line_of_a_cold_start_is_read_whole() {
        assertThat(
                        LogLineReader.read(
                                "REPORT RequestId: " + ID
                                        + "\tDuration: 10935.70 ms\tBilled Duration: 10936 ms\tMemory Size: 1024 MB"
                                        + "\tMax Memory Used: 95 MB\tInit Duration: 423.98 ms\t"
                                        + "\nXRAY TraceId: 1-6ac7d554-62c6be2f6c1bd8032dac9acf\tSegmentId: 854892f93105b5ae\tSampled: true"))
                .contains(new Report(ID, 10935.70, 10936, 1024, 95, 423.98, false, false));
    }

    @Test
    void a_status_says_what_failed() {
        assertThat(LogLineReader.read("REPORT RequestId: " + ID
                        + "\tDuration: 3.00 ms\tBilled Duration: 3 ms\tMemory Size: 128 MB"
                        + "\tMax Memory Used: 128 MB\tStatus: error\tError Type: Runtime.OutOfMemory"))
                .contains(new Report(ID, 3, 3, 128, 128, 0, true, false));
        assertThat(LogLineReader.read("REPORT RequestId: " + ID
                        + "\tDuration: 3000.00 ms\tBilled Duration: 3000 ms\tMemory Size: 128 MB"
                        + "\tMax Memory Used: 30 MB\tStatus: timeout"))
                .contains(new Report(ID, 3000, 3000, 128, 30, 0, true, true));
    }

    @Test
    void the_same_is_read_in_the_format_of_json() {
        assertThat(LogLineReader.read("{\"time\":\"2026-10-08T07:30:29.470Z\",\"type\":\"platform.report\",\"record\":"
                        + "{\"requestId\":\"" + ID + "\",\"metrics\":{\"durationMs\":1233.96,\"billedDurationMs\":1698,"
                        + "\"memorySizeMB\":256,\"maxMemoryUsedMB\":123,\"initDurationMs\":463.512},"
                        + "\"status\":\"timeout\"}}"))
                .contains(new Report(ID, 1233.96, 1698, 256, 123, 463.512, true, true));
    }

    @Test
    void a_time_out_has_a_line_of_its_own() {
        assertThat(LogLineReader.read("2026-01-05T09:00:03Z " + ID + " Task timed out after 3.00 seconds"))
                .contains(new Told.TimedOut(ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ERROR] ValueError: no such order\nTraceback (most recent call last):",
                "2026-01-05T09:00:03.000Z\t276ff3b9-1609-4ee7-a288-db3752630767\tERROR\tInvoke Error \t{\"errorType\":\"E\"}"
            })
    void a_runtimes_line_of_an_exception_counts(String line) {
        assertThat(LogLineReader.read(line)).contains(new Told.Threw());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[ERROR]\t2026-01-05T09:00:03Z\t276ff3b9-1609-4ee7-a288-db3752630767\tlogged by the application",
                "REPORT RequestId: 276ff3b9-1609-4ee7-a288-db3752630767",
                "REPORT RequestId: \tDuration: 3.00 ms",
                "REPORT RequestId: 276ff3b9\tDuration: long ms",
                "{\"type\":\"platform.report\"}",
                "{\"type\":\"platform.report\",\"record\":{\"metrics\":[]}}",
                "{\"type\":\"platform.runtimeDone\",\"record\":{\"status\":\"error\"}}",
                "{not json platform.report",
                "somebody says Task timed out after 3.00 seconds"
            })
    void anything_else_counts_for_nothing(String line) {
        assertThat(LogLineReader.read(line)).isEmpty();
    }
}
