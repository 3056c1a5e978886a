package dev.gameday.recorder.report.section;

import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.document.Block.Bullet;
import dev.gameday.recorder.report.document.Phrase;
import dev.gameday.recorder.report.document.Quantity;
import dev.gameday.runbook.people.Prediction;
import java.util.List;

/** What each person had sealed, when, and whether what was revealed is what they had sealed. */
final class PredictionText {
    private PredictionText() {}

    static List<Bullet> of(SessionSummary summary) {
        return summary.people().predictions().all().stream()
                .map(prediction -> new Bullet(phrase(prediction, when(summary, prediction)), List.of()))
                .toList();
    }

    private static Phrase phrase(Prediction prediction, String when) {
        String by = prediction.by() + ": ";
        if (prediction.text().isEmpty()) {
            return Phrase.of(by).plusStrong("never revealed").plus(" (" + when + ")");
        }
        Phrase said = Phrase.of(by + prediction.text().get() + " (" + when);
        return prediction.genuine()
                ? said.plus("; it is what was sealed)")
                : said.plus("; ").plusStrong("it is not what was sealed").plus(")");
    }

    private static String when(SessionSummary summary, Prediction prediction) {
        boolean late = summary.requested()
                .filter(request -> !prediction.sealedAt().isBefore(request))
                .isPresent();
        return "sealed at " + Quantity.time(prediction.sealedAt()) + (late ? ", after the injection began" : "");
    }
}
