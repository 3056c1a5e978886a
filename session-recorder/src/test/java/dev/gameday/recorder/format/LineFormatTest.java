package dev.gameday.recorder.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.runbook.event.FaultEvent.EffectProven;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.Recorded;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LineFormatTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:05Z");
    private static final Instant WALL = Instant.parse("2026-07-01T12:00:00Z");

    @Test
    void every_kind_of_event_comes_back_as_it_was() throws Exception {
        for (long seed = 1; seed <= 25; seed++) {
            EventGenerator generator = new EventGenerator(seed);
            for (Class<? extends GameDayEvent> type : EventTypes.all().values()) {
                Recorded recorded = new Recorded(seed, AT, (GameDayEvent) generator.value(type));

                RecordLine line = read(write(recorded));

                assertThat(line.recorded()).as("seed %d, %s", seed, type).contains(recorded);
            }
        }
    }

    @Test
    void the_same_event_gives_the_same_bytes_in_whatever_order_its_maps_were_made() {
        GameDayEvent once = (GameDayEvent)
                new EventGenerator(7).value(EventTypes.named("RunPlanned").orElseThrow());
        GameDayEvent again = (GameDayEvent)
                new EventGenerator(7).value(EventTypes.named("RunPlanned").orElseThrow());

        assertThat(write(new Recorded(1, AT, once))).isEqualTo(write(new Recorded(1, AT, again)));
    }

    @Test
    void a_line_is_written_as_version_1_says() {
        assertThat(write(new Recorded(12, AT, new EffectProven("storm", AT, "a line"))))
                .startsWith("{\"v\":1,\"n\":12,\"at\":\"2026-01-01T00:00:05Z\",\"wall\":\"2026-07-01T12:00:00Z\","
                        + "\"type\":\"EffectProven\",\"event\":{\"step\":\"storm\",\"seenAt\":\"2026-01-01T00:00:05Z\","
                        + "\"evidence\":\"a line\"},\"prev\":\"" + LineFormat.FIRST + "\",\"hash\":\"")
                .endsWith("\"}\n");
    }

    @Test
    void the_hash_is_that_of_the_line_without_its_hash() throws Exception {
        String line = write(new Recorded(1, AT, new Noted("ann", "Grüße"))).stripTrailing();
        String content = line.replaceFirst(",\"hash\":\"[0-9a-f]{64}\"}$", "}");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));

        assertThat(read(line + "\n").hash()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(LineFormat.genuine(line.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @Test
    void an_unknown_type_is_kept_raw() throws Exception {
        RecordLine line =
                read(write(new Recorded(1, AT, new Noted("ann", "hello"))).replace("Noted", "Dreamt"));

        assertThat(line.recorded()).isEmpty();
        assertThat(line.type()).isEqualTo("Dreamt");
        assertThat(line.event().path("text").asText()).isEqualTo("hello");
    }

    @Test
    void unknown_fields_are_passed_over_and_a_missing_one_makes_an_event_unknown() throws Exception {
        String line = write(new Recorded(1, AT, new Noted("ann", "hello")));

        assertThat(read(line.replace("\"by\"", "\"mood\":3,\"by\"")).recorded())
                .contains(new Recorded(1, AT, new Noted("ann", "hello")));
        assertThat(read(line.replace("\"by\"", "\"from\"")).recorded()).isEqualTo(Optional.empty());
    }

    @Test
    void a_newer_version_is_named_and_not_guessed_at() {
        String line = write(new Recorded(1, AT, new Noted("ann", "hello"))).replace("{\"v\":1", "{\"v\":2");

        assertThatThrownBy(() -> read(line)).hasMessage("is of version 2; this console reads up to 1");
    }

    @Test
    void a_time_that_no_game_day_has_makes_its_event_unknown() throws Exception {
        String line = write(new Recorded(1, AT, new EffectProven("storm", AT, "a line")));
        String seen = "\"seenAt\":\"2026-01-01T00:00:05Z\"";

        assertThat(read(line.replace(seen, "\"seenAt\":\"+999999999-12-31T00:00:00Z\""))
                        .recorded())
                .isEmpty();
        assertThat(read(line.replace(seen, "\"seenAt\":1767225605")).recorded()).isEmpty();
    }

    @Test
    void a_type_that_is_no_name_makes_its_line_unreadable() {
        String line = write(new Recorded(1, AT, new Noted("ann", "hello")));

        assertThatThrownBy(() -> read(line.replace("\"Noted\"", "\"No\u007fted\"")))
                .hasMessage("has no type that can be read");
    }

    private static String write(Recorded recorded) {
        return LineFormat.write(recorded, WALL, LineFormat.FIRST, UnaryOperator.identity())
                .text();
    }

    private static RecordLine read(String line) throws UnreadableLineException {
        return LineFormat.read(line.stripTrailing().getBytes(StandardCharsets.UTF_8));
    }
}
