package dev.gameday.runbook.draft;

import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads a glossary: each name has a title and at most one rule, and a metric says how it is read. */
final class GlossaryReader {
    private static final List<String> SECTIONS = List.of(
            "queues", "functions", "roles", "subnets", "zones", "clients", "resources", "logs", Term.METRICS, "alarms");
    private static final Map<String, Function<String, Rule>> ONE_WORD = new LinkedHashMap<>();
    private static final Map<String, BiFunction<String, String, Rule>> METRIC_OF = new LinkedHashMap<>();

    static {
        ONE_WORD.put("sends-to", FlowRules::sendsTo);
        ONE_WORD.put("reads", FlowRules::reads);
        ONE_WORD.put("follows", FlowRules::follows);
        ONE_WORD.put("called-by", FlowRules::calledBy);
        ONE_WORD.put("role-of", FlowRules::roleOf);
        ONE_WORD.put("log-of", FlowRules::logOf);
        ONE_WORD.put("table-of", FlowRules::tableOf);
        ONE_WORD.put("arn-of", FlowRules::arnOf);
        ONE_WORD.put("same-as", MetricRules::sameAs);
        ONE_WORD.put("pages", AlarmRules::pages);
        METRIC_OF.put("of-function", MetricRules::ofFunction);
        METRIC_OF.put("of-queue", MetricRules::ofQueue);
        METRIC_OF.put("of-dead-letters", MetricRules::ofDeadLetters);
        METRIC_OF.put("of-account", MetricRules::ofAccount);
    }

    /** The section of the name that each rule guesses by. */
    private static final Map<String, String> NEEDS = Map.ofEntries(
            Map.entry("sends-to", "queues"),
            Map.entry("reads", "queues"),
            Map.entry("arn-of", "queues"),
            Map.entry("of-queue", "queues"),
            Map.entry("of-dead-letters", "queues"),
            Map.entry("follows", "functions"),
            Map.entry("called-by", "functions"),
            Map.entry("role-of", "functions"),
            Map.entry("log-of", "functions"),
            Map.entry("table-of", "functions"),
            Map.entry("of-function", "functions"),
            Map.entry("same-as", Term.METRICS),
            Map.entry("pages", Term.METRICS),
            Map.entry("stops", Term.METRICS));

    private final YamlMap map;

    private GlossaryReader(YamlMap map) {
        this.map = map;
    }

    static List<Term> terms(YamlMap map) {
        List<Term> terms = new ArrayList<>(List.of(Term.faultRole()));
        for (String section : SECTIONS) {
            map.optional(section)
                    .flatMap(YamlNode::map)
                    .ifPresent(names -> names.forEach((name, node) -> node.map()
                            .flatMap(term -> term(section, name, term))
                            .ifPresent(terms::add)));
        }
        map.close();
        return terms;
    }

    private static Optional<Term> term(String section, String name, YamlMap map) {
        GlossaryReader reader = new GlossaryReader(map);
        Optional<String> title = map.text("title");
        Rule rule = reader.rule();
        Optional<Gauge> gauge = section.equals(Term.METRICS) ? reader.gauge() : Optional.empty();
        Optional<String> needs = reader.needs();
        map.close();
        return title.map(said -> new Term(section, name, said, rule, gauge, needs));
    }

    private Optional<String> needs() {
        return NEEDS.entrySet().stream()
                .filter(rule -> map.has(rule.getKey()))
                .findFirst()
                .flatMap(rule -> map.text(rule.getKey()).map(name -> rule.getValue() + " " + name));
    }

    private Rule rule() {
        for (Map.Entry<String, Function<String, Rule>> rule : ONE_WORD.entrySet()) {
            if (map.has(rule.getKey())) {
                return map.text(rule.getKey()).map(rule.getValue()).orElse(Rule.ASK);
            }
        }
        for (Map.Entry<String, BiFunction<String, String, Rule>> rule : METRIC_OF.entrySet()) {
            if (map.has(rule.getKey())) {
                String metric = map.text("metric").orElse("");
                return map.text(rule.getKey())
                        .map(of -> rule.getValue().apply(of, metric))
                        .orElse(Rule.ASK);
            }
        }
        return others();
    }

    private Rule others() {
        if (map.has("carries")) {
            return FlowRules.carries();
        }
        if (map.has("stops")) {
            boolean patient = map.optional("patient").flatMap(YamlNode::flag).orElse(false);
            return map.text("stops")
                    .map(metric -> AlarmRules.stops(metric, patient))
                    .orElse(Rule.ASK);
        }
        if (map.has("zone")) {
            return map.integer("zone", 1, 9).map(PlaceRules::zone).orElse(Rule.ASK);
        }
        if (map.has("words")) {
            return MetricRules.words(texts("words"), texts("near"));
        }
        Map<String, Rule> subnets =
                Map.of("of-functions", PlaceRules.ofFunctions(), "of-the-flow", PlaceRules.ofTheFlow());
        return map.has("subnets") ? map.choice("subnets", subnets).orElse(Rule.ASK) : Rule.ASK;
    }

    private List<String> texts(String key) {
        return map.items(key).stream().flatMap(item -> item.text().stream()).toList();
    }

    private Optional<Gauge> gauge() {
        double scale = map.has("scale")
                ? map.number("scale").map(BigDecimal::doubleValue).orElse(1.0)
                : 1.0;
        boolean quiet = map.optional("quiet").flatMap(YamlNode::flag).orElse(false);
        boolean perFunction = map.has("of-function");
        Optional<String> unit = map.text("unit");
        Optional<String> statistic = map.text("statistic");
        // Lambda reports a function only while it is invoked.
        return unit.flatMap(u -> statistic.map(s -> new Gauge(u, s, scale, quiet || perFunction)));
    }
}
