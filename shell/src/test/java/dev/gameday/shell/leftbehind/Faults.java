package dev.gameday.shell.leftbehind;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.Mechanism;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The faults that are tried: whatever the catalog ships, so that a new one is covered by itself. Those of a layer differ only
 * in a text that nothing here reads, so one stands for all.
 */
final class Faults {
    private Faults() {}

    static List<Fault> all() {
        String only = System.getProperty("drill.only", "");
        return Drill.faults().stream()
                .filter(fault -> fault.id().value().contains(only))
                .filter(fault -> !fault.mechanism().kind().equals("layer")
                        || fault.id().value().equals("layer-delay"))
                .toList();
    }

    /** Those whose own undo meets what people change: of a function's settings and of a role's policies; and one of FIS. */
    static List<Fault> thatPeopleMeddleWith() {
        return all().stream()
                .filter(fault -> fault.mechanism() instanceof Mechanism.LambdaSetting
                        || fault.mechanism() instanceof Mechanism.IamDeny
                        || fault.id().value().equals("lambda-delay"))
                .toList();
    }

    /** The first fault of each mechanism and kind of target. */
    static List<Fault> oneOfEachMechanism() {
        Map<String, Fault> first = new LinkedHashMap<>();
        all().forEach(fault -> first.putIfAbsent(fault.mechanism().kind() + fault.target(), fault));
        return List.copyOf(first.values());
    }
}
