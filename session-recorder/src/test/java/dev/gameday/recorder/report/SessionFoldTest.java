package dev.gameday.recorder.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.recorder.report.metric.Bucket;
import dev.gameday.recorder.report.metric.MetricStory;
import dev.gameday.recorder.report.metric.Phase;
import dev.gameday.recorder.report.output.ReportFormat;
import dev.gameday.recorder.report.people.Notes;
import dev.gameday.recorder.report.story.TimelineEntry;
import dev.gameday.runbook.event.PeopleEvent.StepAnswered;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionFoldTest {
    @Test
    void a_long_session_keeps_its_sums_and_peaks_and_says_what_is_left_out() {
        int seconds = 40 * 3600;
        SessionFold fold = new SessionFold();
        long events = BigSession.write(Duration.ofSeconds(seconds), 2, 7, fold::take);
        SessionSummary summary = fold.summary();

        assertThat(events).isGreaterThan(290_000);
        for (MetricStory story : summary.metrics()) {
            assertThat(story.samples()).isEqualTo(seconds - 120);
            assertThat(story.expected()).isEqualTo(seconds - 120);
            assertThat(story.course()).hasSizeLessThanOrEqualTo(481);
            assertThat(story.course().stream().mapToLong(Bucket::samples).sum()).isEqualTo(seconds - 120);
            assertThat(story.stretches())
                    .hasEntrySatisfying(
                            Phase.DURING,
                            stretch -> assertThat(stretch.samples()).isEqualTo(seconds / 3));
        }
        assertThat(summary.timeline()).hasSizeLessThan(20_000);
        assertThat(summary.leftOut())
                .anyMatch(left -> left.endsWith("more events of type Noted are in the record"))
                .anyMatch(left -> left.endsWith("more breaches of bounds are in the record"));
        String markdown = ReportFormat.MD.write(Reports.of(summary, Notes.NONE));
        assertThat(markdown).contains("Left out of this report for its length:\n");
    }

    @Test
    void a_step_that_asks_for_nothing_is_gone_on_from() {
        SessionFold fold = new SessionFold();
        new Script().at(0, new StepAnswered("ann", "opening", "")).events().forEach(fold::take);

        assertThat(fold.summary().timeline()).extracting(TimelineEntry::what).containsExactly("went on from opening");
    }

    @Test
    void the_last_event_is_told_however_many_came_before() {
        SessionFold fold = new SessionFold();
        BigSession.write(Duration.ofHours(40), 1, 7, fold::take);

        assertThat(fold.summary().timeline())
                .last()
                .satisfies(entry -> assertThat(entry.what()).isEqualTo("session closed, exit code 0"));
    }
}
