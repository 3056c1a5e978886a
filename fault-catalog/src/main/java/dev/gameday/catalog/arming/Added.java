package dev.gameday.catalog.arming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was added to one function: a layer by its ARN without a version, and variables, each with a digest of the value it
 * was given. It holds no value, so that it may stand in a tag and in a record. A variable whose value is no longer ours is
 * somebody else's.
 */
public record Added(Optional<String> layer, Map<String, String> digests) {
    /** Nothing. */
    public static final Added NOTHING = new Added(Optional.empty(), Map.of());

    private static final int DIGEST = 12;
    private static final String LAYER = "arn:aws[a-z-]*:lambda:[a-z0-9-]+:\\d{12}:layer:[a-zA-Z0-9_-]+";
    private static final String VARIABLE = "[a-zA-Z][a-zA-Z0-9_]*=[0-9a-f]{" + DIGEST + "}";

    public Added {
        digests = Collections.unmodifiableMap(new TreeMap<>(digests));
    }

    /** These variables with these values, and that layer version, as something that was added. */
    static Added of(Optional<String> layer, Map<String, String> variables) {
        Map<String, String> digests = new TreeMap<>();
        variables.forEach((name, value) -> digests.put(name, digest(value)));
        return new Added(layer.map(Layers::withoutVersion), digests);
    }

    /** Reads what {@link #toString} wrote; empty where the text is of another form, as anyone may write a tag. */
    public static Optional<Added> parse(String text) {
        Optional<String> layer = Optional.empty();
        Map<String, String> digests = new TreeMap<>();
        for (String word : text.isEmpty() ? List.<String>of() : List.of(text.split(" ", -1))) {
            if (word.matches(VARIABLE)) {
                digests.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            } else if (word.matches(LAYER) && layer.isEmpty()) {
                layer = Optional.of(word);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Added(layer, digests));
    }

    public boolean isEmpty() {
        return layer.isEmpty() && digests.isEmpty();
    }

    /** Whether any of it is there. */
    public boolean isIn(Arrangement present) {
        return !from(present).equals(present);
    }

    /** What stays when it is taken away: every other layer in its order, every other variable, and ours with a value not ours. */
    public Arrangement from(Arrangement present) {
        List<String> layers = new ArrayList<>(present.layers());
        layer.ifPresent(ours -> layers.removeIf(arn -> Layers.same(arn, ours)));
        Map<String, String> variables = new TreeMap<>(present.variables());
        variables.entrySet().removeIf(variable -> digest(variable.getValue()).equals(digests.get(variable.getKey())));
        return new Arrangement(layers, variables);
    }

    /** What it is, for a person: {@code the layer X and the variables A, B}. */
    public String described() {
        List<String> parts = new ArrayList<>();
        layer.ifPresent(arn -> parts.add("the layer " + Layers.name(arn)));
        if (!digests.isEmpty()) {
            parts.add((digests.size() == 1 ? "the variable " : "the variables ")
                    + String.join(", ", new TreeSet<>(digests.keySet())));
        }
        return parts.isEmpty() ? "nothing" : String.join(" and ", parts);
    }

    /** The first 48 bits of SHA-256: enough to tell a value from another one, too little to tell what it is. */
    private static String digest(String value) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        layer.ifPresent(words::add);
        digests.forEach((name, digest) -> words.add(name + "=" + digest));
        return String.join(" ", words);
    }
}
