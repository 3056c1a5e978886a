package dev.gameday.recorder.report.section;

import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.document.Block.Fact;
import dev.gameday.recorder.report.document.Block.Facts;
import dev.gameday.recorder.report.document.Phrase;
import dev.gameday.recorder.report.document.Quantity;
import dev.gameday.recorder.report.document.Section;
import dev.gameday.recorder.report.measure.Measure;
import dev.gameday.recorder.report.story.Clocks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What triggered it, how it was detected and how it was resolved, each with its moment. */
final class TurningPointsSection {
    private TurningPointsSection() {}

    static Section of(SessionSummary summary) {
        Optional<Instant> effective = first(summary, Clocks::effective);
        Optional<Instant> page = at(effective, summary.measures().detectMachine());
        return Section.of(
                "turning-points",
                "Trigger, detection, resolution",
                new Facts(List.of(
                        fact("Trigger: the first fault was requested", summary.requested(), "nothing was injected"),
                        fact("Its effect was first seen", effective, "no effect was proven"),
                        fact("First bound breached", first(summary, Clocks::impact), "no bound was breached"),
                        detected(
                                "Detected by an alarm",
                                effective,
                                summary.measures().detectMachine()),
                        detected(
                                "Detected by a person",
                                effective,
                                summary.measures().detectHuman()),
                        detected("Acknowledged", page, summary.measures().acknowledge()),
                        detected("Mitigated", effective, summary.measures().mitigate()),
                        fact("Resolution: the harm ended or was taken away", harmEnd(summary), "it is not over"),
                        detected(
                                "Everything undone and the steady state held again",
                                effective,
                                summary.measures().recover()))));
    }

    private static Fact fact(String name, Optional<Instant> moment, String otherwise) {
        return new Fact(name, Phrase.of(moment.map(Quantity::time).orElse(otherwise)));
    }

    private static Fact detected(String name, Optional<Instant> from, Measure measure) {
        return new Fact(
                name,
                Phrase.of(measure.match(
                        measured -> at(from, measure).map(Quantity::time).orElse("n/a")
                                + (measured.assisted() ? ", assisted by a hint" : ""),
                        missing -> missing.why(),
                        censored -> "censored: " + censored.why())));
    }

    private static Optional<Instant> at(Optional<Instant> from, Measure measure) {
        return from.flatMap(moment -> measure.duration().map(moment::plus));
    }

    private static Optional<Instant> first(SessionSummary summary, Function<Clocks, Optional<Instant>> clock) {
        return moments(summary, clock).min(Instant::compareTo);
    }

    private static Optional<Instant> harmEnd(SessionSummary summary) {
        boolean over = moments(summary, Clocks::requested).count()
                == moments(summary, clocks -> clocks.requested().flatMap(r -> clocks.harmEnd()))
                        .count();
        return over ? moments(summary, Clocks::harmEnd).max(Instant::compareTo) : Optional.empty();
    }

    private static Stream<Instant> moments(SessionSummary summary, Function<Clocks, Optional<Instant>> clock) {
        return summary.faults().stream().flatMap(fault -> clock.apply(fault.clocks()).stream());
    }
}
