package dev.gameday.recorder.report.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NotesTextTest {
    @Test
    void blank_notes_ask_every_question_and_hold_the_runbook_s_proposals() {
        String text = NotesText.blank("S1 --> <b>", List.of("Alarm on the age | soon"));

        Notes notes = NotesText.read(text);
        assertThat(text.lines().filter(line -> line.startsWith("## "))).hasSize(Question.values().length + 1);
        assertThat(notes.unanswered()).isEqualTo(Question.values().length);
        assertThat(notes.findings()).containsExactly(Finding.proposed("Alarm on the age | soon"));
        assertThat(notes.preface()).isEmpty();
        assertThat(notes.troubles()).isEmpty();
    }

    @Test
    void words_are_found_under_their_headings_and_own_headings_are_kept() {
        Notes notes = NotesText.read("""
                Written the day after.

                ## what went WELL
                <!-- a comment -->
                The halt.

                ### and more

                ## Money
                None lost.
                ```
                ## no heading
                ```
                ## Money
                Really.
                """);

        assertThat(notes.preface()).isEqualTo("Written the day after.");
        assertThat(notes.answer(Question.WENT_WELL)).isEqualTo("The halt.\n\n### and more");
        assertThat(notes.others())
                .containsExactly(java.util.Map.entry("Money", "None lost.\n```\n## no heading\n```\n\nReally."));
    }

    @Test
    void a_comment_that_is_never_closed_loses_no_words() {
        assertThat(NotesText.read("## What went well\n<!-- The halt.\n").answer(Question.WENT_WELL))
                .isEqualTo("<!-- The halt.");
    }

    @Test
    void findings_have_a_tag_an_owner_and_a_date_or_say_what_they_lack() {
        Notes notes = NotesText.read("""
                ## Findings
                Agreed on Monday.

                | Finding | Tag | Owner | Due |
                | --- | --- | --- | --- |
                | Alarm on the age | Alarm | ann | 2026-02-01 |
                | Retry once | retry | | next week |
                | Tune | speed | bob | 2026-02-30 |
                | ~~Rewrite it all~~ | | | |
                | Short
                """);

        assertThat(notes.findings())
                .extracting(Finding::missing)
                .containsExactly(
                        List.of(),
                        List.of("owner", "due date as 2026-01-31"),
                        List.of("due date as 2026-01-31", "a known tag"),
                        List.of(),
                        List.of("owner", "due date"));
        assertThat(notes.findings().get(3)).isEqualTo(new Finding("Rewrite it all", "", "", "", true));
        assertThat(notes.others()).containsEntry("Findings", "Agreed on Monday.");
    }

    @Test
    void a_row_with_too_many_cells_is_told() {
        assertThat(NotesText.read("## Findings\n|a|b|c|d|\n|-|-|-|-|\n| x | y | z | 2026-02-01 | more |\n")
                        .troubles())
                .containsExactly("the finding 'x' has 5 cells instead of 4; write a bar within a cell as \\|");
    }
}
