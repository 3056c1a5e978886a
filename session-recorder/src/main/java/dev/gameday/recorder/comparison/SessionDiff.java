package dev.gameday.recorder.comparison;

import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.story.RunFacts;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.runbook.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * In what a second session differs from a first one, in sentences of which the second is the subject: {@code detected by
 * an alarm 4 min sooner}, {@code skipped step 6 (Watch the storm)}. Steps are compared only between runs of one runbook.
 */
public record SessionDiff(
        List<String> circumstances,
        List<String> outcome,
        List<String> measures,
        List<String> assertions,
        List<String> steps,
        List<String> decisions) {
    public SessionDiff {
        circumstances = List.copyOf(circumstances);
        outcome = List.copyOf(outcome);
        measures = List.copyOf(measures);
        assertions = List.copyOf(assertions);
        steps = List.copyOf(steps);
        decisions = List.copyOf(decisions);
    }

    /** Between the events of two sessions. */
    public static SessionDiff between(List<Recorded> first, List<Recorded> second) {
        SessionSummary one = SessionSummary.of(first);
        SessionSummary other = SessionSummary.of(second);
        boolean same = one.run().purpose().equals(other.run().purpose());
        return new SessionDiff(
                circumstances(one.run(), other.run()),
                outcome(one.run(), other.run()),
                MeasuresApart.of(one.measures(), other.measures()),
                assertions(one, other),
                same ? StepsApart.of(Walk.of(first), Walk.of(second)) : List.of(),
                DecisionsApart.of(first, one, second, other));
    }

    /** By the name of each part, for a program. */
    public Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("circumstances", circumstances);
        fields.put("outcome", outcome);
        fields.put("measures", measures);
        fields.put("assertions", assertions);
        fields.put("steps", steps);
        fields.put("decisions", decisions);
        return fields;
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return fields().values().stream().allMatch(List::isEmpty);
    }

    private static List<String> circumstances(RunFacts one, RunFacts other) {
        List<String> sentences = new ArrayList<>();
        apart("is of", one.purpose().orElse("unknown"), other.purpose().orElse("unknown"), sentences);
        apart("was", mode(one), mode(other), sentences);
        apart("had seed", seed(one), seed(other), sentences);
        apart("ran at speed", speed(one), speed(other), sentences);
        Map<String, String> before = one.plan().map(Plan::settings).orElse(Map.of());
        Map<String, String> after = other.plan().map(Plan::settings).orElse(Map.of());
        after.forEach((name, value) -> {
            String said = before.getOrDefault(name, "nothing");
            apart("had " + name, said, value, sentences);
        });
        return sentences;
    }

    private static List<String> outcome(RunFacts one, RunFacts other) {
        List<String> sentences = new ArrayList<>();
        apart("came to", verdict(one), verdict(other), sentences);
        return sentences;
    }

    private static List<String> assertions(SessionSummary one, SessionSummary other) {
        Map<String, AssertionAssessed> before = new LinkedHashMap<>();
        one.assessments().forEach(assessed -> before.put(assessed.id(), assessed));
        List<String> sentences = new ArrayList<>();
        other.assessments().stream()
                .flatMap(assessed ->
                        Optional.ofNullable(before.get(assessed.id()))
                                .flatMap(first -> between(first, assessed))
                                .stream())
                .forEach(sentences::add);
        return sentences;
    }

    private static Optional<String> between(AssertionAssessed one, AssertionAssessed other) {
        if (told(one).equals(told(other))) {
            return Optional.empty();
        }
        return one.result() == other.result()
                ? Optional.of(other.id() + " was " + figure(other) + " instead of " + figure(one) + ", "
                        + other.result() + " in both")
                : Optional.of(other.id() + " was " + told(other) + " instead of " + told(one));
    }

    private static String figure(AssertionAssessed assessed) {
        return assessed.measured()
                .map(value -> String.format(Locale.ROOT, "%.2f", value))
                .orElse("n/a");
    }

    private static String told(AssertionAssessed assessed) {
        return assessed.result()
                + assessed.measured()
                        .map(value -> String.format(Locale.ROOT, " (%.2f, %s)", value, assessed.tolerance()))
                        .orElse("");
    }

    private static String verdict(RunFacts run) {
        return run.verdict()
                .map(reached -> reached.verdict() + (reached.halted() ? ", halted" : ""))
                .orElse("no verdict");
    }

    private static String mode(RunFacts run) {
        return run.opened()
                .map(opened -> opened.mode().name().toLowerCase(Locale.ROOT))
                .orElse("unknown");
    }

    private static String seed(RunFacts run) {
        return run.opened().map(opened -> Long.toString(opened.seed())).orElse("unknown");
    }

    private static String speed(RunFacts run) {
        return run.opened().map(SessionOpened::speed).orElse("unknown");
    }

    private static void apart(String did, String before, String after, List<String> sentences) {
        if (!before.equals(after)) {
            sentences.add(did + " " + after + " instead of " + before);
        }
    }
}
