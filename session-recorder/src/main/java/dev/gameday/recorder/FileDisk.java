package dev.gameday.recorder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that this process alone appends to; another console that would is refused. The lock is on a file of its own:
 * POSIX lets go of a process's lock when the process closes any other stream on the same file, as every reader does.
 */
final class FileDisk implements Disk {
    private final FileChannel channel;
    private final FileChannel lock;

    private FileDisk(FileChannel channel, FileChannel lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static FileDisk open(Path file, Path lockFile) throws IOException {
        FileChannel lock = OwnerOnly.openOrCreate(lockFile);
        try {
            if (lock.tryLock() == null) {
                throw new IOException("another console is writing " + file);
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            channel.position(channel.size());
            return new FileDisk(channel, lock);
        } catch (OverlappingFileLockException e) {
            lock.close();
            throw new IOException("this console is already writing " + file, e);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public void append(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void force() throws IOException {
        channel.force(true);
    }

    @Override
    public void truncate(long size) throws IOException {
        channel.truncate(size);
        channel.position(size);
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            channel.close();
        }
    }
}
