package dev.gameday.shell.command.setup;

import dev.gameday.catalog.setup.Permission;
import dev.gameday.runbook.setup.Needs;
import java.util.List;
import java.util.function.Function;

/** Whom a policy is for: whoever runs the scenario, or the role of FIS; the option {@code --for}. */
enum Party {
    CALLER(Needs::caller),
    FIS(Needs::fisRole);

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a record's own method has no state
    private final Function<Needs, List<Permission>> share;

    Party(Function<Needs, List<Permission>> share) {
        this.share = share;
    }

    List<Permission> of(Needs needs) {
        return share.apply(needs);
    }
}
