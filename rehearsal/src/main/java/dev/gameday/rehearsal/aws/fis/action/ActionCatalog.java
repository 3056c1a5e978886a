package dev.gameday.rehearsal.aws.fis.action;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Every action FIS documents, with its targets and parameters, from {@code fis-actions.json}. */
public final class ActionCatalog {
    private static final String RESOURCE = "/dev/gameday/rehearsal/aws/fis-actions.json";

    private final Map<String, ActionKind> kinds = new TreeMap<>();

    private ActionCatalog(List<JsonNode> actions) {
        actions.stream().map(ActionCatalog::kind).forEach(kind -> kinds.put(kind.id(), kind));
    }

    public static ActionCatalog load() {
        try (InputStream resource = ActionCatalog.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            return new ActionCatalog(
                    JsonNode.parser().parse(resource.readAllBytes()).asArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Optional<ActionKind> find(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    public Collection<ActionKind> all() {
        return kinds.values();
    }

    /** The type of resource of that name, if any action has targets of it. */
    public Optional<ResourceKind> resourceKind(String id) {
        return resourceKinds().stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** Every type of resource that an action has targets of, in order. */
    public List<ResourceKind> resourceKinds() {
        return kinds.values().stream()
                .flatMap(kind -> kind.targets().values().stream())
                .distinct()
                .sorted()
                .map(ResourceKind::new)
                .toList();
    }

    private static ActionKind kind(JsonNode node) {
        Map<String, String> targets = new LinkedHashMap<>();
        field(node, "targets")
                .ifPresent(map -> map.asObject().forEach((key, type) -> targets.put(key, type.asString())));
        return new ActionKind(
                text(node, "id").orElseThrow(),
                text(node, "description").orElse(""),
                targets,
                field(node, "parameters").orElseThrow().asArray().stream()
                        .map(ActionCatalog::parameter)
                        .toList());
    }

    private static ParameterRule parameter(JsonNode node) {
        return new ParameterRule(
                text(node, "name").orElseThrow(),
                field(node, "required").orElseThrow().asBoolean(),
                text(node, "type").orElseThrow(),
                text(node, "default"),
                text(node, "min"),
                text(node, "max"),
                field(node, "values").map(JsonNode::asArray).orElse(List.of()).stream()
                        .map(JsonNode::text)
                        .toList(),
                text(node, "note").orElse(""));
    }

    private static Optional<JsonNode> field(JsonNode node, String name) {
        return node.field(name).filter(field -> !field.isNull());
    }

    private static Optional<String> text(JsonNode node, String name) {
        return field(node, name).map(JsonNode::text);
    }
}
