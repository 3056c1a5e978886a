package dev.gameday.shell.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Pace pace = new Pace();

    @Test
    void a_first_look_says_nothing_of_the_pace() {
        assertThat(pace.isReal(START, 5)).isFalse();
    }

    @Test
    void a_clock_that_goes_as_the_real_one_is_told_from_faster_ones_and_from_one_that_stands() {
        assertThat(pace.isReal(START, 0)).isFalse();
        assertThat(pace.isReal(START.plusMillis(1000), millis(1000))).isTrue();
        assertThat(pace.isReal(START.plusMillis(1950), millis(2000))).isTrue();
        assertThat(pace.isReal(START.plusMillis(61_950), millis(3000))).isFalse();
        assertThat(pace.isReal(START.plusMillis(61_950), millis(4000))).isFalse();
        assertThat(pace.isReal(START.plusMillis(62_950), millis(5000))).isTrue();
    }

    @Test
    void a_clock_that_jumps_is_none_however_far() {
        assertThat(pace.isReal(START, 0)).isFalse();
        assertThat(pace.isReal(Instant.parse("0001-01-01T00:00:00Z"), millis(1000)))
                .isFalse();
        assertThat(pace.isReal(Instant.parse("9999-01-01T00:00:00Z"), millis(2000)))
                .isFalse();
    }

    private static long millis(long millis) {
        return millis * 1_000_000;
    }
}
