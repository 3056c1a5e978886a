package dev.gameday.runbook.conductor.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Injection;
import dev.gameday.runbook.Pieces;
import dev.gameday.runbook.Story;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlannedInjection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An injection of five minutes, begun after one. */
class ExpiringTest {
    private static final int END = 60 + 300;

    private final Telling run = new Telling().requested(60).accepted(61).effective(65);

    private List<GameDayEvent> judge(String fault, int now) {
        Draft draft = run.draft(now);
        new Expiring(plan(fault), new Removing()).judge(draft);
        return draft.decision().events().stream().map(Recorded::event).toList();
    }

    private static Plan plan(String fault) {
        Plan plan = Telling.plan(new Story(), Pieces.line("intake"));
        PlannedInjection only = plan.injections().get(0);
        Injection injection = only.injection();
        Injection other = new Injection(
                injection.id(),
                Pieces.catalog().fault(fault).orElseThrow(),
                injection.arguments(),
                injection.targets(),
                injection.duration(),
                injection.stopAlarms(),
                injection.role());
        return new Plan(
                plan.runbook(),
                plan.binding(),
                plan.identity(),
                plan.settings(),
                List.of(new PlannedInjection(other, only.proof(), List.of())),
                plan.stopConditions(),
                plan.metrics(),
                plan.alarms(),
                plan.logs(),
                plan.longest());
    }

    @Test
    void what_does_not_end_by_itself_is_taken_away_at_its_end_and_not_before() {
        assertThat(judge("starve", END - 1)).isEmpty();
        assertThat(judge("starve", END)).containsExactly(new FaultEvent.RemovalRequested("fault"));
    }

    @Test
    void what_ends_by_itself_is_left_to_it() {
        assertThat(judge("slow", END + 60)).isEmpty();
    }

    @Test
    void what_is_being_removed_or_gone_is_not_removed_again() {
        run.then(200, new FaultEvent.RemovalRequested("fault"));
        assertThat(judge("starve", END)).isEmpty();
        run.removed(210);
        assertThat(judge("starve", END)).isEmpty();
    }
}
