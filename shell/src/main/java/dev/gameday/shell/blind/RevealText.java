package dev.gameday.shell.blind;

import dev.gameday.runbook.blind.Scoring;
import dev.gameday.runbook.event.PeopleEvent.Revealed;
import dev.gameday.runbook.event.PeopleEvent.ScoredPart;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import dev.gameday.shell.view.text.Wrapped;
import java.util.ArrayList;
import java.util.List;

/** The reveal as lines: what it was, both paths side by side, the score with its formula, and questions. */
final class RevealText {
    private static final int GAP = 2;

    private RevealText() {}

    static List<Line> of(Revealed revealed, int width) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("What it was", Tone.TITLE));
        Wrapped.lines(revealed.about() + ": " + revealed.answer(), width).forEach(text -> lines.add(Line.of(text)));
        lines.add(Line.EMPTY);
        paths(lines, revealed, width);
        lines.add(Line.EMPTY);
        lines.add(Line.of("Score %d of 100".formatted(revealed.points()), Tone.TITLE));
        revealed.score().forEach(part -> score(lines, part, width));
        Wrapped.lines(String.join(" ", Scoring.FORMULA), width).forEach(text -> lines.add(Line.of(text, Tone.MUTED)));
        lines.add(Line.EMPTY);
        lines.add(Line.of("For the debrief", Tone.TITLE));
        for (String question : List.of(
                "Which look told you most, and how soon could you have had it?",
                "What would have told you without looking: which alarm is missing?",
                "Which step of your path would you write into the runbook?")) {
            Wrapped.lines("- " + question, width).forEach(text -> lines.add(Line.of(text)));
        }
        Wrapped.lines("It says how you did today on a rehearsal: never evidence of production resilience.", width)
                .forEach(text -> lines.add(Line.of(text, Tone.MUTED)));
        return lines;
    }

    private static void paths(List<Line> lines, Revealed revealed, int width) {
        int column = (width - GAP) / 2;
        lines.add(Line.of("Your path", Tone.TITLE)
                .padded(column)
                .plus(" ".repeat(GAP))
                .plus("Ideal path", Tone.TITLE));
        List<String> left = wrapped(revealed.taken().isEmpty() ? List.of("none") : revealed.taken(), column);
        List<String> right = wrapped(revealed.ideal(), column);
        for (int at = 0; at < Math.max(left.size(), right.size()); at++) {
            lines.add(Line.of(at < left.size() ? left.get(at) : "")
                    .padded(column)
                    .plus(" ".repeat(GAP))
                    .plus(at < right.size() ? right.get(at) : "")
                    .fit(width));
        }
    }

    private static List<String> wrapped(List<String> steps, int column) {
        List<String> lines = new ArrayList<>();
        for (String step : steps) {
            String margin = "";
            for (String text : Wrapped.lines(step, column - 6)) {
                lines.add(margin + text);
                margin = "      ";
            }
        }
        return lines;
    }

    private static void score(List<Line> lines, ScoredPart part, int width) {
        String points = part.of() == 0 ? String.valueOf(part.points()) : part.points() + " of " + part.of();
        Tone tone = part.points() < 0 || (part.points() == 0 && part.of() > 0) ? Tone.WARNING : Tone.GOOD;
        int indent = 24;
        Line head = Line.of("  " + part.name())
                .padded(13)
                .plus(" ")
                .plus(points, tone)
                .padded(indent);
        List<String> why = Wrapped.lines(part.why(), Math.max(20, width - indent));
        for (int at = 0; at < why.size(); at++) {
            lines.add((at == 0 ? head : Line.of(" ".repeat(indent))).plus(why.get(at), Tone.MUTED));
        }
    }
}
