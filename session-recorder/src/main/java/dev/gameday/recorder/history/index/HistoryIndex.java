package dev.gameday.recorder.history.index;

import dev.gameday.recorder.SessionFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.function.Consumer;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The index over the sessions of one folder. The records are the truth: the index holds nothing that they don't, can be
 * deleted at any time, and where it can't be used or kept the answer is made without it, which is said once and takes longer.
 */
public final class HistoryIndex {
    private final Path folder;
    private final SessionFolders sessions;
    private final Consumer<String> says;

    /** The index in that folder, which is made; {@code says} is told, in sentences, what a person should know of it. */
    public HistoryIndex(Path folder, SessionFolders sessions, Consumer<String> says) {
        this.folder = folder;
        this.sessions = sessions;
        this.says = says;
    }

    /** What all records say now; reads those that changed since the last time. Throws where the sessions can't be listed. */
    public Indexed current() throws IOException {
        try {
            return from(IndexFile.open(folder, file(IndexFile::current)));
        } catch (SQLException | IllegalArgumentException | DateTimeException unusable) {
            if (!isDamage(unusable)) {
                return unkept(unusable);
            }
            says.accept("The index of the sessions can't be used (" + unusable.getMessage()
                    + "); it is built again from the records.");
            return rebuilt();
        }
    }

    /** The same from nothing: every record is read and verified again. */
    public Indexed rebuilt() throws IOException {
        try {
            return from(IndexFile.open(folder, file(IndexFile::next)));
        } catch (SQLException | IllegalArgumentException | DateTimeException unusable) {
            return unkept(unusable);
        }
    }

    private interface Place {
        Path in(Path folder) throws IOException;
    }

    private Path file(Place place) throws SQLException {
        try {
            return place.in(folder);
        } catch (IOException e) {
            throw new SQLException(String.valueOf(e.getMessage()), e);
        }
    }

    private Indexed unkept(Exception unusable) throws IOException {
        says.accept("No index of the sessions can be kept in " + folder + " (" + unusable.getMessage()
                + "); every record is read this time.");
        try {
            return from(IndexFile.inMemory(folder));
        } catch (SQLException e) {
            throw new IOException("SQLite can't be used: " + e.getMessage(), e);
        }
    }

    private Indexed from(Connection opened) throws IOException, SQLException {
        try (Connection connection = opened) {
            new IndexUpdate(connection, says).run(sessions);
            Indexed indexed = SessionQuery.all(connection);
            connection.rollback();
            return indexed;
        }
    }

    /** Damage is mended by a new file; a full disk or a file that another console holds for long is not. */
    private static boolean isDamage(Exception unusable) {
        if (unusable instanceof SQLiteException sqlite) {
            int code = sqlite.getResultCode().code & 0xff;
            return code == SQLiteErrorCode.SQLITE_CORRUPT.code
                    || code == SQLiteErrorCode.SQLITE_NOTADB.code
                    || code == SQLiteErrorCode.SQLITE_ERROR.code
                    || code == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
        }
        return unusable instanceof ForeignIndexException
                || unusable instanceof IllegalArgumentException
                || unusable instanceof DateTimeException;
    }
}
