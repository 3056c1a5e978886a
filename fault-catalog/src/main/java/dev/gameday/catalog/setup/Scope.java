package dev.gameday.catalog.setup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the names in a permission's resource stand for, as {@code function} for the functions of a scenario; a name may
 * have several values, or none. {@code narrowings} are tags (condition keys and values) by which resources are told that
 * have no name.
 */
public record Scope(Map<String, List<String>> values, Map<String, List<Map<String, String>>> narrowings) {
    private static final Pattern NAME = Pattern.compile("\\$\\{([a-z-]+)}");

    public Scope {
        values = Map.copyOf(values);
        narrowings = Map.copyOf(narrowings);
    }

    /** Of one account and Region, where nothing else is named yet. */
    public static Scope of(String partition, String region, String account) {
        return new Scope(
                Map.of("partition", List.of(partition), "region", List.of(region), "account", List.of(account)),
                Map.of());
    }

    /** The partition that a Region is in, as the first part of its name says. */
    public static String partition(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /** The same with a name's values; what the name stood for before is forgotten. */
    public Scope with(String name, Collection<String> itsValues) {
        Map<String, List<String>> all = new TreeMap<>(values);
        all.put(name, List.copyOf(itsValues));
        return new Scope(all, narrowings);
    }

    /** The same, where a resource of that kind is one that has all of these. */
    public Scope narrowed(String kind, Map<String, String> keys) {
        Map<String, List<Map<String, String>>> all = new TreeMap<>(narrowings);
        List<Map<String, String>> ways = new ArrayList<>(all.getOrDefault(kind, List.of()));
        ways.add(Map.copyOf(keys));
        all.put(kind, List.copyOf(ways));
        return new Scope(values, all);
    }

    /** The text with its names replaced, once for each of their values; none where a name has no value. */
    List<String> fill(String text) {
        Matcher matcher = NAME.matcher(text);
        if (!matcher.find()) {
            return List.of(text);
        }
        String before = text.substring(0, matcher.start());
        List<String> rest = fill(text.substring(matcher.end()));
        return values.getOrDefault(matcher.group(1), List.of()).stream()
                .flatMap(value -> rest.stream().map(after -> before + value + after))
                .toList();
    }
}
