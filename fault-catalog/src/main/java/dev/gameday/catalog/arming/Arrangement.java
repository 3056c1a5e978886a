package dev.gameday.catalog.arming;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a function has of all that arming touches: layer versions (ARNs) in their order, and variables by name. As text it
 * tells the variables' names only, as a value may be a secret.
 */
public record Arrangement(List<String> layers, Map<String, String> variables) {
    /** How many layers Lambda lets a function have ("Lambda quotas"). */
    public static final int MOST_LAYERS = 5;

    /** How many bytes Lambda lets a function's variables take, as the JSON object that it keeps them in ("Lambda quotas"). */
    public static final int MOST_BYTES = 4_096;

    public Arrangement {
        layers = List.copyOf(layers);
        variables = Collections.unmodifiableMap(new TreeMap<>(variables));
    }

    /** Neither a layer nor a variable. */
    public static final Arrangement EMPTY = new Arrangement(List.of(), Map.of());

    /** How many bytes the variables take, of {@link #MOST_BYTES}. */
    public int bytes() {
        String json = variables.entrySet().stream()
                .map(variable -> quoted(variable.getKey()) + ":" + quoted(variable.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        return json.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    @Override
    public String toString() {
        return "layers " + layers + ", variables " + variables.keySet();
    }
}
