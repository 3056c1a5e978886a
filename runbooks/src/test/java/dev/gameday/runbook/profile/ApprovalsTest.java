package dev.gameday.runbook.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Outcome;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovalsTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final Approval BEAS =
            new Approval("ab12", "arn:aws:iam::111122223333:user/bea", NOW, NOW.plusSeconds(3600));

    private final MemoryStore store = new MemoryStore();
    private final Approvals approvals = new Approvals(store);

    @Test
    void an_approval_is_found_by_the_hash_of_its_plan_alone() {
        assertThat(approvals.keep(BEAS).value()).contains(true);
        assertThat(approvals.of("ab12").value()).contains(Optional.of(BEAS));
        assertThat(approvals.of("ab13").value()).contains(Optional.empty());
    }

    @Test
    void a_later_approval_takes_the_place_of_the_earlier_one() {
        approvals.keep(BEAS);
        Approval later = new Approval("ab12", "arn:aws:iam::111122223333:user/cyd", NOW, NOW.plusSeconds(60));
        approvals.keep(later);
        assertThat(approvals.of("ab12").value()).contains(Optional.of(later));
    }

    @Test
    void an_approval_of_another_plan_under_this_ones_key_is_none() {
        store.create("approvals/ab13", BEAS.text());
        assertThat(approvals.of("ab13").value()).contains(Optional.empty());
    }

    @Test
    void what_can_not_be_read_is_none_and_no_answer_is_trouble() {
        store.create("approvals/ab12", "hash=ab12\nby=\nat=yesterday\n");
        assertThat(approvals.of("ab12").value()).contains(Optional.empty());
        store.dead = true;
        assertThat(approvals.of("ab12")).isEqualTo(Outcome.failed(MemoryStore.TROUBLE));
    }

    @Test
    void an_incident_flag_is_one_harmless_line() {
        assertThat(new IncidentFlag(store).raised().value()).contains(Optional.empty());
        store.create("incident", "INC-7\n\u001b]0;owned\u0007 payments down");
        assertThat(new IncidentFlag(store).raised().value().orElseThrow().orElseThrow())
                .isEqualTo("INC-7  ]0;owned  payments down");
    }
}
