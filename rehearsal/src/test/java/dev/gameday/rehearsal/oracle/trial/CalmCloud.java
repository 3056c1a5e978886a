package dev.gameday.rehearsal.oracle.trial;

import dev.gameday.rehearsal.flow.Surroundings;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Surroundings of any flow: functions are as described and everything works, until an oracle breaks something. */
public final class CalmCloud implements Surroundings {
    private static final int NO_ZONE = -1;

    private final Map<String, Settings> settings = new HashMap<>();
    private final Map<String, Poll> polls = new HashMap<>();
    private final Set<String> denied = new HashSet<>();
    private int cutZone = NO_ZONE;
    private List<Zone> zones = Zone.ALL;

    CalmCloud(FlowDescription flow) {
        for (FunctionDescription function : flow.functions()) {
            settings.put(
                    function.name(),
                    new Settings(function.timeout(), function.memoryMegabytes(), function.reservedConcurrency()));
        }
    }

    /** The extensions of that function find these faults from now on. */
    public void inject(String function, InvocationFault... faults) {
        polls.put(function, new Poll.Active(List.of(faults)));
    }

    /** So many percent of the function's invocations fail, before their handlers run. */
    public void fail(String function, int percentage) {
        inject(function, new InvocationFault.Failure("failure", percentage, true));
    }

    /** The extensions of that function find no fault any more. */
    public void heal(String function) {
        polls.remove(function);
    }

    /** Gives the function that memory. */
    public void give(String function, int megabytes) {
        change(function, old -> new Settings(old.timeout(), megabytes, old.reservedConcurrency()));
    }

    /** Reserves that concurrency for the function, or none. */
    public void reserve(String function, OptionalInt reserved) {
        change(function, old -> new Settings(old.timeout(), old.memoryMegabytes(), reserved));
    }

    /** Every role is denied that action. */
    public void deny(String action) {
        denied.add(action);
    }

    /** That action is allowed again. */
    public void allow(String action) {
        denied.remove(action);
    }

    /** Cuts the zone of that index off from the others. */
    public void cut(int zone) {
        cutZone = zone;
    }

    /** Functions have subnets in these zones only. */
    public void runIn(List<Zone> present) {
        zones = present;
    }

    @Override
    public Settings settings(String function) {
        return Objects.requireNonNull(settings.get(function), function);
    }

    @Override
    public Permission permission(String function, String action, String resourceArn) {
        return denied.contains(action) ? new Permission(false, "denied") : Permission.ALLOWED;
    }

    @Override
    public boolean connects(String fromGroup, Zone from, String toGroup, Zone to) {
        return from.index() == to.index() || (from.index() != cutZone && to.index() != cutZone);
    }

    @Override
    public boolean reaches(String fromGroup, Zone from, String service) {
        return true;
    }

    @Override
    public List<Zone> zones(String function) {
        return zones;
    }

    @Override
    public Poll poll(String function, Zone zone) {
        return polls.getOrDefault(function, new Poll.Active(List.of()));
    }

    private void change(String function, UnaryOperator<Settings> how) {
        settings.compute(function, (name, old) -> how.apply(Objects.requireNonNull(old, name)));
    }
}
