package dev.gameday.recorder.comparison;

import dev.gameday.recorder.report.measure.Measure;
import dev.gameday.recorder.report.measure.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** In which measures two runs differ. What is missing or censored in one is never called slower or faster. */
final class MeasuresApart {
    private static final List<Named> NAMED = List.of(
            new Named("detected by an alarm", Measures::detectMachine),
            new Named("detected by a person", Measures::detectHuman),
            new Named("acknowledged", Measures::acknowledge),
            new Named("mitigated", Measures::mitigate),
            new Named("recovered", Measures::recover));

    private MeasuresApart() {}

    private record Named(String did, Function<Measures, Measure> measure) {}

    static List<String> of(Measures first, Measures second) {
        List<String> sentences = new ArrayList<>();
        for (Named named : NAMED) {
            between(named.did(), named.measure().apply(first), named.measure().apply(second))
                    .ifPresent(sentences::add);
        }
        if (first.assisted() != second.assisted()) {
            sentences.add(second.assisted() ? "detected with the help of a hint" : "detected without a hint");
        }
        return sentences;
    }

    private static Optional<String> between(String did, Measure first, Measure second) {
        if (first.duration().isPresent() && second.duration().isPresent()) {
            return Lasting.apart(first.duration().get(), second.duration().get(), "sooner", "later")
                    .map(apart -> did + " " + apart + " (" + told(second) + " instead of " + told(first) + ")");
        }
        return told(first).equals(told(second))
                ? Optional.empty()
                : Optional.of(did + ": " + told(second) + ", instead of " + told(first));
    }

    private static String told(Measure measure) {
        return measure.match(
                measured -> Lasting.of(measured.value()) + (measured.value().isNegative() ? " before" : ""),
                missing -> "not at all (" + missing.why() + ")",
                censored -> "not before the fault ended (" + censored.why() + ")");
    }
}
