package dev.gameday.shell.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.metric.AlarmReading;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlarmLineTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:10:00Z");

    private final Map<String, AlarmReading> alarms = new LinkedHashMap<>();

    private String shown(int width) {
        return new AlarmLine(alarms, NOW).in(width).text();
    }

    private void alarm(String name, String state) {
        alarms.put(name, new AlarmReading(name, "arn:" + name, state, NOW.minusSeconds(90), "because"));
    }

    @Test
    void what_is_raised_stands_first() {
        alarm("dlq", "OK");
        alarm("errors", "INSUFFICIENT_DATA");
        alarm("lag", "ALARM");

        assertThat(shown(80)).isEqualTo("alarms lag ALARM 1:30 errors no data dlq OK");
    }

    @Test
    void what_has_no_room_is_counted() {
        alarm("dlq", "OK");
        alarm("abort-accepted", "OK");
        alarm("abort-concurrency", "OK");
        alarm("lag", "ALARM");

        assertThat(shown(49)).isEqualTo("alarms lag ALARM 1:30 dlq OK and 2 more OK");
        assertThat(shown(40)).isEqualTo("alarms lag ALARM 1:30 and 3 more OK");
    }

    @Test
    void a_raised_one_without_room_is_not_called_ok() {
        alarm("a-name-as-long-as-the-line", "ALARM");
        alarm("dlq", "OK");

        assertThat(shown(20)).isEqualTo("alarms and 2 more");
    }

    @Test
    void no_line_is_too_long() {
        alarm("dlq", "OK");
        alarm("lag", "ALARM");
        for (int width = 1; width < 60; width++) {
            assertThat(new AlarmLine(alarms, NOW).in(width).width()).isLessThanOrEqualTo(width);
        }
    }
}
