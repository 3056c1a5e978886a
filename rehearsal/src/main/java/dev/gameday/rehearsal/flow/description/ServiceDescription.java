package dev.gameday.rehearsal.flow.description;

import java.time.Duration;
import java.util.List;

/**
 * A service outside Lambda: so many instances in each zone, by its index, in a group of subnets; each serves so many
 * requests at once, lets {@code room} more wait, and is checked by discovery.
 */
public record ServiceDescription(
        String name,
        String subnets,
        List<Integer> instancesByZone,
        int servers,
        int room,
        Duration checkEvery,
        int checksToChange,
        List<StepDescription> steps) {
    /** Lists that nobody changes. */
    public ServiceDescription {
        instancesByZone = List.copyOf(instancesByZone);
        steps = List.copyOf(steps);
    }
}
