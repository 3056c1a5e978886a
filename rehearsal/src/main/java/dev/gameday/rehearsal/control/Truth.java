package dev.gameday.rehearsal.control;

import java.util.Map;

/** What only the rehearsal knows of itself, as documents of maps, lists and scalars. */
public interface Truth {
    /** What became of the orders so far, exactly. */
    Map<String, Object> requests();

    /** What works on the flow now, by where it reaches it. */
    Map<String, Object> faults();

    /** What tells the flow from every other: its name and a digest of all that it is. */
    String identity();

    /** What the layers of the flow's functions do to them. */
    Map<String, Object> layers();

    /** What the flow is made of. */
    Map<String, Object> flow();
}
