package dev.gameday.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToleranceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {">= 99.9", "<= 5", "0.95..1.05", "-3..-1", "<= 0", ">= 0.00001", "<= 12000000000000000000000"})
    void prints_as_it_was_read(String text) {
        assertThat(Tolerance.parse(text)).map(Tolerance::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {">=99.9", "  >=   99.90 "})
    void blanks_and_trailing_zeros_do_not_matter(String text) {
        assertThat(Tolerance.parse(text)).contains(Pieces.tolerance(">= 99.9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "< 5", "= 5", "=> 5", "<= five", "<= 5 %", "1...2", "1..", "..2", "<= 1e3", "1-2"})
    void anything_else_is_no_tolerance(String text) {
        assertThat(Tolerance.parse(text)).isEmpty();
    }

    @Test
    void accepts_both_ends_and_nothing_beyond() {
        Tolerance range = Pieces.tolerance("1..2");

        assertThat(range.accepts(1)).isTrue();
        assertThat(range.accepts(2)).isTrue();
        assertThat(range.accepts(Math.nextDown(1.0))).isFalse();
        assertThat(range.accepts(Math.nextUp(2.0))).isFalse();
    }

    @Test
    void an_open_end_accepts_infinity_but_no_tolerance_accepts_what_is_no_number() {
        assertThat(Pieces.tolerance(">= 1").accepts(Double.POSITIVE_INFINITY)).isTrue();
        assertThat(Pieces.tolerance("<= 1").accepts(Double.POSITIVE_INFINITY)).isFalse();
        assertThat(Pieces.tolerance(">= 1").accepts(Double.NaN)).isFalse();
        assertThat(Pieces.tolerance("<= 1").accepts(Double.NaN)).isFalse();
    }

    @Test
    void needs_a_bound() {
        assertThatThrownBy(() -> new Tolerance(Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
