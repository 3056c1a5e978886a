package dev.gameday.shell.day;

import dev.gameday.runbook.people.Role;
import dev.gameday.runbook.people.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A game day as it is planned: its parts in the order of their minutes, who holds which role, and the options that say where its
 * scenarios run.
 */
public record DayPlan(String name, String title, Map<Role, List<String>> roles, List<String> place, List<Part> parts) {
    public DayPlan {
        roles = Map.copyOf(roles);
        place = List.copyOf(place);
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a day has a part at least");
        }
    }

    /** Minute 0 of a day whose first part begins at {@code start}. */
    public Instant zero(Instant start) {
        return start.minus(Duration.ofMinutes(parts.get(0).minute()));
    }

    /** The roster that it asks for. */
    public Roster roster() {
        Roster roster = Roster.EMPTY;
        for (Role role : Role.values()) {
            for (String name : roles.getOrDefault(role, List.of())) {
                roster = roster.with(role, name);
            }
        }
        return roster;
    }
}
