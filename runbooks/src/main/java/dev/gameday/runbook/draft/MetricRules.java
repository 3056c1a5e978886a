package dev.gameday.runbook.draft;

import dev.gameday.catalog.survey.FoundMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Guesses metrics: AWS's own by what they are of, a flow's own by the words of their names. */
final class MetricRules {
    private MetricRules() {}

    /** Lambda's metric of the function. */
    static Rule ofFunction(String function, String metric) {
        return known -> known.value("functions", function).stream()
                .map(name -> new FoundMetric("AWS/Lambda", metric, Map.of("FunctionName", name)))
                .map(MetricRules::awsOwn)
                .toList();
    }

    /** SQS's metric of the queue. */
    static Rule ofQueue(String queue, String metric) {
        return known -> known.value("queues", queue).stream()
                .map(name -> new FoundMetric("AWS/SQS", metric, Map.of("QueueName", name)))
                .map(MetricRules::awsOwn)
                .toList();
    }

    /** SQS's metric of the queue that takes what could not be handled. */
    static Rule ofDeadLetters(String queue, String metric) {
        return known -> known.queue(queue).flatMap(found -> found.deadLetters()).stream()
                .map(name -> new FoundMetric("AWS/SQS", metric, Map.of("QueueName", name)))
                .map(MetricRules::awsOwn)
                .toList();
    }

    /** A metric of the whole account. */
    static Rule ofAccount(String namespace, String metric) {
        return known -> List.of(awsOwn(new FoundMetric(namespace, metric, Map.of())));
    }

    private static Candidate awsOwn(FoundMetric metric) {
        return new Candidate(metric.toString(), 3, "AWS reports it");
    }

    /** The same metric as another, read otherwise. */
    static Rule sameAs(String other) {
        return known -> known.value(Term.METRICS, other).stream()
                .map(metric -> new Candidate(metric, 3, "it is that of " + other))
                .toList();
    }

    /**
     * A metric whose name has all the words of one of the phrases. What it shares with the names that it is {@code near}
     * speaks for it, words that nothing explains against it.
     */
    static Rule words(List<String> phrases, List<String> near) {
        return known -> {
            Set<String> neighbours = near.stream()
                    .flatMap(name -> Stream.of(known.value("functions", name), known.value("queues", name))
                            .flatMap(Optional::stream))
                    .flatMap(value -> parts(value).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> taken = known.taken();
            List<Candidate> found = new ArrayList<>();
            for (FoundMetric metric : known.survey().metrics().found()) {
                if (!taken.contains(metric.toString())
                        && MetricText.read(metric.toString()).isPresent()) {
                    weighed(metric, phrases, neighbours).ifPresent(found::add);
                }
            }
            return found;
        };
    }

    private static Optional<Candidate> weighed(FoundMetric metric, List<String> phrases, Set<String> neighbours) {
        Set<String> name = parts(metric.name());
        Set<String> said = phrases.stream()
                .map(MetricRules::parts)
                .filter(name::containsAll)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Set<String> shared = new TreeSet<>(name);
        shared.retainAll(neighbours);
        shared.removeAll(said);
        double unexplained = name.size() - said.size() - shared.size();
        double weight = said.size()
                + (shared.isEmpty() ? 0 : 2)
                - unexplained / 2
                - metric.dimensions().size() / 4.0;
        return Optional.of(new Candidate(
                metric.toString(),
                weight,
                "its name says " + String.join(" and ", said)
                        + (shared.isEmpty() ? "" : ", and " + String.join(" and ", shared) + " as the flow's do")));
    }

    /** The words of a name, small and without a plural's s: {@code PaymentsAccepted} has payment and accepted. */
    private static Set<String> parts(String name) {
        return Stream.of(name.split("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                        ? word.substring(0, word.length() - 1)
                        : word)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
