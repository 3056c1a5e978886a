package dev.gameday.recorder.report;

import dev.gameday.recorder.report.measure.Measuring;
import dev.gameday.recorder.report.metric.MetricStories;
import dev.gameday.recorder.report.metric.MetricTracks;
import dev.gameday.recorder.report.people.Gathering;
import dev.gameday.recorder.report.story.Evidence;
import dev.gameday.recorder.report.story.FaultStories;
import dev.gameday.recorder.report.story.FaultStory;
import dev.gameday.recorder.report.story.Kept;
import dev.gameday.recorder.report.story.KeptEvents;
import dev.gameday.recorder.report.story.Occurrence;
import dev.gameday.recorder.report.story.RecordedEvents;
import dev.gameday.recorder.report.story.RunFacts;
import dev.gameday.recorder.report.story.Timelines;
import dev.gameday.runbook.event.ObservationEvent.ReadingFailed;
import dev.gameday.runbook.event.PeopleEvent.HintGiven;
import dev.gameday.runbook.event.PeopleEvent.Revealed;
import dev.gameday.runbook.event.PeopleEvent.StepAnswered;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import dev.gameday.runbook.event.RunEvent.RunResumed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a session's events one after the other and brings them to its summary; its memory is bounded however many there
 * are. For one thread.
 */
public final class SessionFold {
    private final KeptEvents told = new KeptEvents();
    private final MetricTracks tracks = new MetricTracks();

    /** Takes the next event, and where it stands in the record. */
    public void take(Recorded recorded, Evidence evidence) {
        told.take(new Kept(recorded, evidence));
        tracks.take(recorded);
    }

    /** Takes the next event of a session that is in memory. */
    public void take(Recorded recorded) {
        take(
                recorded,
                new Evidence(
                        Evidence.RECORD,
                        recorded.number(),
                        recorded.number(),
                        recorded.event().getClass().getSimpleName(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** The summary of what was taken so far. */
    public SessionSummary summary() {
        RecordedEvents events = told.events();
        RunFacts run = RunFacts.of(events);
        List<FaultStory> faults = FaultStories.of(events, run.plan());
        return new SessionSummary(
                run,
                faults,
                Measuring.of(events, faults),
                lastOfEach(events),
                run.plan().map(plan -> MetricStories.of(tracks, faults, plan)).orElse(List.of()),
                tracks.breaches(),
                Timelines.of(events),
                events.all(StepAnswered.class).stream().map(Occurrence::event).toList(),
                events.all(HintGiven.class).stream().map(Occurrence::event).toList(),
                events.all(Revealed.class).stream().map(Occurrence::event).findFirst(),
                events.all(ReadingFailed.class).stream().map(Occurrence::event).toList(),
                Gathering.of(events.events()),
                events.all(RunResumed.class).stream().map(Occurrence::event).toList(),
                leftOut());
    }

    private List<String> leftOut() {
        List<String> leftOut = new ArrayList<>(told.leftOut());
        if (tracks.breachesLeftOut() > 0) {
            leftOut.add(tracks.breachesLeftOut() + " more breaches of bounds are in the record");
        }
        return leftOut;
    }

    /** A recovery of a run that was over measures again what was measured before; the last word counts. */
    private static List<AssertionAssessed> lastOfEach(RecordedEvents events) {
        Map<String, AssertionAssessed> last = new LinkedHashMap<>();
        events.all(AssertionAssessed.class)
                .forEach(assessed -> last.put(assessed.event().id(), assessed.event()));
        return List.copyOf(last.values());
    }
}
