package dev.gameday.shell.run;

import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Profiles;
import dev.gameday.shell.place.Speed;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person or a pipeline asks for: a runbook with settings, within a profile, in a rehearsal. {@code overrides} are
 * the guards that are waived, with the reason for it; {@code operator} is who asks; {@code text} is what the runbook's file
 * said, where it was read from one.
 */
public record RunOrder(
        Runbook runbook,
        Map<String, String> settings,
        Profile profile,
        Place place,
        boolean unattended,
        Set<String> overrides,
        String reason,
        String operator,
        Optional<String> text) {
    public RunOrder {
        settings = Map.copyOf(settings);
        overrides = Set.copyOf(overrides);
    }

    /** One whose runbook is not from a file. */
    public RunOrder(
            Runbook runbook,
            Map<String, String> settings,
            Profile profile,
            Place place,
            boolean unattended,
            Set<String> overrides,
            String reason,
            String operator) {
        this(runbook, settings, profile, place, unattended, overrides, reason, operator, Optional.empty());
    }

    /** In a rehearsal of its own, within what that allows. */
    public RunOrder(
            Runbook runbook,
            Map<String, String> settings,
            long seed,
            Speed speed,
            boolean unattended,
            Set<String> overrides,
            String reason,
            String operator) {
        this(runbook, settings, Profiles.shipped(), Place.own(seed, speed), unattended, overrides, reason, operator);
    }

    /** The same, of a runbook whose file said that. */
    public RunOrder reading(String read) {
        return new RunOrder(
                runbook, settings, profile, place, unattended, overrides, reason, operator, Optional.of(read));
    }

    /** The rehearsal's seed. */
    public long seed() {
        return place.seed();
    }

    /** The rehearsal's speed. */
    public Speed speed() {
        return place.speed();
    }
}
