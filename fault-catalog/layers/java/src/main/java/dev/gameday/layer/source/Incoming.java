package dev.gameday.layer.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** What a server sends, read until an instant of {@link System#nanoTime()} and no longer. */
final class Incoming {
    private static final int LONGEST_LINE = 8 * 1024;

    private final Socket socket;
    private final long deadline;
    private final byte[] buffer = new byte[8 * 1024];
    private int at;
    private int end;

    Incoming(Socket socket, long deadline) {
        this.socket = socket;
        this.deadline = deadline;
    }

    /** The milliseconds until that instant; throws when it has come. */
    static int left(long deadline) throws SocketTimeoutException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) left;
    }

    /** A line, without its end. */
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            if (!more() || line.size() > LONGEST_LINE) {
                throw new IOException(line.size() > LONGEST_LINE ? "a line too long" : "the answer was cut off");
            }
            byte b = buffer[at++];
            if (b == '\n') {
                return new String(line.toByteArray(), StandardCharsets.ISO_8859_1).trim();
            }
            line.write(b);
        }
    }

    /** Moves so many bytes on; throws when fewer come. */
    void copy(long count, ByteArrayOutputStream to) throws IOException {
        for (long left = count; left > 0; ) {
            if (!more()) {
                throw new IOException("the answer was cut off");
            }
            int now = (int) Math.min(left, end - at);
            to.write(buffer, at, now);
            at += now;
            left -= now;
        }
    }

    /** Moves everything on until the server closes; throws once there is more than so much. */
    void copyAll(int largest, ByteArrayOutputStream to) throws IOException {
        while (more()) {
            to.write(buffer, at, end - at);
            at = end;
            if (to.size() > largest) {
                throw HttpGet.tooLarge();
            }
        }
    }

    private boolean more() throws IOException {
        if (at < end) {
            return true;
        }
        socket.setSoTimeout(left(deadline));
        at = 0;
        end = Math.max(0, socket.getInputStream().read(buffer));
        return end > 0;
    }
}
