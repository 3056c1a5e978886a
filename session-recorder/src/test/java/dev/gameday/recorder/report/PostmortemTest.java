package dev.gameday.recorder.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.SessionId;
import dev.gameday.runbook.event.FaultEvent.EffectNotProven;
import dev.gameday.runbook.event.FaultEvent.InjectionRequested;
import dev.gameday.runbook.event.FaultEvent.RemovalGivenUp;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.event.RunEvent.HaltRequested;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.runbook.event.RunEvent.VerdictReached;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmortemTest {
    @Test
    void a_session_becomes_the_report_that_it_always_became(@TempDir Path home) throws Exception {
        String report = Reports.markdown(Reports.ofStalePositions(home));

        try (var golden = getClass().getResourceAsStream("/stale-positions.md")) {
            assertThat(report).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void an_empty_record_claims_nothing() {
        assertThat(report(List.of()))
                .contains("# Postmortem: a session that was not opened")
                .contains("No verdict was reached.")
                .contains("Nothing was injected.")
                .contains("The session was not closed");
    }

    @Test
    void a_halt_with_residue_says_so_first_and_again_in_the_limits() {
        Script script = StalePositions.opening()
                .at(120, new InjectionRequested("lag"))
                .at(240, new EffectNotProven("lag", "'injecting' in the log"))
                .at(250, new HaltRequested(HaltCause.STOP_CONDITION, "watch", "age over 600"))
                .at(300, new RemovalGivenUp("lag", "denied", "aws fis stop-experiment --id EXP123"))
                .at(
                        301,
                        new VerdictReached(
                                Verdict.INCONCLUSIVE, true, false, List.of("gameday-x-lag"), "no effect was proven"));

        assertThat(report(script.events()))
                .contains("**INCONCLUSIVE**, halted, **residue left behind**")
                .contains("**neither held nor refuted**: no effect was proven.")
                .contains("It was halted (stop condition: age over 600), and **this is left behind**: `gameday-x-lag`.")
                .contains("**not proven**")
                .contains("**given up**; by hand: `aws fis stop-experiment --id EXP123`")
                .contains("- Effects not proven:\n  - lag, waited for 'injecting' in the log\n")
                .contains("- Not removed:\n  - lag: denied\n");
    }

    @Test
    void what_of_the_record_was_not_read_stands_in_the_limits() {
        String report =
                Reports.markdown(SessionSummary.of(StalePositions.script().events()), "line 3 is not JSON");

        assertThat(report).contains("- Gaps in the record:\n  - line 3 is not JSON\n");
    }

    @Test
    void hostile_text_stays_text() {
        String hostile = "x | y\n# Owned\n<img src=x onerror=alert(1)> [click](https://evil.example) \u001b]0;t\u0007";
        GameDayEvent opened = new SessionOpened(
                new SessionId("20260101-000000-evil"), hostile, Mode.LIVE, hostile, hostile, 1, hostile);

        String report = report(
                new Script().at(0, opened).at(1, new Noted(hostile, hostile)).events());

        assertThat(report.lines().filter(line -> line.contains("Owned")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .startsWith("|")
                        .doesNotContainPattern("[^\\\\][<\\[]")
                        .contains("x \\| y # Owned \\<img"));
        assertThat(report.lines().filter(line -> line.startsWith("# "))).hasSize(1);
        assertThat(report.chars().filter(c -> c != '\n').noneMatch(Character::isISOControl))
                .isTrue();
    }

    private static String report(List<Recorded> events) {
        return Reports.markdown(SessionSummary.of(events));
    }
}
