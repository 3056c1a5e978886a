package dev.gameday.recorder.report;

import dev.gameday.catalog.Sample;
import dev.gameday.runbook.event.ObservationEvent.ReadingFailed;
import dev.gameday.runbook.event.PeopleEvent.HintGiven;
import dev.gameday.runbook.event.PeopleEvent.StepAnswered;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A session brought to what people ask about it afterwards; holds nothing that its events don't say. {@code assessments}
 * are the deciding ones and the observations.
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
        List<ReadingFailed> readingFailures) {

    /** The summary of these events, in their order; of a run that is not over as far as it has come. */
    public static SessionSummary of(List<Recorded> recorded) {
        RecordedEvents events = new RecordedEvents(recorded);
        RunFacts run = RunFacts.of(events);
        List<FaultStory> faults = FaultStories.of(events, run.plan());
        Map<String, List<Sample>> samples = MetricStories.samples(events);
        return new SessionSummary(
                run,
                faults,
                Measuring.of(events, faults),
                lastOfEach(events),
                run.plan().map(plan -> MetricStories.of(samples, faults, plan)).orElse(List.of()),
                Breach.of(events, samples),
                Timelines.of(events),
                events.all(StepAnswered.class).stream().map(Occurrence::event).toList(),
                events.all(HintGiven.class).stream().map(Occurrence::event).toList(),
                events.all(ReadingFailed.class).stream().map(Occurrence::event).toList());
    }

    /** A recovery of a run that was over measures again what was measured before; the last word counts. */
    private static List<AssertionAssessed> lastOfEach(RecordedEvents events) {
        Map<String, AssertionAssessed> last = new LinkedHashMap<>();
        events.all(AssertionAssessed.class)
                .forEach(assessed -> last.put(assessed.event().id(), assessed.event()));
        return List.copyOf(last.values());
    }

    /** When the first fault was requested. */
    public Optional<Instant> requested() {
        return faults.stream()
                .flatMap(fault -> fault.clocks().requested().stream())
                .min(Instant::compareTo);
    }
}
