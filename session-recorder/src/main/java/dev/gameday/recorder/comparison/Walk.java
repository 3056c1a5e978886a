package dev.gameday.recorder.comparison;

import dev.gameday.runbook.Step;
import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a run went through its runbook: each step that it began, when, and how it ended. */
final class Walk {
    private static final Fold<Walk> FOLD = Fold.<Walk>builder()
            .on(
                    RunEvent.RunPlanned.class,
                    (w, r, e) -> w.planned(e.plan().runbook().steps()))
            .on(RunEvent.StepStarted.class, (w, r, e) -> w.began(e, r.at()))
            .on(RunEvent.StepEnded.class, (w, r, e) -> w.ended(e, r.at()))
            .build();

    private List<Step> steps = List.of();
    private final Map<String, Leg> legs = new LinkedHashMap<>();

    private Walk() {}

    /** One step that was begun; counted from 1. */
    record Leg(int place, String title, Instant began, Optional<Duration> lasted, String how) {
        /** As {@code step 6 (Watch the storm)}. */
        String name() {
            return "step " + place + " (" + title + ")";
        }
    }

    static Walk of(List<Recorded> events) {
        return FOLD.applyAll(new Walk(), events);
    }

    /** By the step's id. */
    Map<String, Leg> legs() {
        return legs;
    }

    private Walk planned(List<Step> all) {
        steps = all;
        return this;
    }

    private Walk began(RunEvent.StepStarted event, Instant at) {
        String title = event.index() >= 0 && event.index() < steps.size()
                ? steps.get(event.index()).title()
                : event.step();
        legs.put(event.step(), new Leg(event.index() + 1, title, at, Optional.empty(), "not ended"));
        return this;
    }

    private Walk ended(RunEvent.StepEnded event, Instant at) {
        legs.computeIfPresent(
                event.step(),
                (step, leg) -> new Leg(
                        leg.place(),
                        leg.title(),
                        leg.began(),
                        Optional.of(Duration.between(leg.began(), at)),
                        event.how()));
        return this;
    }
}
