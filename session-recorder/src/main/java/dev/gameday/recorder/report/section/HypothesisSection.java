package dev.gameday.recorder.report.section;

import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.document.Block;
import dev.gameday.recorder.report.document.Block.Bullet;
import dev.gameday.recorder.report.document.Block.Bullets;
import dev.gameday.recorder.report.document.Block.Paragraph;
import dev.gameday.recorder.report.document.Block.Quote;
import dev.gameday.recorder.report.document.Block.Table;
import dev.gameday.recorder.report.document.Phrase;
import dev.gameday.recorder.report.document.Section;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the team claimed and predicted, and what was measured against it; and the observations, which decide nothing. */
final class HypothesisSection {
    private HypothesisSection() {}

    static Section of(SessionSummary summary) {
        List<Block> blocks = new ArrayList<>();
        summary.run()
                .plan()
                .map(plan -> new Quote(Phrase.of(plan.runbook().hypothesis().claim())))
                .ifPresent(blocks::add);
        blocks.add(table(summary, true));
        List<Bullet> predictions = new ArrayList<>(PredictionText.of(summary));
        predictions.addAll(Answers.to(summary, Step.Predict.class));
        if (!predictions.isEmpty()) {
            blocks.add(new Paragraph(Phrase.of("Predicted:")));
            blocks.add(new Bullets(predictions));
        }
        return new Section("hypothesis", "Hypothesis", blocks);
    }

    static Section observations(SessionSummary summary) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(table(summary, false));
        List<Step.Responders> responders = summary.run().plan().stream()
                .flatMap(plan -> plan.runbook().steps().stream())
                .filter(Step.Observe.class::isInstance)
                .flatMap(step -> ((Step.Observe) step).responders().stream())
                .toList();
        list("Asked of responders:", responders, Step.Responders::questions, blocks);
        list("What the runbook would have mitigated it by:", responders, Step.Responders::mitigations, blocks);
        return new Section("observations", "Observations", blocks);
    }

    private static void list(
            String heading,
            List<Step.Responders> responders,
            Function<Step.Responders, List<String>> part,
            List<Block> blocks) {
        List<Bullet> bullets = responders.stream()
                .flatMap(one -> part.apply(one).stream())
                .map(text -> new Bullet(Phrase.of(text), List.of()))
                .toList();
        if (!bullets.isEmpty()) {
            blocks.add(new Paragraph(Phrase.of(heading)));
            blocks.add(new Bullets(bullets));
        }
    }

    private static Block table(SessionSummary summary, boolean deciding) {
        Wording wording = new Wording(summary.run().plan());
        List<List<Phrase>> rows = new ArrayList<>();
        for (AssertionAssessed assessed : summary.assessments()) {
            if (assessed.deciding() == deciding) {
                rows.add(List.of(
                        Phrase.of(assessed.claim()),
                        Phrase.of(wording.measured(assessed)),
                        Phrase.of(assessed.tolerance()),
                        result(assessed)));
            }
        }
        return rows.isEmpty()
                ? new Paragraph(Phrase.of("None was assessed."))
                : new Table(List.of("Claim", "Measured", "Tolerance", "Result"), rows);
    }

    private static Phrase result(AssertionAssessed assessed) {
        Phrase result = switch (assessed.result()) {
            case MET -> Phrase.of("met");
            case VIOLATED -> Phrase.strong("violated");
            case UNKNOWN -> Phrase.of("unknown");
        };
        return assessed.note().isBlank() ? result : result.plus(": " + assessed.note());
    }
}
