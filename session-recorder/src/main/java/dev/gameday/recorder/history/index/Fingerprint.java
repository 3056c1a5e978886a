package dev.gameday.recorder.history.index;

import dev.gameday.recorder.SessionFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * What tells, without reading a record, that it is the one that was read before: its size, when it was changed, and its
 * last bytes, which hold the hash that covers all the rest.
 */
final class Fingerprint {
    /** The hash of a line, its closing quote and brace, and the line feed. */
    private static final int TAIL = 64 + 3;

    private Fingerprint() {}

    /** That of the record, and of what other consoles wrote that took it over and what was said later, by name. */
    static String of(SessionFolder folder) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : folder.records()) {
            all.append(all.isEmpty() ? "" : "+" + file.getFileName() + ":").append(of(file));
        }
        return all.toString();
    }

    private static String of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.size() + ":" + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS) + ":"
                + HexFormat.of().formatHex(tail(file));
    }

    private static byte[] tail(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(size, TAIL));
            long from = size - bytes.remaining();
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {}
            return bytes.array();
        }
    }
}
