package dev.gameday.runbook.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.TargetKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetLocksTest {
    private static final SessionId ANA = new SessionId("20260105-0900-ana1");
    private static final SessionId BEA = new SessionId("20260105-0900-bea1");
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(3600);
    private static final Target INTAKE = target("intake");
    private static final Target ROUTER = target("router");

    private final MemoryStore store = new MemoryStore();
    private final TargetLocks locks = new TargetLocks(store);

    private static Target target(String name) {
        return new Target(TargetKind.LAMBDA_FUNCTION, "arn:aws:lambda:::function:" + name, name);
    }

    private Outcome<List<Hold>> take(SessionId session, Instant now, Target... targets) {
        return locks.take(session, "somebody", List.of(targets), now, now.plusSeconds(3600));
    }

    @Test
    void what_nobody_holds_is_taken_and_others_see_it() {
        assertThat(take(ANA, NOW, INTAKE, ROUTER).value()).contains(List.of());
        assertThat(locks.others(BEA, List.of(ROUTER), NOW).value())
                .contains(List.of(new Hold(ANA.value(), "somebody", ROUTER.arn(), UNTIL)));
        assertThat(locks.others(ANA, List.of(INTAKE, ROUTER), NOW).value()).contains(List.of());
    }

    @Test
    void of_several_all_are_taken_or_none() {
        take(ANA, NOW, ROUTER);
        assertThat(take(BEA, NOW, INTAKE, ROUTER).value().orElseThrow())
                .extracting(Hold::session)
                .containsExactly(ANA.value());
        assertThat(locks.held(BEA).value()).contains(List.of());
    }

    @Test
    void a_lock_that_ended_by_itself_is_taken_over_by_one_only() {
        take(ANA, NOW, INTAKE);
        assertThat(locks.others(BEA, List.of(INTAKE), UNTIL).value()).contains(List.of());
        assertThat(take(BEA, UNTIL, INTAKE).value()).contains(List.of());
        assertThat(locks.held(ANA).value()).contains(List.of());
        assertThat(locks.held(BEA).value().orElseThrow()).hasSize(1);
    }

    @Test
    void a_write_whose_answer_was_lost_counts_if_it_is_there() {
        store.losesAnswers = true;
        assertThat(take(ANA, NOW, INTAKE).value()).contains(List.of());
    }

    @Test
    void taking_again_what_one_holds_changes_nothing() {
        take(ANA, NOW, INTAKE);
        assertThat(take(ANA, NOW, INTAKE).value()).contains(List.of());
        assertThat(store.writes).hasSize(1);
    }

    @Test
    void a_session_lets_go_of_its_own_only() {
        take(ANA, NOW, INTAKE);
        take(BEA, NOW, ROUTER);
        assertThat(locks.release(ANA).value()).contains(1);
        assertThat(locks.release(ANA).value()).contains(0);
        assertThat(locks.held(BEA).value().orElseThrow()).hasSize(1);
    }

    @Test
    void no_answer_is_trouble_and_never_a_lock() {
        store.dead = true;
        assertThat(take(ANA, NOW, INTAKE)).isEqualTo(Outcome.failed(MemoryStore.TROUBLE));
        assertThat(locks.others(ANA, List.of(INTAKE), NOW)).isEqualTo(Outcome.failed(MemoryStore.TROUBLE));
    }

    @Test
    void what_is_no_lock_of_ours_holds_the_target_all_the_same() {
        store.create(TargetLocks.key(INTAKE.arn()), "\u001b[2J nonsense");
        assertThat(take(ANA, NOW, INTAKE).value().orElseThrow())
                .extracting(Hold::session)
                .containsExactly("unknown");
    }
}
