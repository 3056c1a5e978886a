package dev.gameday.rehearsal.oracle.chance;

/**
 * One of {@code zones} Availability Zones is cut off from the others; callers and instances are spread over all of them
 * evenly, and traffic within a zone passes.
 */
public record ZoneCut(int zones) {
    /** The share of attempts that fail while discovery still names every instance: either end is cut off, not both. */
    public double failingBeforeDiscovery() {
        return 2.0 * (zones - 1) / (zones * zones);
    }

    /** The share that fails once discovery names only the instances of the other zones: all that start in the zone. */
    public double failingAfterDiscovery() {
        return 1.0 / zones;
    }

    /** The share that fails with callers moved out of the zone while discovery still names its instance. */
    public double failingFromOutside() {
        return 1.0 / zones;
    }
}
