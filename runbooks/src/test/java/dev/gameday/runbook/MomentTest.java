package dev.gameday.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.Moment.Anchor;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    @ParameterizedTest
    @ValueSource(strings = {"deny.request", "storm-2.effect+PT1M", "deny.end-PT1M30S", "deny.removed+PT0.5S"})
    void prints_as_it_was_read(String text) {
        assertThat(Moment.parse(text)).map(Moment::toString).contains(text);
    }

    @Test
    void an_offset_goes_either_way() {
        assertThat(Moment.parse("a.effect+PT60S")).contains(new Moment("a", Anchor.EFFECT, Duration.ofMinutes(1)));
        assertThat(Moment.parse("a.effect-PT60S")).contains(new Moment("a", Anchor.EFFECT, Duration.ofMinutes(-1)));
        assertThat(Moment.parse(" a.effect+PT0S ").map(Moment::toString)).contains("a.effect");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "deny",
                "deny.",
                ".effect",
                "deny.started",
                "deny.EFFECT",
                "Deny.effect",
                "deny.effect+",
                "deny.effect+60",
                "deny.effect+60S",
                "deny.effect+PT",
                "deny.effect+P1Y",
                "deny.effect+PT60",
                "deny.effect+PT-5S",
                "deny.effect PT60S",
                "deny.effect+PT99999999999999999999S"
            })
    void anything_else_is_no_moment(String text) {
        assertThat(Moment.parse(text)).isEmpty();
    }
}
