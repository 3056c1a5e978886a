package dev.gameday.shell.panel;

import dev.gameday.runbook.Step;
import dev.gameday.shell.view.Course;
import dev.gameday.shell.view.Line;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.StepText;
import dev.gameday.shell.view.Tone;
import dev.gameday.shell.view.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the step at hand has to say to people: its text, its question, what to look for. */
record StepBlock(RunView view) implements Block {

    /** How many lines all of it would take; none where the step says nothing. */
    int wanted(int width) {
        return lines(width, Integer.MAX_VALUE).size();
    }

    @Override
    public List<Line> lines(int width, int height) {
        List<Line> lines = new ArrayList<>();
        current().ifPresent(step -> {
            for (String text : StepText.of(step)) {
                Wrapped.lines(text, width).forEach(line -> lines.add(Line.of(line)));
            }
            if (!lines.isEmpty()) {
                lines.add(0, Block.heading(step.title(), width));
            }
            if (step.guided()) {
                lines.add(Line.of(remedy(step), Tone.WARNING).fit(width));
            }
        });
        return cut(lines, height);
    }

    private Optional<Step> current() {
        return view.closed()
                ? Optional.empty()
                : view.course().step().filter(at -> !at.ended()).map(Course.AtStep::step);
    }

    /** What a person has to press is the last to go. */
    private static List<Line> cut(List<Line> lines, int height) {
        if (lines.size() <= height) {
            return lines;
        }
        List<Line> kept = new ArrayList<>(lines.subList(0, Math.max(0, height - 1)));
        kept.add(lines.get(lines.size() - 1));
        return kept;
    }

    private static String remedy(Step step) {
        return step instanceof Step.Predict ? "Space: write what you expect; it is not shown" : "Space: go on";
    }
}
