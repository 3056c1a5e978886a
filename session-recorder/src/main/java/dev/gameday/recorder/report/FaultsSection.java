package dev.gameday.recorder.report;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Undo;
import dev.gameday.runbook.plan.PlannedInjection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was injected into what, the three clocks of each fault, and how it was undone. */
final class FaultsSection {
    private FaultsSection() {}

    static String of(SessionSummary summary) {
        if (summary.faults().isEmpty()) {
            return "Nothing was injected.\n";
        }
        List<List<String>> what = new ArrayList<>();
        List<List<String>> clocks = new ArrayList<>();
        for (FaultStory fault : summary.faults()) {
            what.add(List.of(
                    Markdown.code(fault.step()),
                    injected(fault, i -> Markdown.escape(i.fault().title())),
                    injected(fault, FaultsSection::targets),
                    injected(fault, FaultsSection::arguments),
                    fault.undo().map(Undo::sentence).map(Markdown::escape).orElse("none recorded")));
            clocks.add(clocks(fault));
        }
        return Markdown.table(List.of("Step", "Fault", "Targets", "Arguments", "Undo"), what)
                + "\nThree clocks: what the control plane said, when the effect was seen, when it was gone.\n\n"
                + Markdown.table(
                        List.of(
                                "Step",
                                "Requested",
                                "Accepted",
                                "Ended",
                                "Effect first seen",
                                "First bound breached",
                                "Read back as gone",
                                "Effect last seen"),
                        clocks);
    }

    private static List<String> clocks(FaultStory fault) {
        Clocks clocks = fault.clocks();
        String seen = clocks.effective()
                .map(Quantity::time)
                .orElseGet(() -> fault.unproven().map(u -> "**not proven**").orElse("n/a"));
        String removed = clocks.removed()
                .map(Quantity::time)
                .orElseGet(() -> fault.givenUp()
                        .map(g -> "**given up**; by hand: " + Markdown.code(g.byHand()))
                        .orElse("n/a"));
        return List.of(
                Markdown.code(fault.step()),
                time(clocks.requested()),
                fault.failure()
                        .map(why -> time(clocks.accepted()) + ", failed: " + Markdown.escape(why))
                        .orElse(time(clocks.accepted())),
                time(clocks.ended()),
                seen,
                time(clocks.impact()),
                removed,
                time(clocks.lastSeen()));
    }

    private static String time(Optional<Instant> moment) {
        return moment.map(Quantity::time).orElse("n/a");
    }

    private static String injected(FaultStory fault, java.util.function.Function<Injection, String> text) {
        return fault.planned().map(PlannedInjection::injection).map(text).orElse("not in the plan");
    }

    private static String targets(Injection injection) {
        return injection.targets().stream()
                .map(target -> Markdown.code(target.arn()))
                .collect(Collectors.joining(", "));
    }

    private static String arguments(Injection injection) {
        TreeMap<String, String> arguments = new TreeMap<>(injection.arguments());
        arguments.put("duration", injection.duration().toString());
        return arguments.entrySet().stream()
                .map(argument -> Markdown.code(argument.getKey() + "=" + argument.getValue()))
                .collect(Collectors.joining(", "));
    }
}
