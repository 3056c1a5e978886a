package dev.gameday.runbook.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gameday.catalog.metric.Canary;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.runbook.Binding;
import dev.gameday.yaml.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CanaryLintTest {
    private static final String FILE = """
            name: staging
            account: "111122223333"
            region: eu-west-1
            fault-role: arn:aws:iam::111122223333:role/faults
            functions: {intake: shop-intake}
            metrics:
              accepted:
                title: Orders accepted
                unit: "%"
                canary: {invoke: intake, payload: {side: "1", size: 2, tags: [a, true]}, every: PT5S}
                value: success
              answer:
                title: Answer of the shop
                unit: ms
                canary: {http: "https://shop.example/health?key=a", expect: 204, timeout: PT1S, every: PT10S}
                value: latency
            """;

    private static MetricSource metric(Binding binding, String name) {
        return Optional.ofNullable(binding.metrics().get(name)).orElseThrow();
    }

    @Test
    void a_canary_is_the_source_of_a_metric_with_a_sample_for_each_call() {
        Binding binding = BindingFile.read("f.yaml", FILE).value().orElseThrow();

        MetricSource accepted = metric(binding, "accepted");
        assertThat(accepted.canary())
                .isEqualTo(Optional.of(new Canary.Invoke(
                        "shop-intake",
                        "{\"side\":\"1\",\"size\":2,\"tags\":[\"a\",true]}",
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(2))));
        assertThat(accepted.period()).isEqualTo(Duration.ofSeconds(5));
        assertThat(accepted.quiet()).isFalse();
        MetricSource answer = metric(binding, "answer");
        assertThat(answer.canary())
                .isEqualTo(Optional.of(new Canary.Http(
                        "https://shop.example/health?key=a", 204, Duration.ofSeconds(10), Duration.ofSeconds(1))));
        assertThat(answer.metric()).isEqualTo("GET https://shop.example/health?...");
        assertThat(answer.value(new Canary.Result(true, Duration.ofMillis(12)))).isEqualTo(12);
        assertThat(accepted.value(new Canary.Result(true, Duration.ofMillis(12))))
                .isEqualTo(100);
    }

    @Test
    void a_call_is_given_up_before_the_next_unless_it_says_otherwise() {
        Binding binding = BindingFile.read("f.yaml", FILE.replace("every: PT5S", "every: PT1S"))
                .value()
                .orElseThrow();

        assertThat(metric(binding, "accepted").canary().orElseThrow().timeout()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void an_address_of_this_machine_needs_no_https() {
        for (String host : new String[] {"127.0.0.1:8080", "localhost", "[::1]:80"}) {
            assertThat(BindingFile.read("f.yaml", FILE.replace("https://shop.example", "http://" + host))
                            .problems())
                    .as(host)
                    .isEmpty();
        }
    }

    @Test
    void a_payload_has_a_size() {
        String large = FILE.replace("[a, true]", "[" + "1234, ".repeat(4000) + "5]");

        assertThat(BindingFile.read("f.yaml", large).problems())
                .extracting(Problem::toString)
                .containsExactly("f.yaml:10:39: a payload of 20032 bytes is too large, write at most 16384: it is in"
                        + " every record");
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("mistakes")
    void finds_a_single_mistake_and_nothing_else(String piece, String other, String expected) {
        assertThat(FILE).contains(piece);
        assertThat(BindingFile.read("f.yaml", FILE.replace(piece, other)).problems())
                .extracting(Problem::toString)
                .containsExactly("f.yaml:" + expected);
    }

    static Stream<Arguments> mistakes() {
        String http = "write an https address without a user, as https://shop.example/health";
        return Stream.of(
                arguments(
                        "size: 2, tags: [a, true]}, every: PT5S",
                        "size: 2}, evry: PT1S, every: PT5S",
                        "10:61: unknown key 'evry', did you mean 'every'?"),
                arguments(
                        "invoke: intake, payload",
                        "invoke: intak, payload",
                        "10:22: 'intak' is no function of this binding, did you mean 'intake'?"),
                arguments(
                        "[a, true]}, every: PT5S",
                        "[a, true]}, every: PT0.5S",
                        "10:85: a call every PT0.5S is too often, write whole seconds from PT1S to PT5M"),
                arguments(
                        "invoke: intake, payload",
                        "invoke: intake, http: \"https://a.example\", payload",
                        "10:22: a canary calls one thing, and this one two, write either 'invoke:' with a function's"
                                + " logical name or 'http:' with an address"),
                arguments(
                        "http: \"https://shop.example/health?key=a\", expect",
                        "expect",
                        "15:13: this canary calls nothing, write either 'invoke:' with a function's logical name or"
                                + " 'http:' with an address"),
                arguments(
                        "\"https://shop.example/health?key=a\"",
                        "\"http://shop.example/\"",
                        "15:20: 'http://shop.example/' can't be read, " + http),
                arguments(
                        "\"https://shop.example/health?key=a\"",
                        "\"https://ann:x@shop.example/\"",
                        "15:20: 'https://ann:x@shop.example/' can't be read, " + http),
                arguments(
                        "timeout: PT1S",
                        "timeout: PT11S",
                        "15:79: a timeout of PT11S is too long, write PT0.1S to PT10S, no more than 'every'"),
                arguments(
                        "value: latency", "value: speed", "16:12: 'speed' is no value, write one of latency, success"));
    }
}
