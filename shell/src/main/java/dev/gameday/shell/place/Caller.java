package dev.gameday.shell.place;

import dev.gameday.catalog.Identity;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.RefusedException;

/** Who the account says that the caller is. */
public final class Caller {
    private Caller() {}

    /** The caller; refuses where that can't be told. */
    public static Identity of(Environment environment) {
        return environment.inspector().identity().match(found -> found, trouble -> {
            throw new RefusedException(
                    "Who the caller is can't be asked: " + trouble.sentence(), "mend that and try again");
        });
    }

    /** The same; refuses also where that is not of the profile's account and Region. */
    public static Identity of(Environment environment, Profile profile) {
        Identity identity = of(environment);
        if (!identity.account().equals(profile.account()) || !identity.region().equals(profile.region())) {
            throw new RefusedException(
                    "The profile %s is for account %s in %s, but the caller's is %s in %s"
                            .formatted(
                                    profile.name(),
                                    profile.account(),
                                    profile.region(),
                                    identity.account(),
                                    identity.region()),
                    "switch credentials, or name another profile");
        }
        return identity;
    }
}
