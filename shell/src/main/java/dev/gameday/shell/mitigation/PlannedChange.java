package dev.gameday.shell.mitigation;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.workbench.Change;
import dev.gameday.catalog.workbench.FunctionSettings;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One change that is about to be made: the call, and the settings of the function that it changes as they were deployed.
 * Empty where nothing of a function changes: a role is only ever given what it was deployed with, and a moved message stays.
 */
public record PlannedChange(Optional<FunctionSettings> deployed, Supplier<Outcome<Change>> call) {
    /** A change of a function that was deployed so. */
    public static PlannedChange of(FunctionSettings deployed, Supplier<Outcome<Change>> call) {
        return new PlannedChange(Optional.of(deployed), call);
    }

    /** A change of something else than a function. */
    public static PlannedChange of(Supplier<Outcome<Change>> call) {
        return new PlannedChange(Optional.empty(), call);
    }
}
