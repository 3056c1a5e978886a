package dev.gameday.recorder.history.index;

import dev.gameday.recorder.owned.OwnerOnly;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;

/**
 * The index's file in its folder, {@code sessions-<schema>-<generation>.db}; the highest generation is the one in use. A
 * file that can't be used is not mended but followed by a new generation: its name, and with it that of SQLite's journal, is
 * never used again, so a console that still has the old one open does no harm to the new one.
 */
final class IndexFile {
    /** The version of the tables; another one's file is left alone. */
    static final int SCHEMA = 3;

    /** "GmDy": SQLite's application id tells our files from other people's. */
    private static final int APPLICATION = 0x476d4479;

    private static final int BUSY_MILLISECONDS = 10_000;
    private static final Pattern NAME = Pattern.compile("sessions-" + SCHEMA + "-(\\d{1,9})\\.db");
    private static final String NATIVE_FOLDER = "org.sqlite.tmpdir";

    private IndexFile() {}

    /** The one in use; a first one where there is none. */
    static Path current(Path folder) throws IOException {
        List<Path> generations = generations(folder);
        return generations.isEmpty() ? next(folder) : generations.get(generations.size() - 1);
    }

    /** A new one, empty; those before it are deleted. */
    static Path next(Path folder) throws IOException {
        OwnerOnly.folder(folder);
        List<Path> before = generations(folder);
        int number = before.isEmpty() ? 0 : number(before.get(before.size() - 1));
        Path made = made(folder, number + 1);
        for (Path old : before) {
            Files.deleteIfExists(old);
            Files.deleteIfExists(old.resolveSibling(old.getFileName() + "-journal"));
        }
        return made;
    }

    /** Opens it, and makes its tables where it is empty; throws where it is not one of ours. */
    static Connection open(Path folder, Path file) throws SQLException {
        keepNativesIn(folder);
        return prepared(config().createConnection("jdbc:sqlite:" + file));
    }

    /** One that is forgotten when it is closed. */
    static Connection inMemory(Path folder) throws SQLException {
        keepNativesIn(folder);
        return prepared(config().createConnection("jdbc:sqlite::memory:"));
    }

    private static Connection prepared(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(false);
            if (number(connection, "PRAGMA application_id") == 0 && number(connection, "PRAGMA user_version") == 0) {
                IndexTables.create(connection, APPLICATION, SCHEMA);
            }
            if (number(connection, "PRAGMA application_id") != APPLICATION
                    || number(connection, "PRAGMA user_version") != SCHEMA) {
                throw new ForeignIndexException("it is no index of this version");
            }
            connection.commit();
            return connection;
        } catch (SQLException e) {
            try (connection) {
                throw e;
            }
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        return config;
    }

    /** SQLite's library is unpacked where only its owner can reach it, and not in a folder that everyone shares. */
    private static void keepNativesIn(Path folder) throws SQLException {
        if (System.getProperty(NATIVE_FOLDER) == null) {
            System.setProperty(NATIVE_FOLDER, natives(folder).toString());
        }
    }

    private static Path natives(Path folder) throws SQLException {
        try {
            return OwnerOnly.folder(folder.resolve("native"));
        } catch (IOException unusable) {
            return passing(unusable);
        }
    }

    private static Path passing(IOException unusable) throws SQLException {
        try {
            Path passing = Files.createTempDirectory("gameday-native");
            passing.toFile().deleteOnExit();
            return passing;
        } catch (IOException e) {
            e.addSuppressed(unusable);
            throw new SQLException("SQLite's library can't be unpacked (" + e.getMessage() + ")", e);
        }
    }

    private static Path made(Path folder, int first) throws IOException {
        int number = first;
        while (true) {
            try {
                return OwnerOnly.newFile(folder.resolve("sessions-" + SCHEMA + "-" + number + ".db"));
            } catch (FileAlreadyExistsException another) {
                number++;
            }
        }
    }

    private static List<Path> generations(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> number(file) > 0)
                    .sorted(Comparator.comparingInt(IndexFile::number))
                    .toList();
        }
    }

    private static int number(Path file) {
        Matcher matcher = NAME.matcher(String.valueOf(file.getFileName()));
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }
}
