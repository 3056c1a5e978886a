package dev.gameday.catalog.setup;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * That an IAM action may be done on a resource (an ARN, in which {@code *} stands for any text, or {@code *} alone) where
 * all conditions hold: operator to key to the one value, as {@code StringEquals}, {@code iam:PassedToService}.
 */
public record Permission(String action, String resource, SortedMap<String, SortedMap<String, String>> conditions) {
    /** The resource of actions that IAM can't narrow to resources. */
    public static final String EVERY_RESOURCE = "*";

    public Permission {
        SortedMap<String, SortedMap<String, String>> copy = new TreeMap<>();
        conditions.forEach(
                (operator, keys) -> copy.put(operator, Collections.unmodifiableSortedMap(new TreeMap<>(keys))));
        conditions = Collections.unmodifiableSortedMap(copy);
    }

    /** One without conditions. */
    public Permission(String action, String resource) {
        this(action, resource, new TreeMap<>());
    }

    /** The same, where these keys have these values besides. */
    Permission where(Map<String, String> keys) {
        SortedMap<String, SortedMap<String, String>> all = new TreeMap<>(conditions);
        SortedMap<String, String> equal = new TreeMap<>(all.getOrDefault("StringEquals", new TreeMap<>()));
        equal.putAll(keys);
        all.put("StringEquals", equal);
        return new Permission(action, resource, all);
    }

    /** Whether this one allows all that the other allows, on more resources. */
    boolean covers(Permission other) {
        return !equals(other)
                && action.equals(other.action)
                && conditions.equals(other.conditions)
                && resource.endsWith("*")
                && other.resource.startsWith(resource.substring(0, resource.length() - 1));
    }
}
