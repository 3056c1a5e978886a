package dev.gameday.recorder.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void ticks_are_round_and_within_the_axis() {
        assertThat(new Scale(0, 273, 100, 0).ticks(4)).containsExactly(0.0, 100.0, 200.0);
        assertThat(new Scale(99.87, 100.01, 100, 0).ticks(4)).containsExactly(99.9, 99.95, 100.0);
    }

    @Test
    void values_that_are_all_the_same_still_have_an_axis() {
        Scale scale = Scale.around(100, 100, 100, 0);

        assertThat(scale.at(100)).isEqualTo(50);
        assertThat(Scale.around(0, 0, 100, 0).ticks(4)).isNotEmpty();
    }

    @Test
    void a_value_beyond_the_axis_lies_at_its_end() {
        assertThat(new Scale(0, 10, 100, 0).at(11)).isZero();
    }

    @Test
    void no_scale_is_of_no_width() {
        assertThatThrownBy(() -> new Scale(1, 1, 0, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
