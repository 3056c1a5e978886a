package dev.gameday.recorder.history.index;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The index's tables. One row a session with what was read of its record, or why nothing was ({@code refused}); its times,
 * faults and follow-ups go away with it. Anyone may read the file with the sqlite3 command.
 */
final class IndexTables {
    /** Times as text that sorts as the times do. */
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final List<String> TABLES = List.of("""
            CREATE TABLE session (
              id TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, refused TEXT,
              opened TEXT, mode TEXT, profile TEXT, purpose TEXT,
              scenario TEXT, code TEXT, title TEXT, stop_conditions INTEGER,
              exit_code INTEGER, verdict TEXT, halted INTEGER NOT NULL DEFAULT 0
            ) WITHOUT ROWID""", """
            CREATE TABLE time_taken (
              session TEXT NOT NULL REFERENCES session(id) ON DELETE CASCADE,
              timing TEXT NOT NULL, kind TEXT NOT NULL, length TEXT,
              PRIMARY KEY (session, timing)
            ) WITHOUT ROWID""", """
            CREATE TABLE fault (
              session TEXT NOT NULL REFERENCES session(id) ON DELETE CASCADE,
              position INTEGER NOT NULL, step TEXT NOT NULL, fault TEXT NOT NULL, component TEXT NOT NULL,
              mode TEXT NOT NULL, category TEXT NOT NULL, target TEXT NOT NULL,
              effective INTEGER NOT NULL, removed INTEGER NOT NULL,
              PRIMARY KEY (session, position)
            ) WITHOUT ROWID""", """
            CREATE TABLE follow_up (
              session TEXT NOT NULL REFERENCES session(id) ON DELETE CASCADE,
              position INTEGER NOT NULL, text TEXT NOT NULL, noted INTEGER NOT NULL, owner TEXT, due TEXT,
              state TEXT NOT NULL,
              PRIMARY KEY (session, position)
            ) WITHOUT ROWID""");

    private IndexTables() {}

    /** Makes them in an empty file; does nothing where another console was quicker. */
    static void create(Connection connection, int application, int schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
                if (tables.next() && tables.getInt(1) > 0) {
                    return;
                }
            }
            for (String table : TABLES) {
                statement.executeUpdate(table);
            }
            statement.executeUpdate("PRAGMA application_id = " + application);
            statement.executeUpdate("PRAGMA user_version = " + schema);
        }
        connection.commit();
    }
}
