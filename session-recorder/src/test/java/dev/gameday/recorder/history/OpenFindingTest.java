package dev.gameday.recorder.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.SessionId;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.runbook.people.FindingState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenFindingTest {
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    private static final FollowUp PROPOSED = FollowUp.proposed("Flag a stale view within 60 s (alarm).");

    @Test
    void a_note_names_its_owner_and_its_date() {
        FollowUp noted = FollowUp.noted("Finding: Retry less (retry); owner: trading; due: 2026-08-01")
                .orElseThrow();
        assertThat(noted.words()).isEqualTo("Retry less");
        assertThat(noted.tag()).isEqualTo("retry");
        assertThat(noted.owner()).contains("trading");
        assertThat(noted.due()).contains(LocalDate.parse("2026-08-01"));
        assertThat(FollowUp.noted("finding: Retry less; due: 2026-02-31")
                        .orElseThrow()
                        .due())
                .isEmpty();
        assertThat(FollowUp.noted("it was a finding: no")).isEmpty();
        assertThat(FollowUp.noted("finding: ; owner: nobody")).isEmpty();
        assertThat(PROPOSED.tag()).isEqualTo("alarm");
        assertThat(FollowUp.proposed("Look (again).").tag()).isEqualTo("other");
        assertThat(FollowUp.proposed("Look (again).").words()).isEqualTo("Look (again).");
    }

    @Test
    void a_refuted_session_raises_what_its_runbook_proposes_and_the_next_that_holds_closes_it() {
        SessionFacts refuted = session(9, Mode.LIVE, Verdict.REFUTED, PROPOSED);
        OpenFinding open = OpenFinding.of(List.of(refuted), NOW).get(0);
        assertThat(open.retestDue()).isTrue();
        assertThat(open.raised()).isEqualTo(refuted);
        SessionFacts again = session(5, Mode.LIVE, Verdict.REFUTED, PROPOSED);
        assertThat(OpenFinding.of(List.of(refuted, again), NOW)).singleElement().satisfies(finding -> {
            assertThat(finding.raised()).isEqualTo(refuted);
            assertThat(finding.retested()).contains(again);
        });
        SessionFacts rehearsed = session(4, Mode.REHEARSAL, Verdict.HELD, PROPOSED);
        SessionFacts inconclusive = session(3, Mode.LIVE, Verdict.INCONCLUSIVE, PROPOSED);
        assertThat(OpenFinding.of(List.of(refuted, again, rehearsed, inconclusive), NOW))
                .hasSize(1);
        SessionFacts held = session(2, Mode.LIVE, Verdict.HELD, PROPOSED);
        assertThat(OpenFinding.of(List.of(held, again, refuted), NOW)).isEmpty();
    }

    @Test
    void a_note_is_raised_whatever_the_verdict_and_is_overdue_after_its_date() {
        FollowUp late =
                FollowUp.noted("finding: Late; owner: ann; due: 2026-06-30").orElseThrow();
        FollowUp soon = FollowUp.noted("finding: Soon; due: 2026-07-01").orElseThrow();
        List<OpenFinding> open = OpenFinding.of(List.of(session(1, Mode.LIVE, Verdict.HELD, soon, late)), NOW);
        assertThat(open).extracting(finding -> finding.followUp().words()).containsExactly("Late", "Soon");
        assertThat(open).extracting(finding -> finding.overdue(NOW)).containsExactly(true, false);
    }

    @Test
    void who_says_that_it_is_done_closes_nothing_and_who_drops_it_does_until_a_run_refutes_again() {
        SessionFacts done = session(9, Mode.LIVE, Verdict.REFUTED, PROPOSED, said(FindingState.DONE));
        assertThat(OpenFinding.of(List.of(done), NOW)).singleElement().satisfies(finding -> {
            assertThat(finding.done()).isTrue();
            assertThat(finding.overdue(NOW)).isFalse();
        });
        SessionFacts again = session(5, Mode.LIVE, Verdict.REFUTED, PROPOSED);
        assertThat(OpenFinding.of(List.of(done, again), NOW))
                .singleElement()
                .satisfies(finding -> assertThat(finding.done()).isFalse());
        SessionFacts dropped = session(5, Mode.LIVE, Verdict.REFUTED, PROPOSED, said(FindingState.DROPPED));
        assertThat(OpenFinding.of(List.of(done, dropped), NOW)).isEmpty();
    }

    private static FollowUp said(FindingState state) {
        return new FollowUp(PROPOSED.text(), true, Optional.of("ann"), Optional.of(LocalDate.of(2020, 1, 1)), state);
    }

    @Test
    void a_level_of_maturity_counts_only_with_all_below_it_and_names_its_evidence() {
        SessionFacts zone = hit(1, Verdict.HELD, "az-impairment", "zone", 1);
        SessionFacts one = hit(2, Verdict.HELD, "latency", "intake", 1);
        SessionFacts two = hit(3, Verdict.REFUTED, "lambda-error", "router", 1);
        SessionFacts old = hit(200, Verdict.HELD, "latency", "intake", 1);
        assertThat(reached(zone)).isEqualTo(1);
        assertThat(reached(zone, one)).isEqualTo(2);
        assertThat(reached(zone, one, two)).isEqualTo(3);
        assertThat(reached(old)).isZero();
        assertThat(reached(hit(2, Verdict.HELD, "latency", "intake", 0))).isZero();
        assertThat(maturity(zone, one).levels().get(2).evidence()).contains(one);
    }

    private static int reached(SessionFacts... sessions) {
        return maturity(sessions).reached();
    }

    private static Maturity maturity(SessionFacts... sessions) {
        Coverage coverage = Coverage.of(
                List.of(sessions),
                FmeaRow.of(GeneratedCatalog.faults(), List.of()),
                new Coverage.Question(100, Duration.ofDays(90)),
                NOW);
        return Maturity.of(List.of(sessions), coverage, Mode.LIVE);
    }

    private static SessionFacts session(int daysAgo, Mode mode, Verdict verdict, FollowUp... followUps) {
        return facts(daysAgo, mode, verdict, List.of(), 1, followUps);
    }

    private static SessionFacts hit(int daysAgo, Verdict verdict, String category, String target, int stopConditions) {
        InjectedFault fault = new InjectedFault("hit", "some-fault", "component", "mode", category, target, true, true);
        return facts(daysAgo, Mode.LIVE, verdict, List.of(fault), stopConditions);
    }

    private static SessionFacts facts(
            int daysAgo,
            Mode mode,
            Verdict verdict,
            List<InjectedFault> faults,
            int stopConditions,
            FollowUp... followUps) {
        return new SessionFacts(
                new SessionId("session-%03d".formatted(daysAgo)),
                NOW.minus(Duration.ofDays(daysAgo)),
                Optional.of(mode),
                Optional.empty(),
                Optional.of("story"),
                Optional.of(new SessionFacts.Scenario("story", "S1", "A story", stopConditions)),
                new SessionFacts.Ending(Optional.of(0), Optional.of(verdict), false),
                Map.of(),
                faults,
                List.of(followUps));
    }
}
