package dev.gameday.runbook.draft;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.survey.Survey;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.FlowMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A binding being drafted: each name with what it has come to, and the map of how the parts hand on to each other; pure, the
 * same for the same survey and answers.
 */
public record Draft(String name, Identity identity, List<Drafted> lines, Optional<FlowMap> map) {
    /** Stands where the role is not known, so that all else can be looked at. */
    private static final String NO_ROLE = "arn:aws:iam::%s:role/to-be-named";

    public Draft {
        lines = List.copyOf(lines);
    }

    /** Drafts every name of the glossary, in its order, each by those before it. */
    public static Draft of(String name, Identity identity, Survey survey, Glossary glossary, Answers answers) {
        Known known = new Known(survey);
        List<Drafted> lines = new ArrayList<>();
        for (Term term : glossary.terms()) {
            Drafted line = line(term, known, answers);
            line.value().ifPresent(value -> known.settle(term, value));
            lines.add(line);
        }
        return new Draft(name, identity, lines, MapDraft.of(survey, lines));
    }

    private static Drafted line(Term term, Known known, Answers answers) {
        List<Candidate> ranked = new ArrayList<>(term.rule().candidates(known));
        ranked.sort(Comparator.comparingDouble(Candidate::weight).reversed().thenComparing(Candidate::value));
        Optional<String> answer = answers.of(term);
        if (answer.isPresent()) {
            return answer.get().isEmpty()
                    ? Drafted.leftOut(term, ranked)
                    : Drafted.answered(term, answer.get(), ranked);
        }
        return term.needs()
                .filter(needed -> !known.has(needed))
                .map(needed -> Drafted.waiting(term, needed))
                .orElseGet(() -> Drafted.guessed(term, ranked));
    }

    /** The next of those names that people should say; empty when they have said all. */
    public Optional<Drafted> question(Answers answers, Predicate<Term> asked) {
        return lines.stream()
                .filter(line -> line.open() && !answers.has(line.term()) && asked.test(line.term()))
                .findFirst();
    }

    /** The names that have come to nothing. */
    public List<Drafted> missing() {
        return lines.stream().filter(line -> line.value().isEmpty()).toList();
    }

    /** The binding as far as it has come; a role that is not known is none that there is. */
    public Binding binding(Timings timings) {
        Map<String, MetricSource> metrics = new LinkedHashMap<>();
        sources(timings).forEach(source -> metrics.put(source.name(), source));
        return new Binding(
                name,
                identity.account(),
                identity.region(),
                section(Term.FAULT_ROLE).getOrDefault("", NO_ROLE.formatted(identity.account())),
                section("functions"),
                section("roles"),
                mapped("subnets", value -> TagText.read(value).orElse(Map.of())),
                section("zones"),
                metrics,
                section("alarms"),
                section("logs"),
                section("resources"),
                section("queues"),
                section("clients"),
                map);
    }

    /** Each metric that is known. */
    public List<MetricSource> sources(Timings timings) {
        return lines.stream().flatMap(line -> source(line, timings).stream()).toList();
    }

    static Optional<MetricSource> source(Drafted line, Timings timings) {
        return line.term()
                .gauge()
                .flatMap(gauge -> line.value().flatMap(MetricText::read).map(metric -> {
                    String of = String.join(" ", metric.dimensions().values());
                    boolean aws = metric.namespace().startsWith("AWS/") && !of.isEmpty();
                    String title = (aws ? of + " " : "") + line.term().title();
                    MetricSource unread =
                            gauge.source(line.term().name(), title, metric, Timings.UNREAD, Timings.UNREAD);
                    return gauge.source(line.term().name(), title, metric, timings.period(unread), timings.lag(unread));
                }));
    }

    private Map<String, String> section(String section) {
        return mapped(section, value -> value);
    }

    private <T> Map<String, T> mapped(String section, Function<String, T> form) {
        Map<String, T> values = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.term().section().equals(section))
                .forEach(line ->
                        line.value().ifPresent(value -> values.put(line.term().name(), form.apply(value))));
        return values;
    }
}
