package dev.gameday.recorder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner can read, and whose entries in their folder are on disk. */
public final class OwnerOnly {
    private static final FileAttribute<?> FILE = attribute("rw-------");
    private static final FileAttribute<?> FOLDER = attribute("rwx------");

    private OwnerOnly() {}

    /** Makes a new file; throws if there is one. */
    public static Path newFile(Path file) throws IOException {
        return Files.createFile(file, FILE);
    }

    /** Opens a file for writing, and makes it where it is missing. */
    public static FileChannel openOrCreate(Path file) throws IOException {
        return FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), FILE);
    }

    /** Makes a new folder; throws if there is one. */
    public static Path newFolder(Path folder) throws IOException {
        return Files.createDirectory(folder, FOLDER);
    }

    /** Makes the folder and those above it where they are missing. */
    public static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, FOLDER);
    }

    /** Comes back once the entries of the folder, not what is in its files, are on disk. */
    public static void forceEntries(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?> attribute(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
