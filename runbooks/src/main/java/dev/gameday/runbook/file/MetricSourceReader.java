package dev.gameday.runbook.file;

import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads where metrics come from. Periods and statistics are those of CloudWatch's GetMetricData (API reference). */
final class MetricSourceReader {
    private static final Set<Long> HIGH_RESOLUTION_SECONDS = Set.of(1L, 5L, 10L, 20L, 30L);
    private static final long MINUTE = 60;
    private static final int MOST_DIMENSIONS = 30;
    private static final Pattern STATISTIC =
            Pattern.compile("Average|Sum|Minimum|Maximum|SampleCount|p(?:100|[0-9]{1,2}(?:\\.[0-9]{1,10})?)");
    private static final Pattern NAMESPACE = Pattern.compile("[A-Za-z0-9_./#:-]{1,255}");

    private MetricSourceReader() {}

    /** The metrics by their logical names; {@code functions} are what canaries may invoke. */
    static Map<String, MetricSource> read(YamlMap map, Map<String, String> functions) {
        Map<String, MetricSource> metrics = new LinkedHashMap<>();
        Forms.named(map, YamlNode::map)
                .forEach(
                        (name, entry) -> source(name, entry, functions).ifPresent(source -> metrics.put(name, source)));
        return metrics;
    }

    private static Optional<MetricSource> source(String name, YamlMap map, Map<String, String> functions) {
        if (map.has("canary")) {
            return new CanaryReader(functions).source(name, map);
        }
        Optional<String> title = map.text("title");
        Optional<String> unit = map.text("unit");
        Optional<String> namespace = map.required("namespace")
                .flatMap(node -> Forms.matching(node, NAMESPACE, "a namespace such as AWS/Lambda"));
        Optional<String> metric = map.text("metric");
        Map<String, String> dimensions = map.optional("dimensions")
                .flatMap(YamlNode::map)
                .map(Forms::pairs)
                .orElse(Map.of());
        Optional<String> statistic = map.required("statistic")
                .flatMap(node -> Forms.matching(
                        node, STATISTIC, "Average, Sum, Minimum, Maximum, SampleCount or a percentile such as p99"));
        Optional<Duration> period = map.required("period").flatMap(node -> period(node, namespace.orElse("")));
        Optional<Duration> lag = map.required("lag").flatMap(node -> Forms.duration(node, Duration.ZERO));
        Optional<Double> scale = map.has("scale") ? map.number("scale").flatMap(n -> scale(map, n)) : Optional.of(1.0);
        Optional<Boolean> quiet = map.has("quiet") ? map.required("quiet").flatMap(YamlNode::flag) : Optional.of(false);
        if (dimensions.size() > MOST_DIMENSIONS) {
            map.problem("dimensions", dimensions.size() + " dimensions", "write at most " + MOST_DIMENSIONS);
        }
        map.close();
        return Forms.all(title, unit, namespace, metric, statistic, period, lag, scale, quiet)
                ? Optional.of(new MetricSource(
                        name,
                        title.orElseThrow(),
                        unit.orElseThrow(),
                        namespace.orElseThrow(),
                        metric.orElseThrow(),
                        dimensions,
                        statistic.orElseThrow(),
                        period.orElseThrow(),
                        lag.orElseThrow(),
                        scale.orElseThrow(),
                        quiet.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<Duration> period(YamlNode node, String namespace) {
        return Forms.duration(node, Duration.ofSeconds(1)).filter(period -> {
            boolean minutes = period.getNano() == 0 && period.getSeconds() % MINUTE == 0;
            boolean seconds = period.getNano() == 0 && HIGH_RESOLUTION_SECONDS.contains(period.getSeconds());
            boolean standard = namespace.startsWith("AWS/");
            if (!minutes && !(seconds && !standard)) {
                node.problem(
                        period + " is no period of " + (standard ? "an AWS metric" : "CloudWatch"),
                        standard ? "write whole minutes" : "write PT1S, PT5S, PT10S, PT20S, PT30S or whole minutes");
            }
            return minutes || (seconds && !standard);
        });
    }

    private static Optional<Double> scale(YamlMap map, BigDecimal number) {
        double scale = number.doubleValue();
        boolean usable = scale != 0 && Double.isFinite(scale);
        if (!usable) {
            map.problem("scale", "every value would become the same", "write a number such as 0.001 or 100");
        }
        return usable ? Optional.of(scale) : Optional.empty();
    }
}
