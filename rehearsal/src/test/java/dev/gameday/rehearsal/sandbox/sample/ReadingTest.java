package dev.gameday.rehearsal.sandbox.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.Interference;
import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.sandbox.Ending;
import dev.gameday.rehearsal.sandbox.Ending.Took;
import dev.gameday.rehearsal.sandbox.runtime.Payload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
    private static final Reading READING = new Reading(Duration.ofSeconds(15), Reading.WAY);
    private static final List<String> RAN = List.of("START", SampleCode.RAN, "END");
    private static final List<String> NOT_RUN = List.of("START", "END");

    @Test
    void the_handlers_own_answer_is_a_delay_and_nothing_else() {
        assertThat(returned(SampleCode.ANSWER, RAN, warm(1_500)))
                .contains(new Interference(Duration.ofMillis(1_500).toNanos(), null, true));
    }

    @Test
    void who_answered_has_run_whatever_the_log_has_of_it() {
        assertThat(returned(SampleCode.ANSWER, NOT_RUN, warm(1))).contains(Interference.NONE);
    }

    @Test
    void what_the_way_there_and_back_may_take_is_no_delay() {
        assertThat(returned(SampleCode.ANSWER, RAN, warm(19))).contains(Interference.NONE);
        assertThat(returned(SampleCode.ANSWER, RAN, warm(20)).orElseThrow().delayNanos())
                .isEqualTo(Reading.WAY.toNanos());
    }

    @Test
    void a_sandboxs_first_answer_shows_nothing() {
        assertThat(returned(SampleCode.ANSWER, RAN, new Took(Duration.ofMillis(900), Duration.ofMillis(400))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"statusCode\":503,\"body\":\"\"}|503",
                "{ \"statusCode\": \"404\" }|404",
                "\"pract|502",
                "\"pra\u007fticed\"|502"
            })
    void another_answer_is_one_with_a_status_or_one_that_nobody_can_read(String payload, int status) {
        assertThat(returned(payload, NOT_RUN, warm(5)))
                .contains(new Interference(0, new Outcome.Answered(status, "application/json"), false));
        assertThat(returned(payload, RAN, warm(5)).orElseThrow().handlerRuns()).isTrue();
    }

    @Test
    void an_error_is_the_functions_also_where_it_is_a_sandboxs_first() {
        Ending.Failed failed = new Ending.Failed(
                Payload.of("{\"errorType\":\"Injected\",\"errorMessage\":\"for a \\\"game\\\" day\"}"),
                NOT_RUN,
                new Took(Duration.ofMillis(900), Duration.ofMillis(5)));
        assertThat(failed.match(READING))
                .contains(new Interference(0, new Outcome.Failed("Injected", "for a \\\"game\\\" day"), false));
    }

    @Test
    void a_timeout_is_a_delay_until_the_end() {
        Ending.Failed failed = new Ending.Failed(
                Payload.of("{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"Task timed out\"}"),
                NOT_RUN,
                warm(15_000));
        assertThat(failed.match(READING).orElseThrow().delayNanos())
                .isEqualTo(Duration.ofSeconds(15).toNanos());
    }

    @Test
    void what_was_not_run_shows_nothing() {
        assertThat(new Ending.Throttled(false).match(READING)).isEmpty();
        assertThat(new Ending.NotStarted("no JDK").match(READING)).isEmpty();
    }

    private static Took warm(int millis) {
        return new Took(Duration.ZERO, Duration.ofMillis(millis));
    }

    private static Optional<Interference> returned(String payload, List<String> log, Took took) {
        return new Ending.Returned(Payload.of(payload), log, took).match(READING);
    }
}
