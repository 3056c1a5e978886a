package dev.gameday.layer.http;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One end of an HTTP/1.1 connection. Messages are passed on in the bytes that they came in, head and body in one write
 * where they are small: two writes would wait for one another (Nagle), and copies would be garbage. For one thread.
 */
public final class Wire implements Closeable {
    /** The largest body that is held whole to be looked into or changed: five times what Lambda allows. */
    private static final int LARGEST_BODY = 32 << 20;

    /** The most that is held of a body in chunks, which bytes of their own come to. */
    private static final int LARGEST_CHUNKS = 2 * LARGEST_BODY;

    private static final int USUAL = 64 << 10;
    /** Java's runtime client sends up to 1 MiB of a failure's cause in a header. */
    private static final int LARGEST_HEAD = 4 << 20;

    private static final byte[] GO_ON = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final boolean tolerant;
    private final InputStream in;
    private final OutputStream out;
    private byte[] buffer = new byte[USUAL];
    private @Nullable IOException failure;
    /** Where the message begins that comes next. */
    private int start;
    /** Where the bytes end that have come. */
    private int end;

    private Wire(Socket socket, boolean tolerant) throws IOException {
        socket.setTcpNoDelay(true);
        this.socket = socket;
        this.tolerant = tolerant;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /** The end of a connection that asks. */
    public static Wire toClient(Socket socket) throws IOException {
        return new Wire(socket, false);
    }

    /**
     * The end of a connection that answers. It may answer before it has taken the whole request, and close: what can't be
     * sent to it is let go, and only if no answer comes either is that an error, of the next {@link #readHead()}.
     */
    public static Wire toServer(Socket socket) throws IOException {
        return new Wire(socket, true);
    }

    /** The next message's head; null when the other side has closed instead. */
    public @Nullable Head readHead() throws IOException {
        moveToFront();
        for (int seen = 0; ; ) {
            for (; seen + 4 <= end; seen++) {
                if (endsAt(seen)) {
                    return new Head(buffer, seen + 4);
                }
            }
            if (end == buffer.length) {
                grow(2 * end, LARGEST_HEAD);
            }
            if (!fill()) {
                if (failure != null) {
                    throw failure;
                }
                if (end == 0) {
                    return null;
                }
                throw new EOFException("the connection ended within a message");
            }
        }
    }

    /** Whether the message is, or can be, held whole so that it can be sent again. */
    public boolean holds(Head head) {
        return head.bodyLength() >= 0 && head.length() + head.bodyLength() <= buffer.length;
    }

    /** The message's body, held whole; null where that can't be. It is good until the next head is read. */
    public @Nullable ByteBuffer body(Head head) throws IOException {
        if (head.bodyLength() < 0 || head.bodyLength() > LARGEST_BODY) {
            return null;
        }
        int whole = head.length() + (int) head.bodyLength();
        grow(whole, LARGEST_HEAD + LARGEST_BODY);
        while (end < whole) {
            if (!fill()) {
                throw new EOFException("the connection ended within a message");
            }
        }
        return ByteBuffer.wrap(buffer, head.length(), whole - head.length());
    }

    /**
     * What is in the message's body, chunks put together; null where its end isn't known or it is too large. The wire holds
     * the message as it came.
     */
    public @Nullable ByteBuffer content(Head head) throws IOException {
        return head.bodyLength() == Head.CHUNKED ? contentOfChunks(head) : body(head);
    }

    private @Nullable ByteBuffer contentOfChunks(Head head) throws IOException {
        Content content = new Content();
        Chunks chunks = new Chunks(content);
        for (int at = head.length(); ; ) {
            at = chunks.scan(buffer, at, end);
            if (content.size() > LARGEST_BODY || end - head.length() > LARGEST_CHUNKS) {
                return null;
            }
            if (chunks.isDone()) {
                return content.bytes();
            }
            if (end == buffer.length) {
                grow(2 * end, Integer.MAX_VALUE);
            }
            if (!fill()) {
                throw new EOFException("the connection ended within a message");
            }
        }
    }

    /** Sends the message, which this wire holds, and keeps it. */
    public void send(Head head, Wire to) throws IOException {
        body(head);
        to.write(buffer, 0, head.length() + (int) head.bodyLength());
    }

    /** Lets the message go, which this wire holds. */
    public void drop(Head head) {
        start = head.length() + (int) head.bodyLength();
    }

    /** Passes the message on, or only reads it to its end where {@code to} is null. */
    public void pass(Head head, @Nullable Wire to) throws IOException {
        if (holds(head)) {
            if (to == null) {
                body(head);
            } else {
                send(head, to);
            }
            drop(head);
        } else {
            passHead(head, to);
            passBody(head, to);
        }
    }

    /** Sends these bytes. */
    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    /** Tells the sender, if it waits for that, to send the message's body. */
    public void goOn(Head head) throws IOException {
        if (head.takeExpectation()) {
            write(GO_ON);
        }
    }

    /** The socket, for what isn't HTTP any more; {@link #rest} has what was read of that already. */
    public Socket socket() {
        return socket;
    }

    /** The bytes that have come after this message's head. */
    public byte[] rest(Head head) {
        return Arrays.copyOfRange(buffer, head.length(), end);
    }

    /** The message whose head was read last and all that has come after it. */
    public byte[] all() {
        return Arrays.copyOfRange(buffer, 0, end);
    }

    /** Passes on the body of a message whose head was read, and for which another head was sent. */
    public void passBody(Head head, @Nullable Wire to) throws IOException {
        start = head.length();
        if (head.bodyLength() == Head.CHUNKED) {
            passChunks(to);
        } else {
            passBytes(head.bodyLength() == Head.UNTIL_CLOSED ? Long.MAX_VALUE : head.bodyLength(), to);
        }
    }

    private void passHead(Head head, @Nullable Wire to) throws IOException {
        if (to != null) {
            to.write(buffer, 0, head.length());
        }
    }

    private void passBytes(long count, @Nullable Wire to) throws IOException {
        for (long left = count; left > 0; ) {
            if (!has()) {
                if (count == Long.MAX_VALUE) {
                    return;
                }
                throw new EOFException("the connection ended within a message");
            }
            left -= passUpTo(start + (int) Math.min(left, end - start), to);
        }
    }

    private void passChunks(@Nullable Wire to) throws IOException {
        for (Chunks chunks = new Chunks(null); !chunks.isDone(); ) {
            if (!has()) {
                throw new EOFException("the connection ended within a message");
            }
            passUpTo(chunks.scan(buffer, start, end), to);
        }
    }

    private int passUpTo(int until, @Nullable Wire to) throws IOException {
        int count = until - start;
        if (to != null) {
            to.write(buffer, start, count);
        }
        start = until;
        return count;
    }

    private boolean has() throws IOException {
        if (start == end) {
            start = 0;
            end = 0;
            return fill();
        }
        return true;
    }

    private boolean endsAt(int at) {
        return buffer[at] == '\r' && buffer[at + 1] == '\n' && buffer[at + 2] == '\r' && buffer[at + 3] == '\n';
    }

    private void moveToFront() {
        int left = end - start;
        byte[] kept = buffer.length > USUAL && left <= USUAL ? new byte[USUAL] : buffer;
        System.arraycopy(buffer, start, kept, 0, left);
        buffer = kept;
        start = 0;
        end = left;
    }

    private void grow(int wanted, int largest) throws IOException {
        if (wanted > largest) {
            throw new IOException("a message too large to hold");
        }
        if (wanted > buffer.length) {
            buffer = Arrays.copyOf(buffer, wanted);
        }
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        return read > 0;
    }

    private void write(byte[] bytes, int from, int count) throws IOException {
        if (failure != null) {
            return;
        }
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            if (!tolerant) {
                throw e;
            }
            failure = e;
        }
    }

    /** What was in the chunks, not copied. */
    private static final class Content extends ByteArrayOutputStream {
        ByteBuffer bytes() {
            return ByteBuffer.wrap(buf, 0, count);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed as far as it can be.
        }
    }
}
