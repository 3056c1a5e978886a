package dev.gameday.shell.leftbehind;

import dev.gameday.catalog.AccountInspector;
import dev.gameday.catalog.Identity;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.setup.Permission;
import dev.gameday.catalog.workbench.Workbench;
import dev.gameday.shell.place.Environment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says that the caller is somebody else, and knows nothing more. */
record Elsewhere(Identity caller) implements AccountInspector {
    static Environment of(Environment place, Identity caller) {
        return new Environment(
                place.mode(),
                place.endpoint(),
                place.seed(),
                place.speed(),
                place.binding(),
                place.timeline(),
                place.lanes(),
                place.outside(),
                new Elsewhere(caller),
                place.finder(),
                place.stores(),
                () -> {});
    }

    /** The same place, in which people can change things. */
    static Environment with(Workbench workbench, Environment place) {
        return new Environment(
                place.mode(),
                place.endpoint(),
                place.seed(),
                place.speed(),
                place.binding(),
                place.timeline(),
                place.lanes(),
                place.outside(),
                place.inspector(),
                place.finder(),
                place.sweeper(),
                place.lever(),
                place.scouts(),
                place.control(),
                place.arming(),
                Optional.of(workbench),
                place.stores(),
                place.closing());
    }

    @Override
    public Outcome<Identity> identity() {
        return Outcome.done(caller);
    }

    @Override
    public Outcome<Optional<Target>> function(String name) {
        return Outcome.done(Optional.empty());
    }

    @Override
    public Outcome<Optional<Target>> role(String name) {
        return Outcome.done(Optional.empty());
    }

    @Override
    public Outcome<Optional<Target>> queue(String name) {
        return Outcome.done(Optional.empty());
    }

    @Override
    public Outcome<List<Target>> subnets(Map<String, String> tags, Optional<String> zone) {
        return Outcome.done(List.of());
    }

    @Override
    public Outcome<List<String>> missing(Identity who, List<Permission> permissions) {
        return Outcome.done(List.of());
    }

    @Override
    public Outcome<Map<String, Map<String, String>>> tags(List<Target> targets) {
        return Outcome.done(Map.of());
    }

    @Override
    public Outcome<Boolean> leverEngaged() {
        return Outcome.done(false);
    }

    @Override
    public Outcome<Map<String, String>> untrippable(List<String> alarms) {
        return Outcome.done(Map.of());
    }
}
