package dev.gameday.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder where the console keeps sessions, logs and its history; only its owner can read it. Opening it proves that
 * it can be written, so nothing starts that could not be recorded.
 */
public record GamedayHome(Path folder) {
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final byte[] PROBE = new byte[4096];

    /** {@code $GAMEDAY_HOME}, else {@code $XDG_STATE_HOME/gameday}, else {@code ~/.local/state/gameday}. */
    public static Path locate(Map<String, String> environment, Path userHome) {
        String chosen = nonBlank(environment.get("GAMEDAY_HOME"));
        if (chosen != null) {
            return Path.of(chosen).toAbsolutePath();
        }
        String state = nonBlank(environment.get("XDG_STATE_HOME"));
        Path stateHome =
                state != null && Path.of(state).isAbsolute() ? Path.of(state) : userHome.resolve(".local/state");
        return stateHome.resolve("gameday");
    }

    /** Creates what is missing; throws {@link RefusedException} when the folder cannot be used. */
    public static GamedayHome open(Path folder) {
        GamedayHome home = new GamedayHome(folder);
        try {
            home.createFolder(folder);
            home.createFolder(home.sessions());
            home.createFolder(home.logs());
            home.createFile(home.history());
            home.createFile(home.logs().resolve("gameday.log"));
            home.probe();
        } catch (IOException | UnsupportedOperationException unusable) {
            throw new RefusedException(
                    "The folder " + folder + " cannot be used (" + reason(unusable) + ")",
                    "make it writable, free some space, or name another one in GAMEDAY_HOME");
        }
        return home;
    }

    public Path sessions() {
        return folder.resolve("sessions");
    }

    /** The operator's key and those known of others; made when the first record is signed. */
    public Path keys() {
        return folder.resolve("keys");
    }

    /** Who holds which role today. */
    public Path roster() {
        return folder.resolve("roster.json");
    }

    /** The game day that goes on, and those that were. */
    public Path days() {
        return folder.resolve("days");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    public Path history() {
        return folder.resolve("history");
    }

    private void createFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
        } else if (!Files.getPosixFilePermissions(path).equals(OWNER_FOLDER)) {
            Files.setPosixFilePermissions(path, OWNER_FOLDER);
        }
    }

    private void createFile(Path path) throws IOException {
        if (!Files.exists(path)) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_FILE));
        } else if (!Files.getPosixFilePermissions(path).equals(OWNER_FILE)) {
            Files.setPosixFilePermissions(path, OWNER_FILE);
        }
        if (!Files.isReadable(path) || !Files.isWritable(path)) {
            throw new IOException(path.getFileName() + " is not readable and writable");
        }
    }

    /** An empty file can be made on a full disk, so the probe writes a block. */
    private void probe() throws IOException {
        for (Path part : new Path[] {sessions(), logs()}) {
            Path probe = Files.createTempFile(part, ".probe", null);
            try {
                Files.write(probe, PROBE);
            } finally {
                Files.delete(probe);
            }
        }
    }

    private static String reason(Exception unusable) {
        String message = unusable.getMessage();
        String kind = unusable.getClass().getSimpleName().replace("Exception", "");
        return message == null ? kind : kind + ": " + message;
    }

    private static @Nullable String nonBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
