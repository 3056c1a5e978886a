package dev.gameday.runbook.file;

import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.Tolerance;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads stop conditions: {@code {id, metric, keeps, for, alarm?}}. A duration of zero trips at the first sample. */
final class ConditionReader {
    private final Ids ids = new Ids("stop condition");

    /** The stop conditions under that key, of which there must be one. */
    List<StopCondition> read(YamlMap map, String key) {
        return map.items(key).stream()
                .flatMap(item -> item.map().stream())
                .flatMap(item -> condition(item).stream())
                .toList();
    }

    /** The ids of all that were read, the broken ones' too. */
    Ids ids() {
        return ids;
    }

    private Optional<StopCondition> condition(YamlMap map) {
        Optional<String> id = ids.take(map, "id");
        Optional<String> metric = map.required("metric").flatMap(Forms::name);
        Optional<Tolerance> keeps = map.required("keeps").flatMap(Forms::tolerance);
        Optional<Duration> sustained = map.required("for").flatMap(node -> Forms.duration(node, Duration.ZERO));
        Optional<YamlNode> alarm = map.optional("alarm");
        Optional<String> alarmName = alarm.flatMap(Forms::name);
        map.close();
        return Forms.all(id, metric, keeps, sustained)
                ? Optional.of(new StopCondition(
                        id.orElseThrow(),
                        metric.orElseThrow(),
                        keeps.orElseThrow(),
                        sustained.orElseThrow(),
                        alarmName))
                : Optional.empty();
    }
}
