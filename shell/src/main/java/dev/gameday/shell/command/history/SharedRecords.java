package dev.gameday.shell.command.history;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.Trouble;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.history.share.RecordPull;
import dev.gameday.recorder.history.share.RecordPush;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.Console;
import dev.gameday.shell.LiveNotice;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.join.Joining;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Speed;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reaches the store that consoles share, in the account of a profile or in a served rehearsal. */
@Component
final class SharedRecords {
    private final Environments environments;
    private final Joining joining;
    private final SessionFolders sessions;
    private final Console console;

    SharedRecords(Environments environments, Joining joining, SessionFolders sessions, Console console) {
        this.environments = environments;
        this.joining = joining;
        this.sessions = sessions;
        this.console = console;
    }

    /** Where the store is reached; null is an option that was left out. */
    record Reach(@Nullable String live, @Nullable String rehearsal) {}

    /** Sends what the store lacks of this machine's closed sessions. */
    RecordPush.Pushed push(SharedStore store, Reach reach) {
        return in(store, reach, objects -> RecordPush.of(sessions, objects));
    }

    /** Fetches what that folder lacks; refuses where not all of it could be fetched. */
    RecordPull.Pulled pull(SharedStore store, Reach reach, Path folder) {
        RecordPull.Pulled pulled = in(store, reach, objects -> RecordPull.into(folder, objects));
        pulled.trouble().ifPresent(trouble -> {
            throw refusal(store, trouble);
        });
        return pulled;
    }

    static RefusedException refusal(SharedStore store, Trouble trouble) {
        return new RefusedException(
                "The records in " + store + " can't be reached: " + trouble.sentence(),
                "mend that and type it again; it goes on where it stopped");
    }

    private interface Act<T> {
        T in(ObjectStore objects) throws IOException;
    }

    private <T> T in(SharedStore store, Reach reach, Act<T> act) {
        Place place = joining.unbound(reach.live(), reach.rehearsal(), Speed.REAL);
        if (place.passing()) {
            throw new RefusedException(
                    "Records are shared through an account or a served rehearsal; the console's own rehearsal ends with it",
                    "name one with --live PROFILE or --rehearsal URL");
        }
        try (Environment environment = environments.at(place)) {
            place.live().ifPresent(profile -> tell(environment, profile));
            return act.in(environment.stores().apply(new Profile.Store(store.bucket(), store.prefix())));
        } catch (IOException e) {
            throw new RefusedException("The records can't be read (" + e.getMessage() + ")", "mend their folder");
        }
    }

    private void tell(Environment environment, Profile profile) {
        Identity identity = environment.inspector().identity().match(found -> found, trouble -> {
            throw new RefusedException("Who the caller is can't be asked: " + trouble.sentence(), "mend that first");
        });
        LiveNotice.tell(console, environment, profile, identity);
    }
}
