package dev.gameday.shell.bench.layer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One HTTP/1.1 request whose body has a length that is told, as those of a function's runtime have. */
record Request(String line, String body) {
    private static final int LONGEST_LINE = 8192;

    /** The next one; null when the other side has closed instead. */
    static @Nullable Request read(InputStream in) throws IOException {
        String first = line(in);
        if (first == null) {
            return null;
        }
        int length = 0;
        for (String header = line(in); header == null || !header.isEmpty(); header = line(in)) {
            if (header == null) {
                throw new EOFException("a request has ended too early");
            }
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).trim());
            }
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("a request has ended too early");
        }
        return new Request(first, new String(body, StandardCharsets.UTF_8));
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && line.length() < LONGEST_LINE; next = in.read()) {
            if (next == '\n') {
                return line.toString().stripTrailing();
            }
            line.append((char) next);
        }
        return null;
    }
}
