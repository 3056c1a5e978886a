package dev.gameday.layer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void values_are_read_as_what_they_are() throws Exception {
        assertThat(Json.read(" {\"a\" : [1, -2.5e3, true, false, null, \"x\"], \"b\":{}, \"c\":[ ]}\n"))
                .isEqualTo(Map.of(
                        "a",
                        List.of(new BigDecimal("1"), new BigDecimal("-2.5e3"), true, false, Json.NULL, "x"),
                        "b",
                        Map.of(),
                        "c",
                        List.of()));
    }

    @Test
    void escapes_are_resolved() throws Exception {
        assertThat(Json.read("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00z\""))
                .isEqualTo("a\"\\/\b\f\n\r\t\u00e9\ud83d\ude00z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\" 1}",
                "{\"a\":1,\"a\":2}",
                "1 2",
                "{}x",
                "01",
                "1.",
                ".5",
                "+1",
                "-",
                "1e",
                "NaN",
                "Infinity",
                "tru",
                "nul",
                "'a'",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u123",
                "\"a\nb\"",
                "1e99999999999",
                "\uFEFF1"
            })
    void what_is_no_json_is_an_error(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(NotJson.class);
    }

    @Test
    void nesting_and_numbers_are_bounded() throws Exception {
        assertThat(Json.read("[".repeat(Json.DEEPEST) + "]".repeat(Json.DEEPEST)))
                .isInstanceOf(List.class);
        String deeper = "[".repeat(Json.DEEPEST + 1) + "]".repeat(Json.DEEPEST + 1);
        assertThatThrownBy(() -> Json.read(deeper)).isInstanceOf(NotJson.class).hasMessageContaining("too deep");
        String longer = "1".repeat(Json.LONGEST_NUMBER + 1);
        assertThatThrownBy(() -> Json.read(longer)).isInstanceOf(NotJson.class).hasMessageContaining("too long");
    }

    @Test
    void a_list_of_many_items_is_not_nested() throws Exception {
        assertThat((List<?>) Json.read("[" + "[],{},".repeat(500) + "1]")).hasSize(1001);
    }

    @Test
    void bytes_that_are_no_utf8_are_an_error() {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[] {'"', (byte) 0xc3, '"'});
        assertThatThrownBy(() -> Json.read(bytes)).isInstanceOf(NotJson.class).hasMessageContaining("UTF-8");
    }

    @Test
    void what_is_written_can_be_read() throws Exception {
        String odd = "\"\\\n\u0001\u007f\u00e9\ud83d\ude00\ud800";
        String text = new JsonText()
                .with(odd, odd)
                .with("n", 3)
                .with("t", true)
                .withJson("j", "[]")
                .toString();
        assertThat(Json.read(text)).isEqualTo(Map.of(odd, odd, "n", new BigDecimal(3), "t", true, "j", List.of()));
        assertThat(text).doesNotContain("\n");
    }
}
