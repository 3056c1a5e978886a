package dev.gameday.recorder;

import dev.gameday.recorder.owned.OwnerOnly;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lock that the one console which writes a record holds, let go when its process ends, however it ends. It holds
 * between machines as far as their file system carries locks. POSIX lets go of a process's lock when that process closes
 * any channel on the file, so one that is held here is never opened again.
 */
final class HeldLock implements Closeable {
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HeldLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock, making its file where it is missing; empty where this or another console has it. */
    static Optional<HeldLock> take(Path lockFile) throws IOException {
        Path file = place(lockFile);
        if (!HERE.add(file)) {
            return Optional.empty();
        }
        Optional<HeldLock> taken = Optional.empty();
        try {
            FileChannel channel = OwnerOnly.openOrCreate(file);
            if (channel.tryLock() == null) {
                channel.close();
            } else {
                taken = Optional.of(new HeldLock(file, channel));
            }
            return taken;
        } finally {
            if (taken.isEmpty()) {
                HERE.remove(file);
            }
        }
    }

    /** Whether this or another console has it. */
    static boolean isHeld(Path lockFile) throws IOException {
        if (!Files.exists(lockFile)) {
            return false;
        }
        Path file = place(lockFile);
        if (!HERE.add(file)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } finally {
            HERE.remove(file);
        }
    }

    private static Path place(Path lockFile) throws IOException {
        Path folder = lockFile.toAbsolutePath().getParent();
        return folder == null ? lockFile : folder.toRealPath().resolve(lockFile.getFileName());
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HERE.remove(file);
        }
    }
}
