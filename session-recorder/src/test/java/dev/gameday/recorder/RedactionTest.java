package dev.gameday.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG" + "/bPxRfiCYEXAMPLEKEY";
    private static final String ACCESS_KEY = "AKIA" + "IOSFODNN7EXAMPLE";
    private static final String TOKEN = "IQoJb3JpZ2luX2Vj" + "Aa0/".repeat(20) + "==";

    @Test
    void the_form_of_a_secret_is_enough() {
        assertThat(Redaction.redact("the key " + ACCESS_KEY + " of ann")).isEqualTo("the key [redacted] of ann");
        assertThat(Redaction.redact("it is " + SECRET_KEY + ".")).isEqualTo("it is [redacted].");
        assertThat(Redaction.redact("token " + TOKEN + " end")).isEqualTo("token [redacted] end");
    }

    @Test
    void a_name_gives_its_value_away() {
        assertThat(Redaction.redact("db.password=hunter2, user=ann")).isEqualTo("db.password=[redacted], user=ann");
        assertThat(Redaction.redact("dbPassword: hunter2")).isEqualTo("dbPassword: [redacted]");
        assertThat(Redaction.redact("{\"aws_secret_access_key\": \"short one\"}"))
                .isEqualTo("{\"aws_secret_access_key\": \"[redacted]\"}");
        assertThat(Redaction.redact("Authorization: Bearer abc.def-ghi_123"))
                .isEqualTo("Authorization: Bearer [redacted]");
        assertThat(Redaction.redact("https://b.s3.amazonaws.com/o?X-Amz-Signature=0a1b2c&X-Amz-Expires=60"))
                .isEqualTo("https://b.s3.amazonaws.com/o?X-Amz-Signature=[redacted]&X-Amz-Expires=60");
        assertThat(Redaction.redact("postgres://ann:hunter2@db:5432/x"))
                .isEqualTo("postgres://ann:[redacted]@db:5432/x");
    }

    @Test
    void an_address_keeps_no_query() {
        ObjectNode canary =
                new ObjectMapper().createObjectNode().put("url", "https://shop.example/health?q=hunter2&r=1");
        ObjectNode redacted = Redaction.redact(canary);
        assertThat(redacted.get("url").textValue()).isEqualTo("https://shop.example/health?[redacted]");
        assertThat(Redaction.redact(redacted)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:lambda:eu-west-1:123456789012:function:order-intake",
                "3f786850e387550fdab836ed7e6dc881de23001b",
                "clientToken=gameday-20260101-storm",
                "the tokens of the pass are secret",
                "EXP9mQ2nLk8vR3tY6w",
                "12345678-1234-1234-1234-123456789012"
            })
    void what_is_no_secret_stays(String text) {
        assertThat(Redaction.redact(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-", "eyJ-", "a.", "password ", "aB3/", "IQoJ ", "a://b:", "secret_"})
    void no_text_makes_it_slow(String part) {
        String text = part.repeat(100_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Redaction.redact(text));
    }

    @Test
    void every_text_of_an_event_is_redacted_and_twice_changes_nothing() throws Exception {
        ObjectNode event = (ObjectNode) new ObjectMapper()
                .readTree(
                        "{\"facts\":{\"password\":\"hunter2\",\"memory\":\"1024\"},\"lines\":[\"pwd=x1y2\"],\"n\":3}");

        ObjectNode redacted = Redaction.redact(event);

        assertThat(redacted)
                .hasToString("{\"facts\":{\"password\":\"[redacted]\",\"memory\":\"1024\"},"
                        + "\"lines\":[\"pwd=[redacted]\"],\"n\":3}");
        assertThat(Redaction.redact(redacted)).isEqualTo(redacted);
        String all = "Bearer abcdefgh12345 password=a secret: 'b' " + ACCESS_KEY + " " + SECRET_KEY;
        assertThat(Redaction.redact(Redaction.redact(all))).isEqualTo(Redaction.redact(all));
    }
}
