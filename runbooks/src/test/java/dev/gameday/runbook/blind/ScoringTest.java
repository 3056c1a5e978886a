package dev.gameday.runbook.blind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.PeopleEvent.ScoredPart;
import dev.gameday.runbook.event.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final Instant PAGE = Instant.parse("2026-01-05T09:10:00Z");
    private static final BlindCase CASE = new BlindCase(
            "denied",
            "iam-denial",
            1,
            List.of("deny"),
            Duration.ofMinutes(20),
            Optional.of("router-errors"),
            Duration.ofMinutes(4),
            "Orders are not executed.",
            "A role was denied its writes.",
            List.of(new Suspicion("router-role", "misconfiguration-or-bug")),
            List.of(),
            List.of("restore-policy router-role"),
            List.of(
                    new IdealStep("look alarms", Duration.ofMinutes(1)),
                    new IdealStep("suspect router-role misconfiguration-or-bug", Duration.ofMinutes(2)),
                    new IdealStep("mitigate restore-policy router-role", Duration.ofMinutes(4))));

    private final List<Recorded> events = new ArrayList<>();

    @Test
    void the_ideal_path_scores_a_hundred() {
        page();
        breach();
        after(50, new PeopleEvent.Looked("ann", "look alarms"));
        after(110, suspicion("router-role", "misconfiguration-or-bug"));
        after(200, mitigation("restore-policy router-role"));
        regain(260);
        assertThat(points()).isEqualTo(100);
    }

    @Test
    void nothing_done_scores_only_that_nothing_was_broken() {
        page();
        breach();
        assertThat(part("on it").points()).isZero();
        assertThat(part("suspicion").points()).isZero();
        assertThat(part("mitigation").points()).isZero();
        assertThat(part("flow").points()).isZero();
        assertThat(points()).isEqualTo(10);
    }

    @Test
    void points_fall_from_the_ideal_time_to_nothing_at_four_times_that() {
        page();
        after(8 * 60, mitigation("restore-policy router-role"));
        assertThat(part("mitigation").points()).isEqualTo(20);
        events.clear();
        page();
        after(16 * 60, mitigation("restore-policy router-role"));
        assertThat(part("mitigation").points()).isZero();
    }

    @Test
    void the_component_without_the_cause_is_a_part_of_a_suspicion() {
        page();
        after(60, suspicion("router-role", "excessive-load"));
        assertThat(part("suspicion").points()).isEqualTo(10);
        after(90, suspicion("router-role", "misconfiguration-or-bug"));
        assertThat(part("suspicion").points()).isEqualTo(30);
    }

    @Test
    void a_needless_change_costs_and_one_that_came_to_nothing_does_not() {
        page();
        after(30, mitigation("raise-timeout order-router 60"));
        after(
                40,
                new PeopleEvent.MitigationTried("ann", "roll-back order-router", false, "there was nothing to change"));
        assertThat(part("care").points()).isEqualTo(5);
        assertThat(part("care").why()).contains("raise-timeout").doesNotContain("roll-back");
    }

    @Test
    void hints_cost_more_the_more_they_say_and_a_score_is_never_below_nothing() {
        page();
        for (int tier = 1; tier <= 3; tier++) {
            after(10L * tier, new PeopleEvent.HintGiven("ann", tier, "look"));
            assertThat(part("hints").points()).isEqualTo(List.of(-8, -20, -40).get(tier - 1));
        }
        assertThat(points()).isZero();
    }

    @Test
    void a_flow_that_came_back_before_a_mitigation_is_no_credit() {
        page();
        breach();
        regain(30);
        assertThat(part("flow").points()).isZero();
    }

    @Test
    void what_was_done_before_the_page_is_not_being_on_it() {
        events.add(new Recorded(1, PAGE.minusSeconds(60), new PeopleEvent.Looked("ann", "look metrics")));
        page();
        assertThat(part("on it").points()).isZero();
    }

    private void page() {
        after(0, new PeopleEvent.Paged("pager", "Orders are not executed."));
    }

    private void breach() {
        after(1, new ObservationEvent.BoundBreached("oldest-message", 40, "<= 5"));
    }

    private void regain(long seconds) {
        after(seconds, new ObservationEvent.BoundRegained("oldest-message", 1, "<= 5"));
    }

    private static PeopleEvent suspicion(String component, String cause) {
        return new PeopleEvent.Suspected("ann", component, cause);
    }

    private static PeopleEvent mitigation(String action) {
        return new PeopleEvent.MitigationTried("ann", action, true, "done");
    }

    private void after(long seconds, GameDayEvent event) {
        events.add(new Recorded(events.size() + 1L, PAGE.plusSeconds(seconds), event));
    }

    private ScoredPart part(String name) {
        return Scoring.of(CASE, events).stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int points() {
        return new PeopleEvent.Revealed("ann", "", "", List.of(), List.of(), Scoring.of(CASE, events)).points();
    }
}
