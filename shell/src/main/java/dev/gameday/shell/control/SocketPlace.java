package dev.gameday.shell.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * Where a session's control socket is: in the session's folder, which only its owner can enter. A socket's path is bound
 * to about a hundred bytes (108 on Linux, 104 on macOS), so for a longer one a file in the folder says where else.
 */
final class SocketPlace {
    private static final int LONGEST_PATH = 100;
    private static final String SOCKET = "control.sock";
    private static final String ELSEWHERE = "control.path";
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    private SocketPlace() {}

    /** The path to bind, free of what an earlier process left there. */
    static Path make(Path session) throws IOException {
        Path socket = session.resolve(SOCKET);
        if (fits(socket)) {
            Files.deleteIfExists(socket);
            return socket;
        }
        Path elsewhere = Files.createTempDirectory("gameday-", PosixFilePermissions.asFileAttribute(OWNER_FOLDER))
                .resolve(SOCKET);
        Files.writeString(session.resolve(ELSEWHERE), elsewhere.toString(), StandardCharsets.UTF_8);
        return elsewhere;
    }

    /** The path of the socket that a console made for this session; empty if none did, or somebody else could have. */
    static Optional<Path> find(Path session) throws IOException {
        Path socket = session.resolve(SOCKET);
        if (Files.exists(socket)) {
            return Optional.of(socket);
        }
        Path pointer = session.resolve(ELSEWHERE);
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        Path elsewhere = Path.of(Files.readString(pointer, StandardCharsets.UTF_8));
        Path folder = elsewhere.getParent();
        boolean ours = folder != null
                && Files.isDirectory(folder)
                && Files.getOwner(folder).equals(Files.getOwner(session))
                && Files.getPosixFilePermissions(folder).equals(OWNER_FOLDER);
        return ours && Files.exists(elsewhere) ? Optional.of(elsewhere) : Optional.empty();
    }

    /** Takes away what {@link #make} left. */
    static void remove(Path session, Path socket) throws IOException {
        Files.deleteIfExists(socket);
        Path folder = socket.getParent();
        if (folder != null && !folder.equals(session)) {
            Files.deleteIfExists(folder);
            Files.deleteIfExists(session.resolve(ELSEWHERE));
        }
    }

    private static boolean fits(Path socket) {
        return socket.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH;
    }
}
