package dev.gameday.recorder.report.measure;

import dev.gameday.recorder.report.measure.Measure.Measured;
import dev.gameday.recorder.report.measure.Measure.Missing;
import dev.gameday.recorder.report.story.Clocks;
import dev.gameday.recorder.report.story.FaultStory;
import dev.gameday.recorder.report.story.Occurrence;
import dev.gameday.recorder.report.story.RecordedEvents;
import dev.gameday.runbook.event.ObservationEvent.AlarmChanged;
import dev.gameday.runbook.event.PeopleEvent.Acknowledged;
import dev.gameday.runbook.event.PeopleEvent.Detected;
import dev.gameday.runbook.event.PeopleEvent.HintGiven;
import dev.gameday.runbook.event.RunEvent.RecoveryMeasured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes a run's measures from its events and the stories of its faults. */
public final class Measuring {
    private static final String NO_EFFECT = "no effect was proven";
    private static final String NO_IMPACT = "no bound was breached";
    private static final String NO_ALARM = "no alarm was raised after the fault was requested";

    private final RecordedEvents events;
    private final List<FaultStory> faults;
    private final Optional<Instant> requested;
    private final Optional<Instant> effective;
    private final Optional<Instant> impact;

    private Measuring(RecordedEvents events, List<FaultStory> faults) {
        this.events = events;
        this.faults = faults;
        requested = earliest(Clocks::requested);
        effective = earliest(Clocks::effective);
        impact = earliest(Clocks::impact);
    }

    public static Measures of(RecordedEvents events, List<FaultStory> faults) {
        Measuring measuring = new Measuring(events, faults);
        Optional<Instant> page = measuring.page();
        Optional<Occurrence<Detected>> human = measuring.detection();
        boolean assisted = human.filter(measuring::hinted).isPresent();
        Optional<Instant> noticed = human.map(Occurrence::at);
        return new Measures(
                between(measuring.effective, NO_EFFECT, page, NO_ALARM, false),
                between(measuring.effective, NO_EFFECT, noticed, "nobody said that they noticed", assisted),
                between(measuring.impact, NO_IMPACT, page, NO_ALARM, false),
                between(measuring.impact, NO_IMPACT, noticed, "nobody said that they noticed", assisted),
                between(page, NO_ALARM, page.flatMap(measuring::acknowledged), "nobody took the page", false),
                measuring
                        .effective
                        .map(since -> Mitigation.measure(events, faults, since))
                        .orElseGet(() -> new Missing(NO_EFFECT)),
                between(measuring.effective, NO_EFFECT, measuring.recovered(), "recovery was not seen", false));
    }

    private static Measure between(
            Optional<Instant> from,
            String withoutFrom,
            Optional<Instant> until,
            String withoutUntil,
            boolean assisted) {
        if (from.isEmpty()) {
            return new Missing(withoutFrom);
        }
        return until.<Measure>map(moment -> new Measured(Duration.between(from.get(), moment), assisted))
                .orElseGet(() -> new Missing(withoutUntil));
    }

    /** An alarm that was raised before the fault says nothing about it. */
    private Optional<Instant> page() {
        return requested.flatMap(since -> events.all(AlarmChanged.class).stream()
                .map(change -> change.event().reading())
                .filter(reading -> reading.raised() && !reading.since().isBefore(since))
                .map(reading -> reading.since())
                .min(Instant::compareTo));
    }

    private Optional<Occurrence<Detected>> detection() {
        return requested.flatMap(since -> events.all(Detected.class).stream()
                .filter(detected -> !detected.at().isBefore(since))
                .findFirst());
    }

    private boolean hinted(Occurrence<Detected> detected) {
        return events.all(HintGiven.class).stream().anyMatch(hint -> !hint.at().isAfter(detected.at()));
    }

    private Optional<Instant> acknowledged(Instant page) {
        return events.all(Acknowledged.class).stream()
                .map(Occurrence::at)
                .filter(at -> !at.isBefore(page))
                .findFirst();
    }

    private Optional<Instant> recovered() {
        Optional<Instant> held = events.last(RecoveryMeasured.class)
                .filter(measured -> measured.event().recovered())
                .map(Occurrence::at);
        boolean undone = faults.stream()
                .filter(fault -> fault.clocks().requested().isPresent())
                .allMatch(fault -> fault.clocks().removed().isPresent());
        return undone ? held.map(this::orLastRemoval) : Optional.empty();
    }

    private Instant orLastRemoval(Instant held) {
        return faults.stream()
                .flatMap(fault -> fault.clocks().removed().stream())
                .filter(removed -> removed.isAfter(held))
                .max(Instant::compareTo)
                .orElse(held);
    }

    private Optional<Instant> earliest(Function<Clocks, Optional<Instant>> clock) {
        return faults.stream()
                .flatMap(fault -> clock.apply(fault.clocks()).stream())
                .min(Instant::compareTo);
    }
}
