package dev.gameday.catalog.arming;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What arming would add to a function: one layer version (ARN), and variables with their values, the exec wrapper among
 * them. Pure: it only says what a function would then have. As text it tells the variables' names only.
 */
public record Addition(String layer, Map<String, String> variables) {
    public Addition {
        variables = Collections.unmodifiableMap(new TreeMap<>(variables));
    }

    /** What of it that function lacks: a layer of which it has another version counts as there. */
    public Added lacking(Arrangement present) {
        boolean layered = present.layers().stream().anyMatch(arn -> Layers.same(arn, layer));
        Map<String, String> missing = new TreeMap<>(variables);
        missing.keySet().removeAll(present.variables().keySet());
        return Added.of(layered ? Optional.empty() : Optional.of(layer), missing);
    }

    /** The variables of it that the function has with another value; they are somebody else's. */
    public List<String> foreign(Arrangement present) {
        return variables.entrySet().stream()
                .filter(ours -> {
                    String value = present.variables().get(ours.getKey());
                    return value != null && !value.equals(ours.getValue());
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the function then has: the layer after its own ones, and the variables that it lacks. */
    public Arrangement to(Arrangement present) {
        List<String> layers = new ArrayList<>(present.layers());
        if (layers.stream().noneMatch(arn -> Layers.same(arn, layer))) {
            layers.add(layer);
        }
        Map<String, String> all = new TreeMap<>(variables);
        all.putAll(present.variables());
        return new Arrangement(layers, all);
    }

    @Override
    public String toString() {
        return "layer " + layer + ", variables " + variables.keySet();
    }
}
