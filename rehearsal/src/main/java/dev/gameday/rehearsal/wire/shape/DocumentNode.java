package dev.gameday.rehearsal.wire.shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** A place in a document of maps, lists and scalars, as JSON and CBOR have them. */
public record DocumentNode(Object value) implements Node {
    @Override
    public Optional<Node> member(String name) {
        return Optional.ofNullable(((Map<?, ?>) value).get(name)).map(DocumentNode::new);
    }

    @Override
    public List<? extends Node> elements(ListTrait shape) {
        return ((List<?>) value).stream().map(DocumentNode::new).toList();
    }

    @Override
    public Map<String, ? extends Node> entries(MapTrait shape) {
        Map<String, DocumentNode> entries = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, entry) -> entries.put((String) key, new DocumentNode(entry)));
        return entries;
    }

    @Override
    public Object scalar() {
        return value;
    }
}
