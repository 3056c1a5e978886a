package dev.gameday.catalog.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Which IAM actions each call to AWS takes, and on what resources and under what conditions they can be allowed: the
 * facts of AWS's Service Authorization Reference, as far as this console and the FIS actions of its faults need them.
 */
public final class Permissions {
    private static final String RESOURCE = "/dev/gameday/catalog/setup/permissions.json";

    private final Set<String> free;
    private final List<Grant> caller;
    private final List<Grant> fisRole;

    private Permissions(JsonNode table) {
        this.free = Set.copyOf(texts(table.path("free")));
        this.caller = grants(table.path("caller"));
        this.fisRole = grants(table.path("fis-role"));
    }

    /** One way in which an action is allowed: for these calls, on these resources, under these conditions. */
    private record Grant(
            String action,
            List<String> calls,
            List<String> on,
            SortedMap<String, SortedMap<String, String>> when,
            Optional<String> where) {
        Stream<Permission> in(Scope scope) {
            Stream<Permission> plain = on.stream()
                    .flatMap(text -> scope.fill(text).stream())
                    .map(arn -> new Permission(action, arn, when));
            return where.map(kind -> scope.narrowings().getOrDefault(kind, List.of()))
                    .map(ways -> plain.flatMap(permission -> ways.stream().map(permission::where)))
                    .orElse(plain);
        }
    }

    /** The table that this console carries. */
    public static Permissions shipped() {
        try (InputStream json = Objects.requireNonNull(Permissions.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new Permissions(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the caller of these operations, as {@code sqs:SendMessageBatch}, must be allowed; one not known is a bug. */
    public List<Permission> forCalls(Collection<String> calls, Scope scope) {
        return calls.stream()
                .flatMap(call -> grants(call).stream())
                .flatMap(grant -> grant.in(scope))
                .toList();
    }

    /** The IAM actions behind these operations. */
    public Set<String> actions(Collection<String> calls) {
        Set<String> actions = new TreeSet<>();
        calls.forEach(call -> grants(call).forEach(grant -> actions.add(grant.action())));
        return actions;
    }

    /**
     * What a caller must be allowed for these IAM actions. An action that has no resource in the scope is asked for on every
     * resource: to ask for too much is the safe mistake.
     */
    public List<Permission> forActions(Collection<String> actions, Scope scope) {
        List<Permission> permissions = new ArrayList<>();
        for (String action : actions) {
            List<Permission> found = caller.stream()
                    .filter(grant -> grant.action().equals(action))
                    .flatMap(grant -> grant.in(scope))
                    .toList();
            permissions.addAll(found.isEmpty() ? List.of(new Permission(action, Permission.EVERY_RESOURCE)) : found);
        }
        return permissions;
    }

    /** What the role of FIS must be allowed for these IAM actions; one not known is a bug. */
    public List<Permission> ofFisRole(Collection<String> actions, Scope scope) {
        List<Permission> permissions = new ArrayList<>();
        for (String action : actions) {
            List<Grant> grants = fisRole.stream()
                    .filter(grant -> grant.action().equals(action))
                    .toList();
            if (grants.isEmpty()) {
                throw new IllegalArgumentException("the resources of " + action + " are not known");
            }
            grants.forEach(grant -> grant.in(scope).forEach(permissions::add));
        }
        return permissions;
    }

    private List<Grant> grants(String call) {
        List<Grant> grants =
                caller.stream().filter(grant -> grant.calls().contains(call)).toList();
        if (grants.isEmpty() && !free.contains(call)) {
            throw new IllegalArgumentException("the permissions of " + call + " are not known");
        }
        return grants;
    }

    private static List<Grant> grants(JsonNode list) {
        List<Grant> grants = new ArrayList<>();
        for (JsonNode entry : list) {
            String action = entry.path("action").asText();
            List<String> calls = entry.has("calls") ? texts(entry.path("calls")) : List.of(action);
            SortedMap<String, SortedMap<String, String>> when = new TreeMap<>();
            entry.path("when").properties().forEach(operator -> {
                SortedMap<String, String> keys = new TreeMap<>();
                operator.getValue()
                        .properties()
                        .forEach(key -> keys.put(key.getKey(), key.getValue().asText()));
                when.put(operator.getKey(), keys);
            });
            grants.add(new Grant(
                    action,
                    calls,
                    texts(entry.path("on")),
                    when,
                    Optional.ofNullable(entry.get("where")).map(JsonNode::asText)));
        }
        return List.copyOf(grants);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
