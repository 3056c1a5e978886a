package dev.gameday.recorder.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedTimesTest {
    private static final long EARLIEST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    @Test
    void every_time_is_read_as_java_reads_it() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            int digits = random.nextInt(10);
            long unit = Math.round(Math.pow(10, 9 - digits));
            long nanos = random.nextInt(1_000_000_000) / unit * unit;
            Instant instant = Instant.ofEpochSecond(random.nextLong(EARLIEST, LATEST + 1), nanos);
            assertThat(BoundedTimes.instant(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01T00:00:00.1Z",
                "2026-01-01T00:00:00.12Z",
                "2026-01-01T00:00:00.1234Z",
                "2026-01-01T23:59:59.999999999Z",
                "2026-01-01T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "2024-02-29T00:00:00.5Z",
                "2026-01-01t00:00:00z",
                "2026-01-01T00:00:00+01:00"
            })
    void an_unusual_one_is_read_as_java_reads_it(String text) {
        assertThat(BoundedTimes.instant(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-01-01T00:00:00",
                "2026-01-01T00:00:00.0000000001Z",
                "2026-01-01T00:00:00.0000000000Z",
                "2026-01-01T00:00:00,5Z",
                "2026-01-01T00:00:00.5",
                "2026-01-01T00:00:00.5ZZ",
                "2026-02-30T00:00:00.5Z",
                "2026-13-01T00:00:00Z",
                "2026-01-01T25:00:00.5Z",
                "2026-01-01T00:60:00Z",
                "0000-12-31T23:59:59.9Z",
                "+10000-01-01T00:00:00Z"
            })
    void what_is_no_time_of_a_game_day_is_none(String text) {
        assertThatThrownBy(() -> BoundedTimes.instant(text)).isInstanceOf(DateTimeException.class);
    }
}
