package dev.gameday.shell.panel;

import dev.gameday.runbook.Step;
import dev.gameday.shell.view.Course;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.display.StepText;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import dev.gameday.shell.view.text.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the step at hand has to say to people: its text, its question, what to look for; and, where this screen {@code asks},
 * which key it waits for.
 */
record StepBlock(RunView view, boolean asks) implements Block {

    /** How many lines all of it would take; none where the step says nothing. */
    int wanted(int width) {
        return lines(width, Integer.MAX_VALUE).size();
    }

    @Override
    public List<Line> lines(int width, int height) {
        return current().map(step -> told(step, asks, width, height)).orElse(List.of());
    }

    static List<Line> told(Step step, boolean asks, int width, int height) {
        List<Line> prompt = asks && step.guided() ? List.of(Line.of(remedy(step), Tone.WARNING)) : List.of();
        List<Line> lines = new ArrayList<>();
        List<Line> text = StepText.of(step).stream()
                .flatMap(paragraph -> paragraph(paragraph, width).stream())
                .toList();
        if (!text.isEmpty()) {
            lines.add(Block.heading(step.title(), width));
        }
        lines.addAll(text);
        // What a person has to press is the last to go.
        List<Line> kept = new ArrayList<>(cut(lines, Math.max(0, height - prompt.size()), width));
        prompt.forEach(line -> kept.add(line.fit(width)));
        return kept;
    }

    /** A point's further lines stand below its first word. */
    private static List<Line> paragraph(String text, int width) {
        String indent = text.startsWith("· ") || text.startsWith("? ") ? "  " : "";
        List<Line> lines = new ArrayList<>();
        for (String part : Wrapped.lines(text.substring(indent.length()), width - indent.length())) {
            lines.add(Line.of(lines.isEmpty() ? text.substring(0, indent.length()) + part : indent + part));
        }
        return lines;
    }

    private Optional<Step> current() {
        return view.closed()
                ? Optional.empty()
                : view.course().step().filter(at -> !at.ended()).map(Course.AtStep::step);
    }

    private static List<Line> cut(List<Line> lines, int height, int width) {
        if (lines.size() <= height || height == 0) {
            return lines.subList(0, Math.min(lines.size(), height));
        }
        List<Line> kept = new ArrayList<>(lines.subList(0, height - 1));
        Line last = lines.get(height - 1);
        kept.add(last.width() + 2 <= width ? last.plus(" …") : last.plus("…").fit(width));
        return kept;
    }

    private static String remedy(Step step) {
        return step instanceof Step.Predict ? "Space: write what you expect; it is not shown" : "Space: go on";
    }
}
