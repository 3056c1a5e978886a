package dev.gameday.runbook.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.runbook.Binding;
import dev.gameday.yaml.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BindingFileTest {
    private static final String SMALL = """
            name: staging
            account: "111122223333"
            region: eu-west-1
            fault-role: arn:aws:iam::111122223333:role/faults
            functions: {intake: shop-intake}
            roles: {intake-role: shop-intake-role}
            subnets: {shop: {chaos: allowed, team: shop}}
            zones: {a: eu-west-1a}
            alarms: {slow: Shop is slow}
            logs: {intake: /aws/lambda/shop-intake}
            queues: {orders: shop-orders}
            resources: {orders: "arn:aws:sqs:eu-west-1:111122223333:orders"}
            metrics:
              lag:
                title: Lag
                unit: s
                namespace: AWS/Lambda
                metric: IteratorAge
                dimensions: {FunctionName: shop-sync}
                statistic: Maximum
                period: PT60S
                lag: PT90S
                scale: 0.001
                quiet: true
            """;

    @Test
    void reads_every_section() {
        Binding binding = BindingFile.read("f.yaml", SMALL).value().orElseThrow();

        assertThat(binding.subnets()).isEqualTo(Map.of("shop", Map.of("chaos", "allowed", "team", "shop")));
        assertThat(binding.queues()).isEqualTo(Map.of("orders", "shop-orders"));
        assertThat(binding.metrics())
                .isEqualTo(Map.of(
                        "lag",
                        new MetricSource(
                                "lag",
                                "Lag",
                                "s",
                                "AWS/Lambda",
                                "IteratorAge",
                                Map.of("FunctionName", "shop-sync"),
                                "Maximum",
                                Duration.ofMinutes(1),
                                Duration.ofSeconds(90),
                                0.001,
                                true)));
    }

    @Test
    void a_metric_is_neither_scaled_nor_quiet_unless_it_says_so() {
        Binding binding = BindingFile.read("f.yaml", SMALL.replace("    scale: 0.001\n    quiet: true\n", ""))
                .value()
                .orElseThrow();

        assertThat(binding.metrics().get("lag"))
                .satisfies(lag -> assertThat(lag.scale()).isEqualTo(1))
                .satisfies(lag -> assertThat(lag.quiet()).isFalse());
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("mistakes")
    void finds_a_single_mistake_and_nothing_else(String piece, String other, String expected) {
        assertThat(SMALL).contains(piece);
        assertThat(BindingFile.read("f.yaml", SMALL.replace(piece, other)).problems())
                .extracting(Problem::toString)
                .containsExactly("f.yaml:" + expected);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments(
                        "\"111122223333\"",
                        "\"1111\"",
                        "2:10: '1111' can't be read, write the account's 12 digits, in quotes"),
                arguments(
                        "::111122223333:role",
                        "::444455556666:role",
                        "4:13: the role is not in the account 111122223333, name a role of that account"),
                arguments("logs:", "log:", "10:1: unknown key 'log', did you mean 'logs'?"),
                arguments(
                        "{chaos: allowed, team: shop}",
                        "{}",
                        "7:17: no tag selects these subnets, write {key: value}, all of which a subnet must carry"),
                arguments(
                        "eu-west-1a",
                        "us-east-1a",
                        "8:12: 'us-east-1a' is no zone of eu-west-1, write one such as eu-west-1a"),
                arguments(
                        "statistic: Maximum",
                        "statistic: max",
                        "20:16: 'max' can't be read, write Average, Sum, Minimum, Maximum, SampleCount or a percentile"
                                + " such as p99"),
                arguments(
                        "period: PT60S",
                        "period: PT5S",
                        "21:13: PT5S is no period of an AWS metric, write whole minutes"),
                arguments(
                        "scale: 0.001",
                        "scale: 0",
                        "23:12: every value would become the same, write a number such as 0.001 or 100"),
                arguments(
                        "\"arn:aws:sqs:eu-west-1:111122223333:orders\"",
                        "orders",
                        "12:21: 'orders' can't be read, write an ARN"),
                arguments(
                        "orders: shop-orders",
                        "orders: shop-orders.fifo",
                        "11:18: 'shop-orders.fifo' can't be read, write a standard queue's name, not its URL"));
    }
}
