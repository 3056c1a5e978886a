package dev.gameday.recorder.report;

import dev.gameday.recorder.report.measure.Measures;
import dev.gameday.recorder.report.metric.Breach;
import dev.gameday.recorder.report.metric.MetricStory;
import dev.gameday.recorder.report.people.Finding;
import dev.gameday.recorder.report.people.Gathering;
import dev.gameday.recorder.report.story.FaultStory;
import dev.gameday.recorder.report.story.RunFacts;
import dev.gameday.recorder.report.story.TimelineEntry;
import dev.gameday.runbook.event.ObservationEvent.ReadingFailed;
import dev.gameday.runbook.event.PeopleEvent.HintGiven;
import dev.gameday.runbook.event.PeopleEvent.Revealed;
import dev.gameday.runbook.event.PeopleEvent.StepAnswered;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import dev.gameday.runbook.event.RunEvent.RunResumed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A session brought to what people ask about it afterwards; holds nothing that its events don't say. {@code assessments}
 * are the deciding ones and the observations; {@code leftOut} says what of a very long session is not in it.
 */
public record SessionSummary(
        RunFacts run,
        List<FaultStory> faults,
        Measures measures,
        List<AssertionAssessed> assessments,
        List<MetricStory> metrics,
        List<Breach> breaches,
        List<TimelineEntry> timeline,
        List<StepAnswered> answers,
        List<HintGiven> hints,
        Optional<Revealed> revealed,
        List<ReadingFailed> readingFailures,
        Gathering people,
        List<RunResumed> pauses,
        List<String> leftOut) {

    /** The summary of these events, in their order; of a run that is not over as far as it has come. */
    public static SessionSummary of(List<Recorded> recorded) {
        SessionFold fold = new SessionFold();
        recorded.forEach(fold::take);
        return fold.summary();
    }

    /** The findings that the record holds. */
    public List<Finding> findings() {
        return people.findings();
    }

    /** When the first fault was requested. */
    public Optional<Instant> requested() {
        return faults.stream()
                .flatMap(fault -> fault.clocks().requested().stream())
                .min(Instant::compareTo);
    }
}
