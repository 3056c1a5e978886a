package dev.gameday.shell.command.setup;

import dev.gameday.catalog.setup.Permission;
import dev.gameday.runbook.setup.Needs;
import dev.gameday.shell.line.Choice;
import java.util.List;
import java.util.function.Function;

/** Whom a policy is for: whoever runs the scenario, or the role of FIS; the option {@code --for}. */
enum Party implements Choice {
    CALLER("whoever runs the scenario", Needs::caller),
    FIS("the role that FIS acts as", Needs::fisRole);

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a record's own method has no state
    private final Function<Needs, List<Permission>> share;

    private final String meaning;

    Party(String meaning, Function<Needs, List<Permission>> share) {
        this.meaning = meaning;
        this.share = share;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    List<Permission> of(Needs needs) {
        return share.apply(needs);
    }
}
