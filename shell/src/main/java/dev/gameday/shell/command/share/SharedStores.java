package dev.gameday.shell.command.share;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.ObjectStore;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.LiveNotice;
import dev.gameday.shell.join.Joining;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Speed;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Reaches a store that outlasts the console, in the account of a profile or in a served rehearsal. */
@Component
public final class SharedStores {
    private final Environments environments;
    private final Joining joining;
    private final Console console;

    SharedStores(Environments environments, Joining joining, Console console) {
        this.environments = environments;
        this.joining = joining;
        this.console = console;
    }

    /** What is done in a store. */
    public interface Act<T> {
        T in(ObjectStore objects) throws IOException;
    }

    /** Does it there, and says first where it is live; refuses where a store would not outlast the console. */
    public <T> T in(SharedStore store, Reach reach, Act<T> act) throws IOException {
        Place place = joining.unbound(reach.live(), reach.rehearsal(), Speed.REAL);
        if (place.passing()) {
            throw new RefusedException(
                    "A bucket is in an account or in a served rehearsal; the console's own rehearsal ends with it",
                    "name one with --live PROFILE or --rehearsal URL");
        }
        try (Environment environment = environments.at(place)) {
            place.live().ifPresent(profile -> tell(environment, profile));
            return act.in(environment.stores().apply(new Profile.Store(store.bucket(), store.prefix())));
        }
    }

    private void tell(Environment environment, Profile profile) {
        Identity identity = environment.inspector().identity().match(found -> found, trouble -> {
            throw new RefusedException("Who the caller is can't be asked: " + trouble.sentence(), "mend that first");
        });
        LiveNotice.tell(console, environment, profile, identity);
    }
}
