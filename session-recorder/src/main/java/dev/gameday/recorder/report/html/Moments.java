package dev.gameday.recorder.report.html;

import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.metric.Bucket;
import dev.gameday.recorder.report.story.FaultStory;
import dev.gameday.recorder.report.story.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What every chart of a session marks: the time that it covers, each fault's window, and what happened, by a letter. */
record Moments(Instant from, Instant until, List<Window> windows, List<Marker> markers) {
    private static final int MOST = 40;
    private static final Map<String, String> LETTERS = Map.of(
            "Detected", "D",
            "Acknowledged", "A",
            "Mitigated", "M",
            "HintGiven", "H",
            "HaltRequested", "X",
            "StopConditionTripped", "S");

    /** A fault: from its request until it was gone, and where in that its effect was proven. */
    record Window(String name, Instant from, Instant until, Optional<Instant> effective, Optional<Instant> harmEnd) {}

    /** A letter and what it stands for, at a moment. */
    record Marker(String letter, Instant at, String what) {}

    static Moments of(SessionSummary summary) {
        Instant from = Stream.concat(
                        summary.run().began().stream(),
                        summary.metrics().stream()
                                .flatMap(story -> story.course().stream().map(Bucket::from)))
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Instant until = summary.run().ended().filter(end -> end.isAfter(from)).orElse(from.plusSeconds(1));
        List<Window> windows = new ArrayList<>();
        for (FaultStory fault : summary.faults()) {
            fault.clocks()
                    .requested()
                    .ifPresent(requested -> windows.add(new Window(
                            fault.step(),
                            requested,
                            fault.clocks().removed().orElse(until),
                            fault.clocks().effective(),
                            fault.clocks().harmEnd())));
        }
        return new Moments(from, until, windows.stream().limit(MOST).toList(), markers(summary));
    }

    private static List<Marker> markers(SessionSummary summary) {
        List<Marker> markers = new ArrayList<>();
        for (TimelineEntry entry : summary.timeline()) {
            String letter = LETTERS.get(entry.evidence().type());
            if (letter != null && markers.size() < MOST) {
                markers.add(new Marker(
                        letter, entry.at(), entry.author().map(by -> by + ": ").orElse("") + entry.what()));
            } else if (entry.evidence().type().equals("AlarmChanged")
                    && entry.what().contains(": ALARM")
                    && markers.size() < MOST) {
                markers.add(new Marker("P", entry.at(), entry.what()));
            }
        }
        return markers;
    }
}
