package dev.gameday.rehearsal.flow.service;

import java.util.List;

/**
 * What a service consists of: how many instances run in each zone, by its index, in which group of subnets; how many
 * requests each of them serves at once and how many more it lets wait; and how its health is checked.
 */
public record ServiceNature(
        String name,
        String subnets,
        List<Integer> instancesByZone,
        int servers,
        int room,
        long checkNanos,
        int checksToChange) {
    /** A list that nobody changes. */
    public ServiceNature {
        instancesByZone = List.copyOf(instancesByZone);
    }
}
