package dev.gameday.runbook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.TargetKind;
import dev.gameday.runbook.Pieces;
import dev.gameday.runbook.SteadyState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanHashTest {
    private static Desk desk(String delay, String bound) {
        Desk desk = new Desk();
        desk.story.slow(delay);
        desk.story.parameters.add(Pieces.number("load", Optional.of("10")));
        desk.environment.metrics.put("accepted", Pieces.metric("accepted"));
        desk.story.steadyState.add(new SteadyState("accepted", Pieces.tolerance(bound)));
        desk.guard("errors", "OK");
        return desk;
    }

    private static Desk desk() {
        return desk("5", ">= 99");
    }

    private static String hash(Desk desk) {
        return PlanHash.of(desk.plan());
    }

    @Test
    void is_sixty_four_hexadecimal_digits() {
        assertThat(hash(desk())).matches("[0-9a-f]{64}");
    }

    @Test
    void the_same_plan_for_another_session_has_the_same_hash() {
        Desk other = desk();
        other.session = new SessionId("another-session");

        assertThat(hash(other)).isEqualTo(hash(desk()));
    }

    @Test
    void the_order_in_which_the_account_names_targets_does_not_matter() {
        assertThat(hits("one", "two")).isEqualTo(hits("two", "one")).isNotEqualTo(hits("one"));
    }

    private static String hits(String... names) {
        Desk desk = desk();
        List<Target> targets = Stream.of(names)
                .map(name -> Account.target(TargetKind.LAMBDA_FUNCTION, name))
                .toList();
        Facts facts = new Facts(
                Pieces.IDENTITY, Map.of("slow", targets), Map.of(), Map.of(), Map.of(), false, List.of(), Map.of());
        return PlanHash.of(new Planner(new NamedCalls()).plan(desk.request(), desk.resolution(), facts));
    }

    @Test
    void another_argument_or_another_tolerance_is_another_plan() {
        assertThat(hash(desk("6", ">= 99"))).isNotEqualTo(hash(desk()));
        assertThat(hash(desk("5", ">= 98"))).isNotEqualTo(hash(desk()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void any_other_change_is_another_plan(String what, Consumer<Desk> change) {
        Desk changed = desk();
        change.accept(changed);

        assertThat(hash(changed)).as(what).isNotEqualTo(hash(desk()));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("a setting", desk -> desk.settings.put("load", "11")),
                change("a global stop condition", desk -> {
                    desk.environment.metrics.put("age", Pieces.metric("age"));
                    desk.global.add(Pieces.stop("age", "age", "<= 60", Optional.empty()));
                }),
                change("a stop alarm that is gone", desk -> desk.account.alarms.clear()),
                change(
                        "where a metric comes from",
                        desk -> desk.environment.metrics.put("accepted", Pieces.quiet("accepted"))),
                change("what the log is here", desk -> desk.environment.logs.put("intake", "/elsewhere")),
                change("one more step", desk -> desk.story.slow("5")));
    }

    private static Arguments change(String what, Consumer<Desk> change) {
        return Arguments.of(what, change);
    }
}
