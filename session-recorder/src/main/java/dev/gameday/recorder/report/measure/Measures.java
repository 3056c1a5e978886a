package dev.gameday.recorder.report.measure;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How fast a run was detected (TTD: by an alarm and by a person, from the first proven effect and from the first
 * breached bound), acknowledged (TTA, from the page), mitigated (TTM) and recovered from (TTR, both from the effect).
 */
public record Measures(
        Measure detectMachine,
        Measure detectHuman,
        Measure detectMachineFromImpact,
        Measure detectHumanFromImpact,
        Measure acknowledge,
        Measure mitigate,
        Measure recover) {

    /** Whether a hint had been given before a person detected it. */
    public boolean assisted() {
        return detectHuman.match(Measure.Measured::assisted, missing -> false, censored -> false)
                || detectHumanFromImpact.match(Measure.Measured::assisted, missing -> false, censored -> false);
    }

    /** For a JSON object: ISO 8601 durations, null where there is none, and two flags. */
    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("timeToDetectMachine", text(detectMachine));
        fields.put("timeToDetectHuman", text(detectHuman));
        fields.put("timeToDetectMachineFromImpact", text(detectMachineFromImpact));
        fields.put("timeToDetectHumanFromImpact", text(detectHumanFromImpact));
        fields.put("detectionAssisted", assisted());
        fields.put("timeToAcknowledge", text(acknowledge));
        fields.put("timeToMitigate", text(mitigate));
        fields.put("mitigationCensored", mitigate.match(measured -> false, missing -> false, censored -> true));
        fields.put("timeToRecover", text(recover));
        return Collections.unmodifiableMap(fields);
    }

    private static @Nullable String text(Measure measure) {
        return measure.duration().map(Duration::toString).orElse(null);
    }
}
