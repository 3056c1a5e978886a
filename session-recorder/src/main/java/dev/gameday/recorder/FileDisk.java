package dev.gameday.recorder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that this console alone appends to; another one that would is refused. The lock is on a file of its own, as
 * every reader of the record closes a channel on it.
 */
final class FileDisk implements Disk {
    private final FileChannel channel;
    private final HeldLock lock;

    private FileDisk(FileChannel channel, HeldLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static FileDisk open(Path file, Path lockFile) throws IOException {
        HeldLock lock = HeldLock.take(lockFile).orElseThrow(() -> new IOException("a console is writing " + file));
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            channel.position(channel.size());
            return new FileDisk(channel, lock);
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
