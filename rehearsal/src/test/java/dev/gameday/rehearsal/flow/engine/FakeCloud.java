package dev.gameday.rehearsal.flow.engine;

import dev.gameday.rehearsal.flow.Interference;
import dev.gameday.rehearsal.flow.Surroundings;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Surroundings in which everything works, until a test breaks something. */
final class FakeCloud implements Surroundings {
    static final String DENIED = "User: order-router-role is not authorized to perform: dynamodb:PutItem";

    private final Map<String, Settings> settings = new HashMap<>();
    private final Map<String, Poll> polls = new HashMap<>();
    private final Map<String, Interference> interferences = new HashMap<>();
    private final Set<String> deniedActions = new HashSet<>();
    private final Set<String> unreachable = new HashSet<>();
    private int cutZone = -1;
    private List<Zone> zones = Zone.ALL;

    /** A cloud with the functions of that flow, as described. */
    FakeCloud(FlowDescription flow) {
        flow.functions()
                .forEach(function -> settings.put(
                        function.name(),
                        new Settings(function.timeout(), function.memoryMegabytes(), function.reservedConcurrency())));
    }

    void configure(String function, Settings present) {
        settings.put(function, present);
    }

    void inject(String function, InvocationFault... faults) {
        polls.put(function, new Poll.Active(List.of(faults)));
    }

    void answerPolls(String function, Poll poll) {
        polls.put(function, poll);
    }

    void interfere(String function, Interference interference) {
        interferences.put(function, interference);
    }

    void deny(String action) {
        deniedActions.add(action);
    }

    void allow(String action) {
        deniedActions.remove(action);
    }

    void cut(int zone) {
        cutZone = zone;
    }

    void moveOutOf(int zone) {
        zones = Zone.ALL.stream().filter(each -> each.index() != zone).toList();
    }

    void makeUnreachable(String service) {
        unreachable.add(service);
    }

    void restoreNetwork() {
        cutZone = -1;
        unreachable.clear();
    }

    @Override
    public Settings settings(String function) {
        return Objects.requireNonNull(settings.get(function), function);
    }

    @Override
    public Permission permission(String function, String action, String resourceArn) {
        return deniedActions.contains(action) ? new Permission(false, DENIED) : Permission.ALLOWED;
    }

    @Override
    public boolean connects(String fromGroup, Zone from, String toGroup, Zone to) {
        return from.index() == to.index() || (from.index() != cutZone && to.index() != cutZone);
    }

    @Override
    public boolean reaches(String fromGroup, Zone from, String service) {
        return !unreachable.contains(service);
    }

    @Override
    public List<Zone> zones(String function) {
        return zones;
    }

    @Override
    public Interference interference(String function) {
        return interferences.getOrDefault(function, Interference.NONE);
    }

    @Override
    public Poll poll(String function, Zone zone) {
        return polls.getOrDefault(function, new Poll.Active(List.of()));
    }
}
