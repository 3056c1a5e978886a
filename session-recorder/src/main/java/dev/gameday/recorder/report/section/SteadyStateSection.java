package dev.gameday.recorder.report.section;

import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.document.Block;
import dev.gameday.recorder.report.document.Block.Paragraph;
import dev.gameday.recorder.report.document.Block.Table;
import dev.gameday.recorder.report.document.Phrase;
import dev.gameday.recorder.report.document.Quantity;
import dev.gameday.recorder.report.document.Section;
import dev.gameday.recorder.report.metric.MetricStory;
import dev.gameday.recorder.report.metric.MetricStory.Stretch;
import dev.gameday.recorder.report.metric.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each metric's bound, and its mean, worst sample and course before, during and after the faults. */
final class SteadyStateSection {
    private SteadyStateSection() {}

    static Section of(SessionSummary summary) {
        Phrase baseline = summary.run()
                .baseline()
                .map(b -> Phrase.of("The baseline was ")
                        .plus(b.normal() ? Phrase.of("normal") : Phrase.strong("not normal"))
                        .plus(". "))
                .orElse(Phrase.of("No baseline was measured. "));
        Phrase recovery = summary.run()
                .recovery()
                .map(r -> r.recovered()
                        ? Phrase.of("The steady state held again.")
                        : Phrase.of("The steady state ")
                                .plusStrong("did not hold again")
                                .plus(" in time."))
                .orElse(Phrase.of("Recovery was not measured."));
        List<List<Phrase>> rows = new ArrayList<>();
        for (MetricStory story : summary.metrics()) {
            rows.add(List.of(
                    Phrase.of(story.unit().isBlank() ? story.title() : story.title() + ", " + story.unit()),
                    Phrase.of(story.bound().map(Object::toString).orElse("none")),
                    cell(story, Phase.BEFORE),
                    cell(story, Phase.DURING),
                    cell(story, Phase.AFTER)));
        }
        Block table = rows.isEmpty()
                ? new Paragraph(Phrase.of("No metric was recorded."))
                : new Table(List.of("Metric", "Bound", "Before", "During", "After"), rows);
        return Section.of(
                "steady-state", "Steady state before, during and after", new Paragraph(baseline.plus(recovery)), table);
    }

    private static Phrase cell(MetricStory story, Phase phase) {
        Optional<Stretch> stretch = Optional.ofNullable(story.stretches().get(phase));
        return stretch.map(s -> Phrase.course(course(story, s))
                        .plus("mean %s%s"
                                .formatted(
                                        Quantity.number(s.mean()),
                                        s.worst()
                                                .map(worst -> ", worst " + Quantity.number(worst, story.bound()))
                                                .orElse(""))))
                .orElse(Phrase.of("n/a"));
    }

    private static String course(MetricStory story, Stretch stretch) {
        List<Double> all = story.stretches().values().stream()
                .flatMap(s -> s.course().stream())
                .toList();
        double lowest = all.stream().mapToDouble(v -> v).min().orElse(0);
        double highest = all.stream().mapToDouble(v -> v).max().orElse(0);
        return Sparkline.of(stretch.course(), lowest, highest);
    }
}
