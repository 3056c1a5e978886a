package dev.gameday.layer.egress;

import dev.gameday.layer.fault.NotApplied;
import java.io.Closeable;
import java.util.List;

/** The function's outgoing calls, as far as they can be refused. */
public interface Egress {
    /** Refuses calls to these hosts, {@code *} standing for any part of a name, until closed. */
    Closeable deny(List<String> hosts) throws NotApplied;

    /** Calls that can't be refused, for this reason. */
    static Egress outOfReach(String because) {
        return hosts -> {
            throw new NotApplied(because);
        };
    }
}
