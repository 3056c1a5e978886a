package dev.gameday.rehearsal;

import dev.gameday.rehearsal.aws.practice.LayeredFunctions;
import dev.gameday.rehearsal.flow.Interference;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the layers of the flow's functions do to them, as documents. */
record LayersAtWork(FlowDescription flow, LayeredFunctions layered) {
    /** Whether layers have an effect here at all, whether they are run for real, and each function that has one. */
    Map<String, Object> all() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("run", layered.refusal().isEmpty());
        fields.put("real", layered.real());
        layered.refusal().ifPresent(reason -> fields.put("because", reason));
        fields.put("functions", standing().stream().map(LayersAtWork::fields).toList());
        return fields;
    }

    /** Those that do something to their function now. */
    List<Map<String, Object>> felt() {
        return standing().stream()
                .filter(standing -> standing.recent().stream().anyMatch(sample -> !sample.isNone()))
                .map(LayersAtWork::fields)
                .toList();
    }

    private List<LayeredFunctions.Standing> standing() {
        return layered.standing(
                flow.functions().stream().map(FunctionDescription::name).toList());
    }

    private static Map<String, Object> fields(LayeredFunctions.Standing standing) {
        List<Interference> recent = standing.recent();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("function", standing.function());
        fields.put("run", standing.reason().isEmpty());
        standing.reason().ifPresent(reason -> fields.put("because", reason));
        fields.put("samples", standing.samples());
        fields.put(
                "delayMilliseconds",
                recent.stream()
                        .map(sample -> TimeUnit.NANOSECONDS.toMillis(sample.delayNanos()))
                        .toList());
        fields.put(
                "replaced",
                recent.stream().filter(sample -> sample.replacement() != null).count());
        return fields;
    }
}
