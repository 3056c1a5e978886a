package dev.gameday.rehearsal;

import dev.gameday.rehearsal.flow.Surroundings;
import dev.gameday.rehearsal.flow.Surroundings.Settings;
import dev.gameday.rehearsal.flow.Surroundings.Zone;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Where a function's settings are not those of the flow's description: what they are and what they were. */
final class ChangedSettings {
    private final FlowDescription flow;
    private final Surroundings surroundings;

    ChangedSettings(FlowDescription flow, Surroundings surroundings) {
        this.flow = flow;
        this.surroundings = surroundings;
    }

    List<Map<String, Object>> all() {
        return flow.functions().stream()
                .map(this::changes)
                .filter(changes -> changes.size() > 1)
                .toList();
    }

    private Map<String, Object> changes(FunctionDescription function) {
        Settings settings = surroundings.settings(function.name());
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("function", function.name());
        note(
                changes,
                "timeout",
                function.timeout().toString(),
                settings.timeout().toString());
        note(changes, "memoryMegabytes", function.memoryMegabytes(), settings.memoryMegabytes());
        note(
                changes,
                "reservedConcurrency",
                written(function.reservedConcurrency()),
                written(settings.reservedConcurrency()));
        note(
                changes,
                "zones",
                Zone.ALL.size(),
                surroundings.zones(function.name()).size());
        return changes;
    }

    private static Object written(OptionalInt reserved) {
        return reserved.isPresent() ? reserved.getAsInt() : "none";
    }

    private static void note(Map<String, Object> changes, String name, Object before, Object now) {
        if (!before.equals(now)) {
            changes.put(name, Map.of("was", before, "is", now));
        }
    }
}
