package dev.gameday.shell.view.display;

import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import dev.gameday.runbook.people.Prediction;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Quantity;
import dev.gameday.shell.view.text.TerminalText;
import dev.gameday.shell.view.text.Tone;
import dev.gameday.shell.view.text.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What people had predicted, side by side, and below it what came. */
public final class RevealText {
    private static final int MOST_OF_A_NAME = 16;

    private RevealText() {}

    /** The lines, of at most {@code width} columns (40 or more); none where nobody predicted anything. */
    public static List<Line> lines(RunView view, int width) {
        List<Prediction> predictions = view.room().predictions().all();
        List<Line> lines = new ArrayList<>();
        if (predictions.isEmpty()) {
            return lines;
        }
        lines.add(Line.of("What was predicted", Tone.TITLE));
        int names = predictions.stream()
                .mapToInt(one -> TerminalText.width(TerminalText.clean(one.by())))
                .max()
                .orElse(0);
        int column = Math.min(MOST_OF_A_NAME, names);
        predictions.forEach(one -> lines.addAll(prediction(one, column, width)));
        lines.add(Line.of("What came", Tone.TITLE));
        lines.addAll(came(view, width));
        return lines;
    }

    private static List<Line> prediction(Prediction one, int column, int width) {
        String said = one.text().orElse("(sealed)")
                + (one.text().isPresent() && !one.genuine() ? "  NOT what was sealed" : "");
        Tone tone = one.text().isEmpty() ? Tone.MUTED : one.genuine() ? Tone.PLAIN : Tone.BAD;
        List<Line> lines = new ArrayList<>();
        for (String text : Wrapped.lines(said, width - column - 4)) {
            Line name = Line.of("  ")
                    .plus(Line.of(lines.isEmpty() ? one.by() : "", Tone.TITLE).padded(column));
            lines.add(name.plus("  ").plus(text, tone));
        }
        return lines;
    }

    private static List<Line> came(RunView view, int width) {
        List<Line> lines = new ArrayList<>();
        for (AssertionAssessed claim : view.room().assessed().values()) {
            String measured = claim.measured()
                    .map(value -> " (measured " + Quantity.of(value) + ")")
                    .orElse("");
            String text = claim.result().name().toLowerCase(Locale.ROOT) + ": " + claim.claim() + measured;
            Wrapped.lines(text, width - 2).forEach(line -> lines.add(Line.of("  " + line, tone(claim))));
        }
        view.course()
                .verdict()
                .ifPresent(reached -> Wrapped.lines(reached.verdict() + ": " + reached.reason(), width - 2)
                        .forEach(line -> lines.add(Line.of("  " + line, Tone.VALUE))));
        if (lines.isEmpty()) {
            lines.add(Line.of("  nothing is measured yet", Tone.MUTED));
        }
        return lines;
    }

    private static Tone tone(AssertionAssessed claim) {
        return switch (claim.result()) {
            case MET -> Tone.GOOD;
            case VIOLATED -> Tone.BAD;
            case UNKNOWN -> Tone.WARNING;
        };
    }
}
