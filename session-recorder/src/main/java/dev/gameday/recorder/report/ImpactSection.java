package dev.gameday.recorder.report;

import dev.gameday.runbook.event.RunEvent.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the recorded metrics say of the harm: which left their range, for how long and how far, and what was counted. */
final class ImpactSection {
    private ImpactSection() {}

    static String of(SessionSummary summary) {
        boolean live = summary.run().opened().filter(o -> o.mode() == Mode.LIVE).isPresent();
        String scope = live
                ? "Only what a metric stands for can be told, to that metric's period."
                : "Exact for the rehearsed flow, to each metric's period; no customer was involved.";
        return scope + "\n\n" + breaches(summary) + totals(summary);
    }

    private static String breaches(SessionSummary summary) {
        if (summary.breaches().isEmpty()) {
            return "No metric was recorded leaving its steady state's range.\n";
        }
        List<List<String>> rows = new ArrayList<>();
        for (Breach breach : summary.breaches()) {
            rows.add(List.of(
                    Markdown.escape(breach.metric()),
                    Markdown.escape(breach.tolerance()),
                    Quantity.time(breach.from()),
                    breach.until().map(Quantity::time).orElse("not seen back"),
                    breach.until()
                            .map(until -> Quantity.duration(Duration.between(breach.from(), until)))
                            .orElse("n/a"),
                    Quantity.number(breach.worst())));
        }
        return Markdown.table(List.of("Metric", "Range", "Left it", "Back in it", "Outside for", "Worst"), rows);
    }

    private static String totals(SessionSummary summary) {
        List<List<String>> rows = summary.metrics().stream()
                .filter(story -> story.total().isPresent())
                .map(story -> List.of(
                        Markdown.escape(story.title()),
                        Quantity.number(story.total().orElseThrow())
                                + (story.unit().isBlank() ? "" : " " + Markdown.escape(story.unit()))))
                .toList();
        return rows.isEmpty() ? "" : "\n" + Markdown.table(List.of("Counted while faults were there", "Total"), rows);
    }
}
