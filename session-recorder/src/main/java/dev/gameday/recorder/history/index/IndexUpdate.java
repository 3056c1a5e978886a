package dev.gameday.recorder.history.index;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.history.SessionReading;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Brings an index up to what is in the folders: reads the records that are new or changed, forgets those that are gone. A
 * session is written as a whole; a crash in the middle leaves some for the next time. Two consoles may do it at once.
 */
final class IndexUpdate {
    private static final int AT_ONCE = 100;
    private static final int WORTH_A_WORD = 300;

    private final Connection connection;
    private final Consumer<String> says;

    IndexUpdate(Connection connection, Consumer<String> says) {
        this.connection = connection;
        this.says = says;
    }

    /** Does it, and says how many records had to be read. */
    int run(SessionFolders folders) throws IOException, SQLException {
        // In this order: what another console puts into the index meanwhile is not taken for gone.
        Map<String, String> known = SessionQuery.fingerprints(connection);
        connection.rollback();
        List<SessionFolder> all = folders.all();
        List<Changed> changed = changed(all, known);
        if (changed.size() >= WORTH_A_WORD) {
            says.accept("Reading " + changed.size() + " records into the index ...");
        }
        try (SessionWriter writer = new SessionWriter(connection)) {
            for (int from = 0; from < changed.size(); from += AT_ONCE) {
                write(writer, changed.subList(from, Math.min(changed.size(), from + AT_ONCE)));
            }
            forget(writer, all, known);
        }
        return changed.size();
    }

    /** A record and the fingerprint that it had before it was read: if it grows meanwhile, it is read again next time. */
    private record Changed(SessionFolder folder, String fingerprint) {}

    private static List<Changed> changed(List<SessionFolder> all, Map<String, String> known) {
        List<Changed> changed = new ArrayList<>();
        for (SessionFolder folder : all) {
            try {
                String fingerprint = Fingerprint.of(folder);
                if (!fingerprint.equals(known.get(folder.session().value()))) {
                    changed.add(new Changed(folder, fingerprint));
                }
            } catch (NoSuchFileException gone) {
                // Deleted since the folders were listed: forgotten next time.
            } catch (IOException unreadable) {
                changed.add(new Changed(folder, "unreadable"));
            }
        }
        return changed;
    }

    /** Records are read before the transaction, which another console would have to wait for. */
    private void write(SessionWriter writer, List<Changed> batch) throws SQLException {
        Map<Changed, SessionReading> readings = new HashMap<>();
        batch.forEach(changed -> readings.put(changed, SessionReading.of(changed.folder())));
        for (Changed changed : batch) {
            SessionReading reading = readings.get(changed);
            if (reading != null) {
                writer.write(changed.folder().session(), changed.fingerprint(), reading);
            }
        }
        connection.commit();
    }

    private void forget(SessionWriter writer, List<SessionFolder> all, Map<String, String> known) throws SQLException {
        Set<String> there = all.stream().map(folder -> folder.session().value()).collect(Collectors.toSet());
        for (String id : known.keySet()) {
            if (!there.contains(id)) {
                writer.remove(new SessionId(id));
            }
        }
        connection.commit();
    }
}
