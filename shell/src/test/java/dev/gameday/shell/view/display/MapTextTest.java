package dev.gameday.shell.view.display;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.FlowMap;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.plan.PlanHash;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.Storm;
import dev.gameday.shell.view.StormPlan;
import dev.gameday.shell.view.Tale;
import dev.gameday.shell.view.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MapTextTest {
    @Test
    void the_longest_way_is_one_line_and_what_branches_off_stands_below_it() {
        assertThat(text(MapText.lines(Storm.calm().view(), 100)))
                .containsExactly(
                        "clients ──▶ order-intake ──▶ orders ──▶ order-router ──▶ positions ──▶ position-sync",
                        "                       └──▶ pricing",
                        "                       └──▶ risk-check");
    }

    @Test
    void what_is_wrong_is_marked_without_colour_too_and_told_in_words() {
        RunView view = Storm.breach().view();
        assertThat(text(MapText.lines(view, 100)))
                .contains("                       └!▓▶ risk-check")
                .first()
                .asString()
                .startsWith("clients !─▶ order-intake ──▶ orders");
        assertThat(text(MapText.troubles(view, 100)))
                .containsExactly(
                        "clients !─▶ order-intake  accepted 60.3 %  acknowledge-p99 1,036 ms",
                        "order-intake !▓▶ risk-check  fault at work  attempts-per-order 5.56 attempts");
        assertThat(MapText.brief(view).text()).isEqualTo("order-intake !▓▶ risk-check · clients !─▶ order-intake");
    }

    @Test
    void an_edge_is_calm_again_once_the_fault_is_over_and_the_metrics_are_back() {
        assertThat(MapText.troubles(Storm.over().view(), 100))
                .allMatch(line -> !line.text().contains("fault at work"));
        assertThat(MapText.troubles(Storm.calm().view(), 100)).isEmpty();
    }

    @Test
    void a_plan_without_a_map_has_none() {
        RunView view = mapped(Optional.empty());
        assertThat(MapText.lines(view, 100)).isEmpty();
        assertThat(MapText.brief(view).text()).isEmpty();
    }

    @Test
    void where_it_is_too_broad_it_goes_on_below() {
        List<String> lines = text(MapText.lines(Storm.calm().view(), 60));
        assertThat(lines.get(0)).isEqualTo("clients──▶order-intake──▶orders──▶order-router──▶positions");
        assertThat(lines.get(1)).isEqualTo("  ──▶position-sync");
    }

    @Test
    void any_map_is_drawn_whole_and_fits_rings_included() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<FlowMap.Edge> edges = new ArrayList<>();
            for (int edge = 0; edge < 1 + random.nextInt(40); edge++) {
                int from = random.nextInt(12);
                int to = (from + 1 + random.nextInt(11)) % 12;
                FlowMap.Edge made = new FlowMap.Edge("part-" + from, "part-" + to, List.of(), List.of());
                if (!edges.contains(made)) {
                    edges.add(made);
                }
            }
            int width = 60 + random.nextInt(200);
            List<Line> lines = MapText.lines(mapped(Optional.of(new FlowMap(edges))), width);
            assertThat(lines).allMatch(line -> line.width() <= width);
            if (width > 200) {
                long arrows = text(lines).stream()
                        .flatMapToInt(String::chars)
                        .filter(character -> character == '▶')
                        .count();
                assertThat(arrows).as("%s", edges).isEqualTo(edges.size());
            }
        }
    }

    private static RunView mapped(Optional<FlowMap> map) {
        var plan = StormPlan.plan().with(map);
        return new Tale().tell(new RunEvent.RunPlanned(plan, PlanHash.of(plan))).view();
    }

    private static List<String> text(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }
}
