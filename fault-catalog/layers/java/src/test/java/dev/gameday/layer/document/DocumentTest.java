package dev.gameday.layer.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.layer.json.Unusable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
    @Test
    void what_it_says_is_kept() throws Exception {
        Document document = read("2026-01-05T09:10:00.25Z", "{\"kind\": \"timeout\", \"percentage\": 50}");
        assertThat(document.id()).isEqualTo("s/f");
        assertThat(document.expiresAt()).isEqualTo(Instant.parse("2026-01-05T09:10:00.25Z"));
        assertThat(document.looksIntoEvents()).isFalse();
        assertThat(document.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.index()).isZero();
            assertThat(fault.effect().kind()).isEqualTo("timeout");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-05T24:00:00Z", "2026-01-05T09:10:60Z", "2026-13-05T09:10:00Z", "2026-01-05t09:10:00z"})
    void a_time_that_is_on_no_clock_is_refused(String time) {
        assertThatThrownBy(() -> read(time, "{\"kind\": \"timeout\"}"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("'expiresAt'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind': 'explode'} | unknown kind 'explode'",
                "{'kind': 'truncate'} | 'keep' is missing",
                "{'kind': 'truncate', 'keep': 1, 'kep': 2} | unknown key 'kep'",
                "{'kind': 'cpu', 'threads': 17} | 'threads' must be a number from 1 to 16",
                "{'kind': 'cpu', 'threads': 1e999999999} | 'threads' must be a number from 1 to 16",
                "{'kind': 'cpu', 'threads': 1.5} | 'threads' must be a whole number",
                "{'kind': 'error', 'message': 7} | 'message' must be a text",
                "{'kind': 'timeout', 'match': {'path': '$.a b', 'exists': true}} | a path goes on with",
                "{'kind': 'timeout', 'match': {'path': '$.a', 'exists': false}} | 'exists' can only be true",
                "{'kind': 'delay', 'milliseconds': {'normal': {'mean': 1}}} | 'deviation' is missing",
                "{'kind': 'delay', 'milliseconds': {}} | 'milliseconds' is empty",
                "{'kind': 'delay', 'milliseconds': {'percentiles': [[0, 1], [100]]}} | must be a list of 2 to 2"
            })
    void what_is_wrong_is_said(String fault, String expected) {
        assertThatThrownBy(() -> read("2026-01-05T09:10:00Z", fault.replace('\'', '"')))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining(expected);
    }

    @Test
    void none_and_all_are_hit_exactly_and_half_about_half() throws Exception {
        assertThat(hits(0)).isZero();
        assertThat(hits(100)).isEqualTo(1000);
        // Four standard deviations about 500.
        assertThat(hits(50)).isBetween(437L, 563L);
        // And about 10.
        assertThat(hits(1)).isBetween(0L, 23L);
    }

    private static long hits(double percentage) throws Exception {
        Document document = read("2026-01-05T09:10:00Z", "{\"kind\": \"timeout\", \"percentage\": " + percentage + "}");
        Fault fault = document.faults().get(0);
        return IntStream.rangeClosed(1, 1000)
                .filter(n -> fault.hits(document.draws("id", n), Event.unread()))
                .count();
    }

    private static Document read(String expiresAt, String fault) throws Unusable {
        String text = "{\"version\": 1, \"id\": \"s/f\", \"expiresAt\": \"" + expiresAt
                + "\", \"seed\": 7, \"faults\": [" + fault + "]}";
        return Document.read(StandardCharsets.UTF_8.encode(text));
    }
}
