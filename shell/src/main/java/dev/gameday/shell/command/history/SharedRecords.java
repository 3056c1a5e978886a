package dev.gameday.shell.command.history;

import dev.gameday.catalog.Trouble;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.history.share.RecordPull;
import dev.gameday.recorder.history.share.RecordPush;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.command.share.Reach;
import dev.gameday.shell.command.share.SharedStore;
import dev.gameday.shell.command.share.SharedStores;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Sends records to a store that consoles share, and fetches them from it. */
@Component
final class SharedRecords {
    private final SharedStores stores;
    private final SessionFolders sessions;

    SharedRecords(SharedStores stores, SessionFolders sessions) {
        this.stores = stores;
        this.sessions = sessions;
    }

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

    private <T> T in(SharedStore store, Reach reach, SharedStores.Act<T> act) {
        try {
            return stores.in(store, reach, act);
        } catch (IOException e) {
            throw new RefusedException("The records can't be read (" + e.getMessage() + ")", "mend their folder");
        }
    }
}
