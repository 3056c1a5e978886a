package dev.gameday.recorder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** A disk in memory that counts its forces, can be full and can hang. */
final class FakeDisk implements Disk {
    int forces;
    long room = Long.MAX_VALUE;
    boolean stuck;
    CountDownLatch hangs = new CountDownLatch(0);
    private ByteArrayOutputStream written = new ByteArrayOutputStream();

    String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Override
    public long size() {
        return written.size();
    }

    @Override
    public void append(ByteBuffer bytes) throws IOException {
        try {
            hangs.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        while (bytes.hasRemaining()) {
            if (written.size() >= room) {
                throw new IOException("No space left on device");
            }
            written.write(bytes.get());
        }
    }

    @Override
    public void force() {
        forces++;
    }

    @Override
    public void truncate(long size) throws IOException {
        if (stuck) {
            throw new IOException("Input/output error");
        }
        byte[] kept = Arrays.copyOf(written.toByteArray(), (int) size);
        written = new ByteArrayOutputStream();
        written.writeBytes(kept);
    }

    @Override
    public void close() {}
}
