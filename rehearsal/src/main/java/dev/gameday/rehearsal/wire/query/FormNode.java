package dev.gameday.rehearsal.wire.query;

import dev.gameday.rehearsal.wire.shape.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** A place in a form of dotted names, as {@code Dimensions.member.1.Name=value}: the query protocols' request. */
final class FormNode implements Node {
    private final Map<String, FormNode> children = new LinkedHashMap<>();
    private String value = "";

    static FormNode parse(String text) {
        FormNode root = new FormNode();
        FormText.parse(text).forEach((name, values) -> {
            FormNode node = root;
            for (String part : name.split("\\.")) {
                node = node.children.computeIfAbsent(part, absent -> new FormNode());
            }
            node.value = values.get(0);
        });
        return root;
    }

    @Override
    public Optional<Node> member(String name) {
        return Optional.ofNullable(children.get(name));
    }

    /** EC2 flattens every list whatever its shape says, so what is written decides. */
    @Override
    public List<? extends Node> elements(ListTrait shape) {
        String name = Objects.requireNonNullElse(shape.memberLocationName(), "member");
        return children.getOrDefault(name, this).numbered();
    }

    @Override
    public Map<String, ? extends Node> entries(MapTrait shape) {
        Map<String, FormNode> entries = new LinkedHashMap<>();
        for (FormNode entry : children.getOrDefault("entry", this).numbered()) {
            FormNode key = entry.children.get(shape.keyLocationName());
            FormNode mapped = entry.children.get(shape.valueLocationName());
            if (key == null || mapped == null) {
                throw new IllegalArgumentException("a map's entry lacks its key or its value");
            }
            entries.put(key.value, mapped);
        }
        return entries;
    }

    @Override
    public Object scalar() {
        return value;
    }

    private List<FormNode> numbered() {
        TreeMap<Integer, FormNode> elements = new TreeMap<>();
        children.forEach((number, child) -> elements.put(Integer.valueOf(number), child));
        return List.copyOf(elements.values());
    }
}
