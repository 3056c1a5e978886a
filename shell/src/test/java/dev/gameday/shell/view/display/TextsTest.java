package dev.gameday.shell.view.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.plan.PlanHash;
import dev.gameday.shell.view.FaultView;
import dev.gameday.shell.view.Storm;
import dev.gameday.shell.view.StormPlan;
import dev.gameday.shell.view.Tale;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Table;
import dev.gameday.shell.view.text.Wrapped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The texts that stand outside the panel: clocks, status line, table, plan. */
class TextsTest {
    @Test
    void three_clocks_never_stand_for_each_other() {
        assertThat(clocks(Storm.breach(), "total"))
                .isEqualTo("control active 0:40 · effect proven 0:15 ago · recovery not yet");
        assertThat(clocks(Storm.halt(), "total"))
                .isEqualTo("control being removed 0:06, try 2 · effect proven 0:36 ago · recovery not yet");
        assertThat(clocks(Storm.breach(), "first"))
                .isEqualTo("control removed 1:25 ago · effect proven 4:08 ago · recovery gone 0:45 ago");
    }

    @Test
    void the_status_line_fits_and_leads_with_the_mode() {
        for (Tale tale : List.of(new Tale(), Storm.calm(), Storm.breach(), Storm.halt(), Storm.over())) {
            for (int width = 40; width <= 300; width++) {
                assertThat(StatusLine.of(tale.view(), tale.now(), width).width())
                        .isEqualTo(width);
            }
        }
        assertThat(StatusLine.of(Storm.breach().view(), Storm.breach().now(), 140)
                        .text())
                .startsWith("REHEARSAL step 8/11 The storm 0:40 │ total: control active")
                .endsWith("2 out of bounds T+7:53");
    }

    @Test
    void what_has_to_be_typed_outlives_a_long_reason() {
        Tale tale = Storm.halt()
                .tell(
                        new RunEvent.VerdictReached(
                                RunEvent.Verdict.INCONCLUSIVE,
                                true,
                                true,
                                List.of(),
                                "halted before its end: what was met so far shows nothing about the rest"),
                        new RunEvent.StepStarted(10, "closing"));
        assertThat(StatusLine.of(tale.view(), tale.now(), 80).text())
                .startsWith("REHEARSAL VERDICT INCONCLUSIVE")
                .contains("next goes on");
    }

    @Test
    void a_countdown_counts_to_what_comes_next_by_itself() {
        assertThat(countdown(Storm.breach())).isEqualTo("step ends in 2:15");
        assertThat(Countdown.of(Storm.halt().view())).isEmpty();
    }

    @Test
    void a_table_lines_up_under_wide_characters_too() {
        Table table = Table.of("name", "state").row("全部", "ok").row("risk-check", "out");
        assertThat(text(table.lines(80))).isEqualTo("""
                        name        state
                        全部        ok
                        risk-check  out""");
    }

    @Test
    void the_widest_column_of_a_table_gives_way() {
        Table table = Table.of("id", "text")
                .row("a", "a very long text that does not fit")
                .row("b", "short");
        assertThat(text(table.lines(20))).isEqualTo("""
                        id  text
                        a   a very long tex…
                        b   short""");
        assertThatThrownBy(() -> table.row("too", "many", "cells")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_long_name_is_cut_behind_one_of_its_own_separators() {
        assertThat(Wrapped.lines("arn:aws:lambda:eu-west-1:111122223333:function:risk-check", 40))
                .containsExactly("arn:aws:lambda:eu-west-1:111122223333:", "function:risk-check");
        assertThat(Wrapped.lines("x".repeat(50), 40)).containsExactly("x".repeat(40), "x".repeat(10));
    }

    @Test
    void a_plan_says_all_that_is_approved() {
        String text = text(PlanText.of(StormPlan.plan(), 100));
        assertThat(text)
                .contains("Plan " + PlanHash.of(StormPlan.plan()).substring(0, 12) + ": S2 Retry storm")
                .contains("arn:aws:lambda:eu-west-1:111122223333:function:risk-check")
                .contains("fis:CreateExperimentTemplate, fis:StartExperiment")
                .contains("The experiment is stopped and its template deleted.")
                .contains("1 resource, 30 % of their work, at most PT3M")
                .contains("27:00")
                .contains("accepted is not >= 95 % for 60 s; AWS stops it too, at alarm accepted-low")
                .contains("ends by itself after 3:00");
    }

    @Test
    void every_line_of_a_plan_fits() {
        for (int width = 40; width <= 300; width++) {
            for (Line line : PlanText.of(StormPlan.plan(), width)) {
                assertThat(line.width()).isLessThanOrEqualTo(width);
            }
        }
    }

    private static String clocks(Tale tale, String step) {
        FaultView fault = Objects.requireNonNull(tale.view().faults().get(step));
        return Clocks.of(fault, tale.now()).line().text();
    }

    private static String countdown(Tale tale) {
        return Countdown.of(tale.view()).orElseThrow().text(tale.now());
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(line -> line.text().stripTrailing()).collect(Collectors.joining("\n"));
    }
}
