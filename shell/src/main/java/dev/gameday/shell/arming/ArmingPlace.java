package dev.gameday.shell.arming;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.arming.ArmingPorts;
import dev.gameday.catalog.arming.FunctionSetup;
import dev.gameday.catalog.arming.Kit;
import dev.gameday.catalog.arming.Standing;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.place.Caller;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Ground;
import java.time.Duration;
import java.util.List;

/** An account that was opened for arming, with the profile that says what is allowed there. Closing it ends its connections. */
public record ArmingPlace(Environment environment, Ground ground) implements AutoCloseable {
    /** What is allowed there. */
    public Profile profile() {
        return ground.profile();
    }

    /** What arming needs of it. Refuses where that is out of reach. */
    public ArmingPorts ports() {
        return environment
                .arming()
                .orElseThrow(() -> new RefusedException(
                        "Functions can't be armed at " + environment.endpoint(), "name a served rehearsal"));
    }

    public Timeline timeline() {
        return environment.timeline();
    }

    /** The functions of these names; none stands for all of the binding. */
    public List<FunctionSetup> functions(List<String> names) {
        return new FunctionNames(environment.binding(), ports().functions()).find(names);
    }

    /** How the function stands with that kit. */
    public Standing standing(Kit kit, FunctionSetup function) {
        return ports().functions().tags(function.arn()).match(tags -> Standing.of(kit, function, tags), trouble -> {
            throw new RefusedException(
                    "The tags of " + function.name() + " can't be read: " + trouble.sentence(),
                    "mend that and try again");
        });
    }

    /** Who the caller is; refuses where that is not the profile's account and Region. */
    Identity identity() {
        return Caller.of(environment, profile());
    }

    /** Refuses where the caller is not of the profile's account and Region. */
    public void refuseElsewhere() {
        var unused = identity();
    }

    /** Refuses while the profile has a freeze on: arming is a change of what runs. */
    void refuseInFreeze() {
        profile().freezes().stream()
                .filter(freeze -> freeze.touches(timeline().instant(), Duration.ZERO))
                .findFirst()
                .ifPresent(freeze -> {
                    throw new RefusedException(
                            "A freeze is on from %s until %s (%s)"
                                    .formatted(freeze.from(), freeze.until(), freeze.reason()),
                            "wait until it is over");
                });
    }

    @Override
    public void close() {
        environment.close();
    }
}
