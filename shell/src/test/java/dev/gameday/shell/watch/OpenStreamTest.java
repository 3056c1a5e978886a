package dev.gameday.shell.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.metric.Sample;
import dev.gameday.recorder.format.LineFormat;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OpenStreamTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final OpenStream open = new OpenStream(false);

    @Test
    void what_anybody_could_see_is_let_through() {
        assertThat(said(new PeopleEvent.Detected("bea", "orders are slow")))
                .isEqualTo("{\"n\":7,\"at\":\"2026-03-02T12:00:00Z\",\"type\":\"Detected\","
                        + "\"event\":{\"by\":\"bea\",\"text\":\"orders are slow\"}}");
        assertThat(said(new ObservationEvent.SamplesRead(
                        List.of(new Sample("accepted", NOON, Duration.ofSeconds(5), 99.5)))))
                .contains("99.5");
    }

    @Test
    void what_the_fault_is_is_withheld_wherever_it_stands() {
        assertThat(said(new FaultEvent.EffectProven("deny-writes", NOON, "AccessDenied in the log")))
                .isEqualTo("{\"n\":7,\"at\":\"2026-03-02T12:00:00Z\",\"type\":\"EffectProven\",\"withheld\":true}");
        assertThat(said(new RunEvent.StepStarted(3, "deny-writes")))
                .contains("\"index\":3")
                .doesNotContain("deny");
        assertThat(said(new RunEvent.HaltRequested(
                        RunEvent.HaltCause.STOP_CONDITION, "conductor", "deny-writes went too far")))
                .contains("STOP_CONDITION")
                .doesNotContain("deny");
        assertThat(said(new PeopleEvent.HintGiven("bea", 2, "look at the role")))
                .contains("2")
                .doesNotContain("role");
        assertThat(said(new PeopleEvent.StepAnswered("bea", "predict", "a queue grows")))
                .doesNotContain("queue");
    }

    @Test
    void all_of_it_is_shown_to_whom_all_is_revealed() {
        Optional<String> line =
                new OpenStream(true).line(recorded(new FaultEvent.EffectProven("deny-writes", NOON, "a line")));

        assertThat(line.orElseThrow())
                .contains("deny-writes")
                .doesNotContain("withheld")
                .doesNotContain("hash");
    }

    @Test
    void a_type_that_is_not_known_is_withheld_and_what_is_no_line_is_nothing() {
        String newer = recorded(new PeopleEvent.Noted("bea", "secret")).replace("Noted", "Dreamt");

        assertThat(open.line(newer).orElseThrow()).contains("Dreamt").doesNotContain("secret");
        assertThat(open.line("no line")).isEmpty();
    }

    private String said(GameDayEvent event) {
        return open.line(recorded(event)).orElseThrow();
    }

    private static String recorded(GameDayEvent event) {
        return LineFormat.write(new Recorded(7, NOON, event), NOON, LineFormat.FIRST, UnaryOperator.identity())
                .text()
                .strip();
    }
}
