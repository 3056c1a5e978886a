package dev.gameday.shell.view.display;

import dev.gameday.runbook.Step;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Wrapped;
import java.util.ArrayList;
import java.util.List;

/** What a step has to say to people: its text, its question, what to look for. */
public final class StepText {
    private StepText() {}

    /** The paragraphs, each to be wrapped; none where the step says nothing. */
    public static List<String> of(Step step) {
        if (step instanceof Step.Brief brief) {
            return List.of(brief.text());
        } else if (step instanceof Step.Predict predict) {
            return List.of(predict.question());
        } else if (step instanceof Step.Observe observe) {
            List<String> texts = new ArrayList<>(points(observe.lookFor()));
            observe.responders().ifPresent(responders -> {
                responders.questions().forEach(question -> texts.add("? " + question));
            });
            return texts;
        } else if (step instanceof Step.Debrief debrief) {
            return points(debrief.questions());
        }
        return List.of();
    }

    /** The same in lines of at most {@code width} columns, indented by {@code indent}. */
    public static List<Line> lines(Step step, int width, int indent) {
        return of(step).stream()
                .flatMap(text -> Wrapped.lines(text, width - indent).stream())
                .map(text -> Line.of(" ".repeat(indent) + text))
                .toList();
    }

    /** How what the step does could be mitigated: for whoever facilitates, and not for those who are to find it. */
    public static List<String> mitigations(Step step) {
        return step instanceof Step.Observe observe
                ? observe.responders().map(Step.Responders::mitigations).orElse(List.of())
                : List.of();
    }

    private static List<String> points(List<String> texts) {
        return texts.stream().map(text -> "· " + text).toList();
    }
}
