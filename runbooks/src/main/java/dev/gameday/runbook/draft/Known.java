package dev.gameday.runbook.draft;

import dev.gameday.catalog.survey.EventSource;
import dev.gameday.catalog.survey.FoundAlarm;
import dev.gameday.catalog.survey.FoundFunction;
import dev.gameday.catalog.survey.FoundMetric;
import dev.gameday.catalog.survey.FoundQueue;
import dev.gameday.catalog.survey.Grant;
import dev.gameday.catalog.survey.Survey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an account shows, and what the names drafted so far have come to. */
final class Known {
    private final Survey survey;
    private final Map<String, String> values = new LinkedHashMap<>();

    Known(Survey survey) {
        this.survey = survey;
    }

    Survey survey() {
        return survey;
    }

    void settle(Term term, String value) {
        values.put(term.key(), value);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<String> value(String section, String name) {
        return Optional.ofNullable(values.get(section + " " + name));
    }

    boolean isNamed(String section, String value) {
        return values.entrySet().stream()
                .anyMatch(entry -> entry.getKey().startsWith(section + " ")
                        && entry.getValue().equals(value));
    }

    /** The function that a name has come to, if it is one of those that were looked at. */
    Optional<FoundFunction> function(String name) {
        return value("functions", name)
                .flatMap(value -> survey.functions().found().stream()
                        .filter(function -> function.name().equals(value))
                        .findFirst());
    }

    /** The queue that a name has come to, if a function reads it. */
    Optional<FoundQueue> queue(String name) {
        return value("queues", name)
                .flatMap(value -> survey.queues().found().stream()
                        .filter(queue -> queue.name().equals(value))
                        .findFirst());
    }

    /** The metric that a name has come to. */
    Optional<FoundMetric> metric(String name) {
        return value(Term.METRICS, name).map(MetricText::parse);
    }

    /** The metrics that names have come to. */
    Set<String> taken() {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(Term.METRICS + " "))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    List<String> readersOf(String written) {
        return survey.sources().found().stream()
                .filter(source -> source.written().equals(written))
                .map(EventSource::function)
                .toList();
    }

    boolean readsNothing(String function) {
        return survey.sources().found().stream()
                .noneMatch(source -> source.function().equals(function));
    }

    /** What a function may do so, by ARN. */
    List<String> allowed(String function, Grant.Kind kind) {
        return survey.grants().found().stream()
                .filter(grant -> grant.function().equals(function) && grant.kind() == kind)
                .map(Grant::resource)
                .distinct()
                .sorted()
                .toList();
    }

    /** The functions that may do so to the resource. */
    List<String> allowedOn(String resource, Grant.Kind kind) {
        return survey.grants().found().stream()
                .filter(grant -> grant.resource().equals(resource) && grant.kind() == kind)
                .map(Grant::function)
                .distinct()
                .sorted()
                .toList();
    }

    List<FoundAlarm> alarmsOn(FoundMetric metric) {
        return survey.alarms().found().stream()
                .filter(alarm -> alarm.metric().equals(metric))
                .toList();
    }
}
