package dev.gameday.shell.day;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.people.Role;
import dev.gameday.shell.day.Part.Kind;
import dev.gameday.yaml.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DayPlanFileTest {
    private static final Set<String> SCENARIOS = Set.of("stop-drill", "stale-positions", "retry-storm");

    @Test
    void the_shipped_plan_has_nothing_wrong_and_follows_the_minutes_of_practice() throws IOException {
        DayPlan plan = read(shipped()).orThrow();

        assertThat(plan.parts().stream().map(Part::minute)).startsWith(-30, -15).endsWith(130);
        assertThat(plan.parts().stream().map(Part::kind)).startsWith(Kind.PREFLIGHT, Kind.ROLL_CALL);
    }

    @Test
    void a_plan_says_who_holds_which_role_where_it_runs_and_with_what() {
        DayPlan plan = read("""
                day: market-day
                title: Market day
                speed: 30
                roles: {facilitator: ann, responder: [bob, cat]}
                parts:
                  - {at: -15, roll-call: Who can stop this}
                  - {at: 0, scenario: retry-storm, set: {percentage: 50}}
                  - {at: 60, findings: Who owns what}
                """).orThrow();

        assertThat(plan.place()).containsExactly("--speed", "30");
        assertThat(plan.roster().holding(Role.RESPONDER)).containsExactly("bob", "cat");
        assertThat(plan.parts().get(1))
                .isEqualTo(new Part(0, Kind.SCENARIO, "retry-storm", "", Map.of("percentage", "50")));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_with_its_place_and_a_remedy() {
        DayPlanFile.Read read = read("""
                day: Market Day
                title: Market day
                roles: {facilitatr: ann, facilitator: bob, fault-operator: [bob, cat]}
                live: prod
                rehearsal: http://127.0.0.1:1
                parts:
                  - {at: 0, scenario: stale-position}
                  - {at: 5}
                  - {at: 6, talk: a, break: b}
                  - {at: noon, break: Coffee, set: {a: b}}
                extra: 1
                """);

        assertThat(read.plan()).isEmpty();
        assertThat(read.problems().stream().map(Problem::toString).toList())
                .anySatisfy(text -> assertThat(text).startsWith("day.yaml:1:").contains("lower-case"))
                .anySatisfy(text -> assertThat(text).startsWith("day.yaml:3:").contains("facilitatr", "facilitator"))
                .anySatisfy(text -> assertThat(text).startsWith("day.yaml:3:").contains("bob would lead"))
                .anySatisfy(text -> assertThat(text).startsWith("day.yaml:4:").contains("not both"))
                .anySatisfy(text -> assertThat(text).startsWith("day.yaml:7:").contains("stale-positions"))
                .anySatisfy(text -> assertThat(text).startsWith("day.yaml:8:").contains("does not say"))
                .anySatisfy(text -> assertThat(text).startsWith("day.yaml:9:").contains("2 things"))
                .anySatisfy(text -> assertThat(text).startsWith("day.yaml:10:").contains("only a scenario"))
                .anySatisfy(text -> assertThat(text).startsWith("day.yaml:11:").contains("extra"));
    }

    @Test
    void a_day_asks_who_can_stop_it_before_it_breaks_anything_and_who_owns_what_at_its_end() {
        List<String> problems =
                read("""
                day: market-day
                title: Market day
                parts:
                  - {at: 10, scenario: retry-storm}
                  - {at: 0, roll-call: Who can stop this}
                """).problems().stream().map(Problem::wrong).toList();

        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "the part begins at minute 0, before the one above it",
                        "something is broken before anybody was asked who can stop it",
                        "nobody would own what is found");
    }

    @Test
    void a_drill_alone_is_no_game_day() {
        assertThat(read("""
                        day: drill
                        title: Drill
                        parts:
                          - {at: 0, roll-call: Who can stop this}
                          - {at: 5, scenario: stop-drill}
                          - {at: 9, findings: Who owns what}
                        """).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.wrong()).isEqualTo("the day has no experiment"));
    }

    static String shipped() throws IOException {
        try (InputStream plan = DayPlanFile.class.getResourceAsStream("/days/two-experiments.yaml")) {
            return new String(Objects.requireNonNull(plan).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static DayPlanFile.Read read(String text) {
        return DayPlanFile.read("day.yaml", text, SCENARIOS);
    }
}
