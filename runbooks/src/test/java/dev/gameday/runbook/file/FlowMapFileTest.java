package dev.gameday.runbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.Binding;
import dev.gameday.runbook.FlowMap;
import dev.gameday.yaml.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowMapFileTest {
    private static final String BINDING = """
            name: staging
            account: "111122223333"
            region: eu-west-1
            fault-role: arn:aws:iam::111122223333:role/faults
            functions: {intake: shop-intake, packing: shop-packing}
            roles: {packing-role: shop-packing-role}
            queues: {orders: shop-orders}
            metrics:
              lag:
                title: Lag
                unit: s
                namespace: AWS/Lambda
                metric: IteratorAge
                statistic: Maximum
                period: PT60S
                lag: PT90S
            """;

    @Test
    void a_map_names_parts_of_the_binding_and_others_that_it_declares() {
        Loaded<Binding> loaded = read("""
                map:
                  others: [shoppers]
                  edges:
                    - {from: shoppers, to: intake}
                    - {from: intake, to: orders}
                    - {from: orders, to: packing, metrics: [lag], targets: [packing-role]}
                """);
        assertThat(loaded.problems()).isEmpty();
        FlowMap map = loaded.value().orElseThrow().map().orElseThrow();
        assertThat(map.parts()).containsExactly("shoppers", "intake", "orders", "packing");
        assertThat(map.sources()).containsExactly("shoppers");
        assertThat(map.from("orders"))
                .containsExactly(
                        new FlowMap.Edge("orders", "packing", List.of("lag"), List.of("packing-role", "packing")));
    }

    @Test
    void a_binding_needs_no_map() {
        assertThat(read("").value().orElseThrow().map()).isEmpty();
    }

    @Test
    void a_name_that_the_binding_does_not_have_is_a_problem_with_its_place_and_a_remedy() {
        assertThat(wrong("map: {edges: [{from: intake, to: warehouse}]}"))
                .singleElement()
                .asString()
                .contains("the binding has no part of the flow 'warehouse'")
                .contains("intake, orders, packing, or declare it under others");
        assertThat(wrong("map: {edges: [{from: intake, to: orders, metrics: [speed]}]}"))
                .singleElement()
                .asString()
                .contains("no metric 'speed'", "write one of lag");
        assertThat(wrong("map: {edges: [{from: intake, to: orders, targets: [moon]}]}"))
                .singleElement()
                .asString()
                .contains("no target 'moon'", "packing-role");
    }

    @Test
    void edges_that_say_nothing_are_problems() {
        assertThat(wrong("map: {edges: [{from: intake, to: intake}]}"))
                .singleElement()
                .asString()
                .contains("'intake' leads to itself");
        assertThat(wrong("map: {edges: [{from: intake, to: orders}, {from: intake, to: orders}]}"))
                .singleElement()
                .asString()
                .contains("on the map already");
        assertThat(wrong("map: {edges: []}")).isNotEmpty();
        assertThat(wrong("map: {edges: [{from: intake, to: orders, colour: red}]}"))
                .singleElement()
                .asString()
                .contains("colour");
        assertThat(wrong("map: here")).isNotEmpty();
    }

    @Test
    void a_map_that_no_screen_could_show_is_a_problem() {
        StringBuilder edges = new StringBuilder("map:\n  others: [");
        for (int part = 0; part <= 41; part++) {
            edges.append(part == 0 ? "" : ", ").append("part-").append(part);
        }
        edges.append("]\n  edges:\n");
        for (int edge = 0; edge < 41; edge++) {
            edges.append("    - {from: part-%d, to: part-%d}\n".formatted(edge, edge + 1));
        }
        assertThat(wrong(edges.toString())).singleElement().asString().contains("the map has 41 edges", "at most 40");
    }

    private static List<String> wrong(String map) {
        return read(map).problems().stream().map(Problem::toString).toList();
    }

    private static Loaded<Binding> read(String map) {
        return BindingFile.read("f.yaml", BINDING + map);
    }
}
