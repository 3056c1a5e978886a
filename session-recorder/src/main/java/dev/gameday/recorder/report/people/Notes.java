package dev.gameday.recorder.report.people;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people wrote about a session, in Markdown: before any heading, under each question, and under headings of their
 * own; and the findings of their table. {@code troubles} are sentences on what of it could not be understood.
 */
public record Notes(
        String preface,
        Map<Question, String> answers,
        Map<String, String> others,
        List<Finding> findings,
        List<String> troubles) {
    /** Nothing is written yet. */
    public static final Notes NONE = new Notes("", Map.of(), Map.of(), List.of(), List.of());

    public Notes {
        EnumMap<Question, String> ordered = new EnumMap<>(Question.class);
        ordered.putAll(answers);
        answers = Collections.unmodifiableMap(ordered);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
        findings = List.copyOf(findings);
        troubles = List.copyOf(troubles);
    }

    /** What is written under the question; empty if nothing is. */
    public String answer(Question question) {
        return answers.getOrDefault(question, "");
    }

    /** How many questions nobody has answered. */
    public long unanswered() {
        return List.of(Question.values()).stream()
                .filter(question -> answer(question).isBlank())
                .count();
    }
}
