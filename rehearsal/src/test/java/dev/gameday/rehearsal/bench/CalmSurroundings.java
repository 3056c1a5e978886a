package dev.gameday.rehearsal.bench;

import dev.gameday.rehearsal.flow.Surroundings;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Surroundings in which everything always works: what is left is the flow itself. */
final class CalmSurroundings implements Surroundings {
    private static final Poll NO_FAULTS = new Poll.Active(List.of());

    private final Map<String, Function> functions = new HashMap<>();

    CalmSurroundings(FlowDescription flow) {
        flow.functions().forEach(function -> functions.put(function.name(), new CalmFunction(settings(function))));
    }

    private record CalmFunction(Settings settings) implements Function {
        @Override
        public List<Zone> zones() {
            return Zone.ALL;
        }

        @Override
        public Poll poll(Zone zone) {
            return NO_FAULTS;
        }
    }

    @Override
    public Function function(String name) {
        return Objects.requireNonNull(functions.get(name), name);
    }

    @Override
    public Settings settings(String function) {
        return function(function).settings();
    }

    @Override
    public Permission permission(String function, String action, String resourceArn) {
        return Permission.ALLOWED;
    }

    @Override
    public boolean connects(String fromGroup, Zone from, String toGroup, Zone to) {
        return true;
    }

    @Override
    public boolean reaches(String fromGroup, Zone from, String service) {
        return true;
    }

    @Override
    public Poll poll(String function, Zone zone) {
        return NO_FAULTS;
    }

    private static Settings settings(FunctionDescription function) {
        return new Settings(function.timeout(), function.memoryMegabytes(), function.reservedConcurrency());
    }
}
