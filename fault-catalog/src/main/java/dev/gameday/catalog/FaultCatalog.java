package dev.gameday.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All faults that this console knows, by id, in the order of their ids. */
public final class FaultCatalog {
    private final Map<String, Fault> faults = new TreeMap<>();

    /** A catalog of these faults; two of the same id are refused. */
    public FaultCatalog(Collection<Fault> faults) {
        for (Fault fault : faults) {
            if (this.faults.put(fault.id().value(), fault) != null) {
                throw new IllegalArgumentException("two faults are called " + fault.id());
            }
        }
    }

    /** The fault of that id, if there is one. */
    public Optional<Fault> fault(String id) {
        return Optional.ofNullable(faults.get(id));
    }

    /** Every fault, in the order of their ids. */
    public Collection<Fault> all() {
        return faults.values();
    }
}
