package dev.gameday.rehearsal.flow.file;

import dev.gameday.rehearsal.flow.description.AlarmDescription;
import dev.gameday.rehearsal.flow.description.Measure;
import dev.gameday.rehearsal.flow.description.MetricDescription;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the flow's own metrics and the alarms that ship with it. */
final class MeasureReader {
    private static final Map<String, Measure> MEASURES =
            Arrays.stream(Measure.values()).collect(Collectors.toMap(Measure::word, Function.identity()));
    private static final Map<String, String> COMPARISONS = Map.of(
            "above", "GreaterThanThreshold",
            "at-least", "GreaterThanOrEqualToThreshold",
            "below", "LessThanThreshold",
            "at-most", "LessThanOrEqualToThreshold");
    private static final Map<String, String> STATISTICS =
            names("Average", "Sum", "Minimum", "Maximum", "SampleCount", "p50", "p90", "p95", "p99", "p99.9");
    private static final Map<String, String> MISSING = names("missing", "notBreaching", "breaching", "ignore");
    private static final Set<Long> SHORT_PERIODS = Set.of(10L, 20L, 30L);

    private final References references;

    MeasureReader(References references) {
        this.references = references;
    }

    List<MetricDescription> metrics(YamlMap map) {
        String namespace = map.text("namespace").orElse("");
        if (namespace.startsWith("AWS/")) {
            map.problem("namespace", "namespaces that begin with AWS/ are AWS's own", "choose another");
        }
        List<MetricDescription> metrics = new ArrayList<>();
        map.map("metrics")
                .ifPresent(each -> each.forEach((name, value) -> value.map()
                        .ifPresent(entry -> metric(namespace, name, entry).ifPresent(metrics::add))));
        map.close();
        return metrics;
    }

    private Optional<MetricDescription> metric(String namespace, String name, YamlMap map) {
        Optional<Measure> measure = map.choice("measures", MEASURES);
        Optional<MetricDescription> metric = measure.map(known -> new MetricDescription(
                namespace,
                name,
                known,
                map.required("of")
                        .map(value -> references.use(kind(known), value))
                        .orElse("")));
        map.has("of");
        map.close();
        return metric;
    }

    AlarmDescription alarm(String name, YamlMap map, Optional<String> flowNamespace) {
        Fields fields = new Fields(map);
        Optional<String> function =
                map.optional("function").map(value -> references.use(References.Kind.FUNCTION, value));
        Optional<String> queue = map.optional("queue").map(value -> references.use(References.Kind.QUEUE, value));
        String usual = function.isPresent()
                ? "AWS/Lambda"
                : queue.isPresent() ? "AWS/SQS" : flowNamespace.orElse("AWS/Lambda");
        List<String> compared = COMPARISONS.keySet().stream().filter(map::has).toList();
        if (compared.size() != 1) {
            map.problem("", "an alarm has one threshold", "write one of above, at-least, below and at-most");
        }
        int periods = fields.integer("periods", 1, 100);
        AlarmDescription alarm = new AlarmDescription(
                name,
                map.optional("namespace").flatMap(YamlNode::text).orElse(usual),
                fields.text("metric"),
                function.map(each -> Map.of("FunctionName", each))
                        .or(() -> queue.map(each -> Map.of("QueueName", each)))
                        .orElse(Map.of()),
                map.choice("statistic", STATISTICS).orElse("Average"),
                compared.isEmpty() ? "" : COMPARISONS.getOrDefault(compared.get(0), ""),
                compared.isEmpty()
                        ? 0
                        : map.number(compared.get(0))
                                .map(BigDecimal::doubleValue)
                                .orElse(0.0),
                period(map),
                periods,
                fields.integer("datapoints", 1, periods, periods),
                fields.choice("missing", MISSING, "missing"));
        map.close();
        return alarm;
    }

    private static int period(YamlMap map) {
        Duration period = map.duration("period").orElse(Duration.ofMinutes(1));
        long seconds = period.toSeconds();
        boolean isShort = SHORT_PERIODS.contains(seconds);
        if (period.toMillis() % 1000 != 0 || seconds > 86_400 || !(isShort || (seconds > 0 && seconds % 60 == 0))) {
            map.problem("period", "CloudWatch has no such period", "write PT10S, PT20S, PT30S or whole minutes");
            return 60;
        }
        return (int) seconds;
    }

    private static References.Kind kind(Measure measure) {
        return switch (measure.subject()) {
            case CLIENT -> References.Kind.CLIENT;
            case CALL -> References.Kind.CALL;
            case SERVICE -> References.Kind.SERVICE;
            case TABLE -> References.Kind.TABLE;
        };
    }

    private static Map<String, String> names(String... names) {
        return Arrays.stream(names).collect(Collectors.toMap(Function.identity(), Function.identity()));
    }
}
