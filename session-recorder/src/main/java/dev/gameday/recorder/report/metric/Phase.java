package dev.gameday.recorder.report.metric;

import dev.gameday.recorder.report.story.Clocks;
import dev.gameday.recorder.report.story.FaultStory;
import java.util.List;

/** Where in a run a sample lies: before the first request, while any fault was there, after the last was gone. */
public enum Phase {
    BEFORE,
    DURING,
    AFTER;

    /** Whether all that was requested was seen gone: if not, nothing lies after. */
    static boolean over(List<FaultStory> faults) {
        List<Clocks> requested = faults.stream()
                .map(FaultStory::clocks)
                .filter(clocks -> clocks.requested().isPresent())
                .toList();
        return !requested.isEmpty()
                && requested.stream().allMatch(clocks -> clocks.removed().isPresent());
    }
}
