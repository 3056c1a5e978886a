package dev.gameday.rehearsal.sandbox.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Writes entries into a folder. What is there under the same name gives way, as a later layer's file does in Lambda. */
final class Unpacking {
    private static final PosixFilePermission[] BITS = {
        PosixFilePermission.OTHERS_EXECUTE,
        PosixFilePermission.OTHERS_WRITE,
        PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE,
        PosixFilePermission.GROUP_WRITE,
        PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE,
        PosixFilePermission.OWNER_WRITE,
        PosixFilePermission.OWNER_READ,
    };
    private static final int READABLE = 0644;

    private final Path folder;

    Unpacking(Path folder) {
        this.folder = folder;
    }

    void unpack(ZipEntry entry, byte[] content) throws IOException {
        Path path = place(entry);
        if (entry.isFolder()) {
            Files.createDirectories(path);
            return;
        }
        Files.deleteIfExists(path);
        Files.write(path, content);
        Files.setPosixFilePermissions(path, permissions(entry.mode() | READABLE));
    }

    void link(ZipEntry entry, byte[] content) throws IOException {
        Path path = place(entry);
        Path target = Path.of(new String(content, StandardCharsets.UTF_8));
        if (target.isAbsolute() || !path.resolveSibling(target).normalize().startsWith(folder.normalize())) {
            throw new FileSystemException(entry.name(), target.toString(), "the link leads out of its folder");
        }
        Files.deleteIfExists(path);
        Files.createSymbolicLink(path, target);
    }

    /** Where the entry goes, inside of the folder even where an earlier entry left a link. */
    private Path place(ZipEntry entry) throws IOException {
        Path path = folder.resolve(entry.name()).normalize();
        Path parent = path.equals(folder.normalize()) ? path : path.getParent();
        if (parent == null) {
            throw new FileSystemException(entry.name(), null, "it leads out of its folder");
        }
        Files.createDirectories(parent);
        if (!parent.toRealPath().startsWith(folder.toRealPath())) {
            throw new FileSystemException(entry.name(), null, "it leads out of its folder");
        }
        return path;
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < BITS.length; bit++) {
            if ((mode & 1 << bit) != 0) {
                permissions.add(BITS[bit]);
            }
        }
        return permissions;
    }
}
