package dev.gameday.recorder.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.Tolerance;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuantityTest {
    @Test
    void numbers_are_short_and_plain() {
        assertThat(Quantity.number(214.0)).isEqualTo("214");
        assertThat(Quantity.number(97.2972972)).isEqualTo("97.297");
        assertThat(Quantity.number(0.00123456)).isEqualTo("0.00123");
        assertThat(Quantity.number(-0.0)).isEqualTo("0");
        assertThat(Quantity.number(Double.POSITIVE_INFINITY)).isEqualTo("∞");
    }

    @Test
    void a_violated_number_is_never_rounded_into_its_tolerance() {
        assertThat(Quantity.number(99.89999, Tolerance.parse(">= 99.9"))).isEqualTo("99.89999");
        assertThat(Quantity.number(99.9004, Tolerance.parse(">= 99.9"))).isEqualTo("99.9");
    }

    @Test
    void durations_read_as_a_person_says_them() {
        assertThat(Quantity.duration(Duration.ofMillis(250))).isEqualTo("0.25 s");
        assertThat(Quantity.duration(Duration.ZERO)).isEqualTo("0 s");
        assertThat(Quantity.duration(Duration.ofSeconds(214))).isEqualTo("3 min 34 s");
        assertThat(Quantity.duration(Duration.ofHours(1))).isEqualTo("1 h");
        assertThat(Quantity.duration(Duration.ofSeconds(-61))).isEqualTo("-1 min 1 s");
        assertThat(Quantity.offset(Duration.ofSeconds(-3725))).isEqualTo("-01:02:05");
    }
}
