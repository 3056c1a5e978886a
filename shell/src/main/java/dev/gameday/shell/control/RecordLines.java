package dev.gameday.shell.control;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The whole lines of a record, from its first on, as they are written. The file is what waits for a slow reader, so nothing
 * is kept in memory for it but the line at hand.
 */
final class RecordLines implements Closeable {
    private static final int ROOM = 64 * 1024;

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(ROOM).limit(0);
    private ByteArrayOutputStream begun = new ByteArrayOutputStream();

    private RecordLines(FileChannel file) {
        this.file = file;
    }

    static RecordLines of(Path record) throws IOException {
        return new RecordLines(FileChannel.open(record, StandardOpenOption.READ));
    }

    /** The next line without its line feed; empty while no more is written. */
    Optional<String> next() throws IOException {
        while (true) {
            while (buffer.hasRemaining()) {
                byte next = buffer.get();
                if (next == '\n') {
                    String line = begun.toString(StandardCharsets.UTF_8);
                    begun = new ByteArrayOutputStream();
                    return Optional.of(line);
                }
                begun.write(next);
            }
            buffer.clear();
            int read = file.read(buffer);
            buffer.flip();
            if (read <= 0) {
                buffer.limit(0);
                return Optional.empty();
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
