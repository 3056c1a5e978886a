package dev.gameday.catalog.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An identity-based policy that allows some permissions and nothing else. The same permissions always make the same text,
 * whatever their order.
 */
public record Policy(List<Statement> statements) {
    /** The most characters that IAM takes in a managed policy, white space not counted (IAM quotas). */
    public static final int LONGEST = 6144;

    private static final String ANYWHERE = "WhereIamTakesNoResource";

    public Policy {
        statements = List.copyOf(statements);
    }

    /** The shortest policy of these: actions with the same resources and conditions share a statement. */
    public static Policy of(Collection<Permission> permissions) {
        Map<Where, SortedSet<String>> statements = new HashMap<>();
        resources(permissions)
                .forEach((what, resources) -> statements
                        .computeIfAbsent(new Where(resources, what.conditions()), any -> new TreeSet<>())
                        .add(what.action()));
        List<Map.Entry<Where, SortedSet<String>>> sorted = new ArrayList<>(statements.entrySet());
        sorted.sort(Comparator.comparing((Map.Entry<Where, SortedSet<String>> entry) ->
                        entry.getKey().anywhere())
                .thenComparing(entry -> entry.getValue().first())
                .thenComparing(entry -> entry.getKey().toString()));
        Map<String, Integer> numbers = new HashMap<>();
        List<Statement> all = new ArrayList<>();
        sorted.forEach(entry -> all.add(new Statement(
                sid(entry.getKey(), entry.getValue().first(), numbers),
                List.copyOf(entry.getValue()),
                List.copyOf(entry.getKey().resources()),
                entry.getKey().conditions())));
        return new Policy(all);
    }

    private record What(String action, SortedMap<String, SortedMap<String, String>> conditions) {}

    private record Where(SortedSet<String> resources, SortedMap<String, SortedMap<String, String>> conditions) {
        boolean anywhere() {
            return resources.contains(Permission.EVERY_RESOURCE);
        }
    }

    private static Map<What, SortedSet<String>> resources(Collection<Permission> permissions) {
        Map<What, SortedSet<String>> resources = new HashMap<>();
        permissions.stream()
                .filter(permission -> permissions.stream().noneMatch(other -> other.covers(permission)))
                .forEach(permission -> resources
                        .computeIfAbsent(new What(permission.action(), permission.conditions()), any -> new TreeSet<>())
                        .add(permission.resource()));
        return resources;
    }

    /** A statement id takes letters and digits only, and is to be found once in a policy. */
    private static String sid(Where where, String action, Map<String, Integer> numbers) {
        if (where.anywhere() && where.conditions().isEmpty()) {
            return ANYWHERE;
        }
        String service = action.substring(0, action.indexOf(':'));
        String name =
                Character.toUpperCase(service.charAt(0)) + service.substring(1).replaceAll("[^a-z0-9]", "");
        return name + numbers.merge(name, 1, Integer::sum);
    }

    /** The same in parts of at most so many characters, white space not counted: IAM's limit for one policy. */
    public List<Policy> split(int most) {
        List<Policy> parts = new ArrayList<>();
        List<Statement> part = new ArrayList<>();
        for (Statement statement : statements) {
            List<Statement> longer = new ArrayList<>(part);
            longer.add(statement);
            if (!part.isEmpty() && new Policy(longer).size() > most) {
                parts.add(new Policy(part));
                part = new ArrayList<>();
            }
            part.add(statement);
        }
        parts.add(new Policy(part));
        return List.copyOf(parts);
    }

    /** Characters as IAM counts them: all but white space. */
    public int size() {
        return (int) json().chars()
                .filter(character -> !Character.isWhitespace(character))
                .count();
    }

    /** The policy document, as maps and lists. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("Version", "2012-10-17");
        document.put("Statement", statements.stream().map(Statement::fields).toList());
        return document;
    }

    /** The policy document, as JSON. */
    public String json() {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts, lists and maps are always JSON", impossible);
        }
    }
}
