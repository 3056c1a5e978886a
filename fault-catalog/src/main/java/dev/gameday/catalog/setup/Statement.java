package dev.gameday.catalog.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** One statement of a policy: that all these actions are allowed on all these resources under these conditions. */
public record Statement(
        String sid,
        List<String> actions,
        List<String> resources,
        SortedMap<String, SortedMap<String, String>> conditions) {
    public Statement {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
    }

    /** As IAM's policy grammar writes it. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Sid", sid);
        fields.put("Effect", "Allow");
        fields.put("Action", actions);
        fields.put("Resource", resources);
        if (!conditions.isEmpty()) {
            fields.put("Condition", conditions);
        }
        return fields;
    }
}
