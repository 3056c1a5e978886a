package dev.gameday.recorder.report.section;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Undo;
import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.document.Block.Paragraph;
import dev.gameday.recorder.report.document.Block.Table;
import dev.gameday.recorder.report.document.Phrase;
import dev.gameday.recorder.report.document.Quantity;
import dev.gameday.recorder.report.document.Section;
import dev.gameday.recorder.report.story.Clocks;
import dev.gameday.recorder.report.story.FaultStory;
import dev.gameday.runbook.plan.PlannedInjection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What was injected into what, the three clocks of each fault, and how it was undone. */
final class FaultsSection {
    private static final Phrase NONE = Phrase.of("n/a");

    private FaultsSection() {}

    static Section of(SessionSummary summary) {
        if (summary.faults().isEmpty()) {
            return Section.of("faults", "Faults", new Paragraph(Phrase.of("Nothing was injected.")));
        }
        List<List<Phrase>> what = new ArrayList<>();
        List<List<Phrase>> clocks = new ArrayList<>();
        for (FaultStory fault : summary.faults()) {
            what.add(List.of(
                    Phrase.code(fault.step()),
                    injected(fault, i -> Phrase.of(i.fault().title())),
                    injected(fault, FaultsSection::targets),
                    injected(fault, FaultsSection::arguments),
                    Phrase.of(fault.undo().map(Undo::sentence).orElse("none recorded"))));
            clocks.add(clocks(fault));
        }
        return Section.of(
                "faults",
                "Faults",
                new Table(List.of("Step", "Fault", "Targets", "Arguments", "Undo"), what),
                new Paragraph(Phrase.of(
                        "Three clocks: what the control plane said, when the effect was seen, when it was gone.")),
                new Table(
                        List.of(
                                "Step",
                                "Requested",
                                "Accepted",
                                "Ended",
                                "Effect first seen",
                                "First bound breached",
                                "Read back as gone",
                                "Effect last seen"),
                        clocks));
    }

    private static List<Phrase> clocks(FaultStory fault) {
        Clocks clocks = fault.clocks();
        Phrase seen = clocks.effective()
                .map(FaultsSection::time)
                .orElseGet(() ->
                        fault.unproven().map(u -> Phrase.strong("not proven")).orElse(NONE));
        Phrase removed = clocks.removed()
                .map(FaultsSection::time)
                .orElseGet(() -> fault.givenUp()
                        .map(g -> Phrase.strong("given up").plus("; by hand: ").plusCode(g.byHand()))
                        .orElse(NONE));
        return List.of(
                Phrase.code(fault.step()),
                time(clocks.requested()),
                fault.failure()
                        .map(why -> time(clocks.accepted()).plus(", failed: " + why))
                        .orElse(time(clocks.accepted())),
                time(clocks.ended()),
                seen,
                time(clocks.impact()),
                removed,
                time(clocks.lastSeen()));
    }

    private static Phrase time(Optional<Instant> moment) {
        return moment.map(FaultsSection::time).orElse(NONE);
    }

    private static Phrase time(Instant moment) {
        return Phrase.of(Quantity.time(moment));
    }

    private static Phrase injected(FaultStory fault, Function<Injection, Phrase> text) {
        return fault.planned().map(PlannedInjection::injection).map(text).orElse(Phrase.of("not in the plan"));
    }

    private static Phrase targets(Injection injection) {
        return Phrase.join(
                ", ",
                injection.targets().stream()
                        .map(target -> Phrase.code(target.arn()))
                        .toList());
    }

    private static Phrase arguments(Injection injection) {
        TreeMap<String, String> arguments = new TreeMap<>(injection.arguments());
        arguments.put("duration", injection.duration().toString());
        return Phrase.join(
                ", ",
                arguments.entrySet().stream()
                        .map(argument -> Phrase.code(argument.getKey() + "=" + argument.getValue()))
                        .toList());
    }
}
