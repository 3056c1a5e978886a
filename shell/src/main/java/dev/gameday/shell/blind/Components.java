package dev.gameday.shell.blind;

import dev.gameday.runbook.Binding;
import dev.gameday.shell.UsageException;
import dev.gameday.yaml.NearestName;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What can be looked at, suspected and changed: the logical names of a binding, all of them, whatever is wrong. */
public record Components(Binding binding) {
    /** All of them, in order. */
    public Set<String> all() {
        Set<String> all = new TreeSet<>(binding.functions().keySet());
        all.addAll(binding.roles().keySet());
        all.addAll(binding.subnets().keySet());
        all.addAll(binding.queues().keySet());
        all.addAll(binding.resources().keySet());
        all.addAll(binding.clients().keySet());
        return all;
    }

    /** What the component is. */
    public String kind(String name) {
        return Stream.of(
                        Map.entry("a function", binding.functions()),
                        Map.entry("a role", binding.roles()),
                        Map.entry("a queue", binding.queues()),
                        Map.entry("subnets", binding.subnets()),
                        Map.entry("a zone", binding.zones()),
                        Map.entry("a client", binding.clients()))
                .filter(kind -> kind.getValue().containsKey(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("a resource");
    }

    /** The component of that name. */
    public String component(String name) {
        return known("component", name, all());
    }

    /** The account's name of a function. */
    public String function(String name) {
        return binding.functions()
                .getOrDefault(known("function", name, binding.functions().keySet()), name);
    }

    /** The account's name of a role. */
    public String role(String name) {
        return binding.roles().getOrDefault(known("role", name, binding.roles().keySet()), name);
    }

    /** The account's name of a queue. */
    public String queue(String name) {
        return binding.queues()
                .getOrDefault(known("queue", name, binding.queues().keySet()), name);
    }

    /** The account's name of a zone. */
    public String zone(String name) {
        return binding.zones().getOrDefault(known("zone", name, binding.zones().keySet()), name);
    }

    /** The log group of a function. */
    public String log(String function) {
        String name = function(function);
        return binding.logs().values().stream()
                .filter(group -> group.endsWith("/" + name))
                .findFirst()
                .orElse("/aws/lambda/" + name);
    }

    /** Functions by the account's names, each with its logical name. */
    public TreeMap<String, String> functions() {
        TreeMap<String, String> functions = new TreeMap<>();
        binding.functions().forEach((logical, name) -> functions.put(name, logical));
        return functions;
    }

    private static String known(String kind, String name, Collection<String> names) {
        if (!names.contains(name)) {
            throw new UsageException(
                    "There is no " + kind + " '" + name + "': " + NearestName.remedy(name, new TreeSet<>(names)) + ".");
        }
        return name;
    }
}
