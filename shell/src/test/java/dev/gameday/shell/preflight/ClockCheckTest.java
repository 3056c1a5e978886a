package dev.gameday.shell.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.readiness.FisUse;
import dev.gameday.catalog.readiness.Readiness;
import dev.gameday.shell.place.ClockSkew;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockCheckTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, RIGHT, false",
        "PT60S, RIGHT, false",
        "PT-60S, RIGHT, false",
        "PT61S, DOUBTFUL, true",
        "PT-5M, DOUBTFUL, true",
        "PT301S, WRONG, true",
        "PT-2H, WRONG, true"
    })
    void a_minute_is_looked_at_and_five_are_refused(Duration skew, Check.Standing standing, boolean mends) {
        Check check = ClockCheck.of(clock(Outcome.done(skew)));

        assertThat(check.standing()).isEqualTo(standing);
        assertThat(check.mend().isPresent()).isEqualTo(mends);
    }

    @Test
    void the_sentence_says_which_way() {
        assertThat(ClockCheck.of(clock(Outcome.done(Duration.ofSeconds(90)))).sentence())
                .startsWith("this machine's clock is 90 s behind AWS's");
        assertThat(ClockCheck.of(clock(Outcome.done(Duration.ofSeconds(-400)))).sentence())
                .startsWith("this machine's clock is 400 s ahead of AWS's, and AWS refuses what is signed so");
    }

    @Test
    void no_answer_is_not_right() {
        Readiness silent = clock(Outcome.failed(new Trouble(Trouble.Kind.TIMED_OUT, "nobody answers")));

        assertThat(ClockCheck.of(silent).right()).isFalse();
        assertThat(ClockSkew.refusal(silent)).isEmpty();
    }

    @Test
    void a_clock_that_is_far_off_is_why_nothing_could_be_read() {
        assertThat(ClockSkew.refusal(clock(Outcome.done(Duration.ofMinutes(9)))))
                .hasValueSatisfying(why -> assertThat(why).contains("540 s behind"));
        assertThat(ClockSkew.refusal(clock(Outcome.done(Duration.ofMinutes(4)))))
                .isEmpty();
    }

    private static Readiness clock(Outcome<Duration> skew) {
        return new Readiness() {
            @Override
            public Outcome<Duration> clockSkew() {
                return skew;
            }

            @Override
            public Outcome<FisUse> fisUse() {
                return Outcome.done(new FisUse(0, 0));
            }
        };
    }
}
