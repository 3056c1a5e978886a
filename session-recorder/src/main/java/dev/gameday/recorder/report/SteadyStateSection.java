package dev.gameday.recorder.report;

import dev.gameday.recorder.report.MetricStory.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each metric's bound, and its mean, worst sample and course before, during and after the faults. */
final class SteadyStateSection {
    private SteadyStateSection() {}

    static String of(SessionSummary summary) {
        String baseline = summary.run()
                .baseline()
                .map(b -> "The baseline was " + (b.normal() ? "normal" : "**not normal**") + ". ")
                .orElse("No baseline was measured. ");
        String recovery = summary.run()
                .recovery()
                .map(r -> r.recovered()
                        ? "The steady state held again."
                        : "The steady state **did not hold again** in time.")
                .orElse("Recovery was not measured.");
        List<List<String>> rows = new ArrayList<>();
        for (MetricStory story : summary.metrics()) {
            rows.add(List.of(
                    Markdown.escape(story.unit().isBlank() ? story.title() : story.title() + ", " + story.unit()),
                    story.bound().map(b -> Markdown.escape(b.toString())).orElse("none"),
                    cell(story, Phase.BEFORE),
                    cell(story, Phase.DURING),
                    cell(story, Phase.AFTER)));
        }
        return baseline + recovery + "\n\n"
                + (rows.isEmpty()
                        ? "No metric was recorded.\n"
                        : Markdown.table(List.of("Metric", "Bound", "Before", "During", "After"), rows));
    }

    private static String cell(MetricStory story, Phase phase) {
        Optional<Stretch> stretch = Optional.ofNullable(story.stretches().get(phase));
        return stretch.map(s -> "%s mean %s%s"
                        .formatted(
                                course(story, s),
                                Quantity.number(s.mean()),
                                s.worst()
                                        .map(worst -> ", worst " + Quantity.number(worst, story.bound()))
                                        .orElse("")))
                .orElse("n/a");
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
