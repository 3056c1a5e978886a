package dev.gameday.yaml;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A map of a YAML file. Its reader asks for the keys that it knows, then calls {@link #close()}, which notes every key
 * that was never asked for. A key written twice is noted at once; its first value counts.
 */
public final class YamlMap {
    private final Place place;
    private final Problems problems;
    private final Map<String, YamlNode> values = new LinkedHashMap<>();
    private final Map<String, Place> keys = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    YamlMap(String file, MappingNode node, Problems problems) {
        this.place = place(file, node.getStartMark());
        this.problems = problems;
        for (NodeTuple entry : node.getValue()) {
            Place at = place(file, entry.getKeyNode().getStartMark());
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.add(at, "a key must be a single word", "write 'key: value'");
            } else if (keys.putIfAbsent(key.getValue(), at) != null) {
                problems.add(at, "'" + key.getValue() + "' is written twice", "keep one of them");
            } else {
                values.put(key.getValue(), new YamlNode(file, entry.getValueNode(), problems));
            }
        }
    }

    /** Where it begins. */
    public Place place() {
        return place;
    }

    /** Where that key is written; where the map begins if it isn't. */
    public Place place(String key) {
        return keys.getOrDefault(key, place);
    }

    /** Notes that something is wrong with this key's value, and what to write instead. */
    public void problem(String key, String wrong, String remedy) {
        problems.add(values.containsKey(key) ? values.get(key).place() : place, wrong, remedy);
    }

    /** Whether the key is written; notes nothing. */
    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** The value of a key that may be left out. */
    public Optional<YamlNode> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a key that must be there. */
    public Optional<YamlNode> required(String key) {
        Optional<YamlNode> value = optional(key);
        if (value.isEmpty()) {
            problems.add(place, "'" + key + "' is missing", "add '" + key + ":' here");
        }
        return value;
    }

    /** The text of a key that must be there. */
    public Optional<String> text(String key) {
        return required(key).flatMap(YamlNode::text);
    }

    /** The number of a key that must be there. */
    public Optional<BigDecimal> number(String key) {
        return required(key).flatMap(YamlNode::number);
    }

    /** The whole number, within these bounds, of a key that must be there. */
    public Optional<Integer> integer(String key, int minimum, int maximum) {
        return required(key).flatMap(value -> value.integer(minimum, maximum));
    }

    /** The duration of a key that must be there. */
    public Optional<Duration> duration(String key) {
        return required(key).flatMap(YamlNode::duration);
    }

    /** The map of a key that must be there. */
    public Optional<YamlMap> map(String key) {
        return required(key).flatMap(YamlNode::map);
    }

    /** The items of a key that must be there and hold at least one. */
    public List<YamlNode> items(String key) {
        List<YamlNode> items = required(key).map(YamlNode::items).orElse(List.of());
        if (items.isEmpty() && optional(key).filter(YamlNode::isList).isPresent()) {
            problem(key, "'" + key + "' is empty", "write at least one '- item'");
        }
        return items;
    }

    /** One of these choices, by its name, of a key that must be there. */
    public <T> Optional<T> choice(String key, Map<String, T> choices) {
        return required(key)
                .flatMap(value -> value.text().flatMap(text -> {
                    if (!choices.containsKey(text)) {
                        value.problem(
                                "'" + text + "' is no " + key,
                                NearestName.remedy(text, new TreeSet<>(choices.keySet())));
                    }
                    return Optional.ofNullable(choices.get(text));
                }));
    }

    /** Hands over every key with its value, in the order of the file: for maps whose keys are free. */
    public void forEach(BiConsumer<String, YamlNode> each) {
        asked.addAll(values.keySet());
        values.forEach(each);
    }

    /** Notes each key that was never asked for, with the nearest that was. */
    public void close() {
        keys.forEach((key, at) -> {
            if (!asked.contains(key)) {
                problems.add(at, "unknown key '" + key + "'", NearestName.remedy(key, asked));
            }
        });
    }

    private static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
