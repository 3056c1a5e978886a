package dev.gameday.recorder.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.SessionId;
import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.Recorded;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CanonicalLineTest {
    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    @Test
    void the_machines_time_the_hashes_and_the_sessions_id_are_left_out() {
        assertThat(canonical("20260105-090000-aaaaaa", "of 20260105-090000-aaaaaa", AT, "1".repeat(64)))
                .isEqualTo(canonical(
                        "20260105-090000-bbbbbb", "of 20260105-090000-bbbbbb", AT.plusSeconds(9), "2".repeat(64)))
                .isEqualTo("{\"v\":1,\"n\":4,\"at\":\"2026-01-05T09:00:00Z\",\"type\":\"Noted\","
                        + "\"event\":{\"by\":\"ana\",\"text\":\"of session\"}}");
    }

    @Test
    void what_people_wrote_in_the_form_of_such_a_field_stays() {
        String text = ",\"wall\":\"x\",\"prev\":\"y\"";
        assertThat(canonical("20260105-090000-aaaaaa", text, AT, "1".repeat(64)))
                .contains(text.replace("\"", "\\\""));
    }

    private static String canonical(String session, String text, Instant wall, String previous) {
        LineFormat.Written written =
                LineFormat.write(new Recorded(4, AT, new Noted("ana", text)), wall, previous, event -> event);
        return CanonicalLine.of(written.text().stripTrailing(), new SessionId(session));
    }
}
