package dev.gameday.recorder.comparison;

import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.event.RunEvent.HaltRequested;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** In which decisions of people two runs differ: halts, hints, predictions, and what was written down. */
final class DecisionsApart {
    private DecisionsApart() {}

    static List<String> of(List<Recorded> first, SessionSummary one, List<Recorded> second, SessionSummary other) {
        List<String> sentences = new ArrayList<>();
        halts(halts(first), halts(second), sentences);
        counted(one.hints().size(), other.hints().size(), "hint", "asked for", sentences);
        Map<String, String> before = answers(one);
        answers(other).forEach((step, answer) -> {
            String said = before.get(step);
            if (said != null && !said.equals(answer)) {
                sentences.add("answered " + step + " with '" + answer + "' instead of '" + said + "'");
            }
        });
        counted(
                count(first, PeopleEvent.Noted.class),
                count(second, PeopleEvent.Noted.class),
                "note",
                "wrote",
                sentences);
        counted(
                count(first, PeopleEvent.Decided.class),
                count(second, PeopleEvent.Decided.class),
                "decision",
                "took",
                sentences);
        counted(
                count(first, PeopleEvent.FindingRaised.class),
                count(second, PeopleEvent.FindingRaised.class),
                "finding",
                "raised",
                sentences);
        return sentences;
    }

    /** What the reason of a halt measured differs between any two runs; who halted is what counts. */
    private static void halts(List<HaltRequested> before, List<HaltRequested> after, List<String> sentences) {
        if (!before.stream()
                .map(DecisionsApart::by)
                .toList()
                .equals(after.stream().map(DecisionsApart::by).toList())) {
            sentences.add(
                    after.isEmpty()
                            ? "was not halted (" + told(before) + ")"
                            : told(after) + ", "
                                    + (before.isEmpty() ? "which the first was not" : "not " + told(before)));
        }
    }

    private static String by(HaltRequested halt) {
        return halt.cause() == HaltCause.OPERATOR ? "a person" : halt.by();
    }

    private static List<HaltRequested> halts(List<Recorded> events) {
        return events.stream()
                .map(Recorded::event)
                .filter(HaltRequested.class::isInstance)
                .map(HaltRequested.class::cast)
                .toList();
    }

    private static String told(List<HaltRequested> halts) {
        return halts.stream()
                .map(halt -> "halted by " + by(halt) + " (" + halt.reason() + ")")
                .collect(Collectors.joining(" and "));
    }

    private static Map<String, String> answers(SessionSummary summary) {
        Map<String, String> answers = new LinkedHashMap<>();
        summary.answers().forEach(answered -> answers.put(answered.step(), answered.answer()));
        return answers;
    }

    private static int count(List<Recorded> events, Class<? extends PeopleEvent> kind) {
        return (int) events.stream()
                .filter(recorded -> kind.isInstance(recorded.event()))
                .count();
    }

    private static void counted(int before, int after, String thing, String did, List<String> sentences) {
        if (before != after) {
            int apart = Math.abs(after - before);
            sentences.add("%s %d %s%s %s"
                    .formatted(did, apart, thing, apart == 1 ? "" : "s", after > before ? "more" : "fewer"));
        }
    }
}
