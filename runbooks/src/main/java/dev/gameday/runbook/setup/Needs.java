package dev.gameday.runbook.setup;

import dev.gameday.catalog.setup.Permission;
import java.util.List;
import java.util.stream.Stream;

/** What scenarios need: of whoever runs them, of the role of FIS, and of the role of schedules. */
public record Needs(List<Permission> caller, List<Permission> fisRole, List<Permission> schedulerRole) {
    /** Nothing at all. */
    static final Needs NONE = new Needs(List.of(), List.of(), List.of());

    public Needs {
        caller = caller.stream().distinct().toList();
        fisRole = fisRole.stream().distinct().toList();
        schedulerRole = schedulerRole.stream().distinct().toList();
    }

    /** These and those. */
    Needs and(Needs others) {
        return new Needs(
                joined(caller, others.caller),
                joined(fisRole, others.fisRole),
                joined(schedulerRole, others.schedulerRole));
    }

    private static List<Permission> joined(List<Permission> some, List<Permission> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
