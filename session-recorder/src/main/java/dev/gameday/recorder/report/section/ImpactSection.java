package dev.gameday.recorder.report.section;

import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.document.Block;
import dev.gameday.recorder.report.document.Block.Paragraph;
import dev.gameday.recorder.report.document.Block.Table;
import dev.gameday.recorder.report.document.Phrase;
import dev.gameday.recorder.report.document.Quantity;
import dev.gameday.recorder.report.document.Section;
import dev.gameday.recorder.report.metric.Breach;
import dev.gameday.runbook.event.RunEvent.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the recorded metrics say of the harm: which left their range, for how long and how far, and what was counted. */
final class ImpactSection {
    private ImpactSection() {}

    static Section of(SessionSummary summary) {
        boolean live = summary.run().opened().filter(o -> o.mode() == Mode.LIVE).isPresent();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Phrase.of(
                live
                        ? "Only what a metric stands for can be told, to that metric's period."
                        : "Exact for the rehearsed flow, to each metric's period; no customer was involved.")));
        blocks.add(breaches(summary));
        List<List<Phrase>> totals = totals(summary);
        if (!totals.isEmpty()) {
            blocks.add(new Table(List.of("Counted while faults were there", "Total"), totals));
        }
        return new Section("impact", "Impact", blocks);
    }

    private static Block breaches(SessionSummary summary) {
        if (summary.breaches().isEmpty()) {
            return new Paragraph(Phrase.of("No metric was recorded leaving its steady state's range."));
        }
        List<List<Phrase>> rows = new ArrayList<>();
        for (Breach breach : summary.breaches()) {
            rows.add(List.of(
                    Phrase.of(breach.metric()),
                    Phrase.of(breach.tolerance()),
                    Phrase.of(Quantity.time(breach.from())),
                    Phrase.of(breach.until().map(Quantity::time).orElse("not seen back")),
                    Phrase.of(breach.until()
                            .map(until -> Quantity.duration(Duration.between(breach.from(), until)))
                            .orElse("n/a")),
                    Phrase.of(Quantity.number(breach.worst()))));
        }
        return new Table(List.of("Metric", "Range", "Left it", "Back in it", "Outside for", "Worst"), rows);
    }

    private static List<List<Phrase>> totals(SessionSummary summary) {
        return summary.metrics().stream()
                .filter(story -> story.total().isPresent())
                .map(story -> List.of(
                        Phrase.of(story.title()),
                        Phrase.of(Quantity.number(story.total().orElseThrow())
                                + (story.unit().isBlank() ? "" : " " + story.unit()))))
                .toList();
    }
}
