package dev.gameday.catalog;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One thing that can be broken: what it does, to what kind of resource, how it is undone (in a sentence), what
 * permissions that takes, and what to watch. It never holds what a particular run does with it: that is an
 * {@link Injection}.
 */
public record Fault(
        FaultId id,
        String title,
        Category category,
        String description,
        TargetKind target,
        Mechanism mechanism,
        Duration shortest,
        Duration longest,
        List<FaultParameter> parameters,
        FailureMode failureMode,
        String undo,
        List<String> permissionsToInject,
        List<String> permissionsToUndo,
        List<String> watch) {
    public Fault {
        parameters = List.copyOf(parameters);
        permissionsToInject = List.copyOf(permissionsToInject);
        permissionsToUndo = List.copyOf(permissionsToUndo);
        watch = List.copyOf(watch);
    }

    /** The parameter of that name, if the fault has it. */
    public Optional<FaultParameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** The given arguments with the defaults of all that is not given. */
    public Map<String, String> withPresets(Map<String, String> given) {
        Map<String, String> all = new TreeMap<>(given);
        parameters.forEach(p -> p.preset().ifPresent(preset -> all.putIfAbsent(p.name(), preset)));
        return all;
    }
}
