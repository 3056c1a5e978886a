package dev.gameday.layer.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The head of an HTTP/1.1 message, read where it lies. It is good until the next one is read from the same {@link Wire}. */
public final class Head {
    /** The body's length is in its chunks. */
    public static final long CHUNKED = -1;
    /** The body ends where the connection does. */
    public static final long UNTIL_CLOSED = -2;

    private final byte[] bytes;
    private final int length;
    private final boolean response;
    private long bodyLength;
    private boolean closes;
    private boolean expectsContinue;

    /** The first bytes, up to and with the empty line. */
    Head(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
        this.response = startsWith("HTTP/");
        this.bodyLength = response ? UNTIL_CLOSED : 0;
        this.closes = startsWith("HTTP/1.0");
        for (int line = nextLine(0); line < length; line = nextLine(line)) {
            read(line);
        }
        if (response && (status() < 200 || status() == 204 || status() == 304)) {
            bodyLength = 0;
        }
        closes |= bodyLength == UNTIL_CLOSED;
    }

    /** Only the few headers that matter for passing a message on are looked at, so each is known by its first letter. */
    private void read(int line) {
        switch (bytes[line] | 0x20) {
            case 'c':
                if (isHeader(line, "content-length") && bodyLength != CHUNKED) {
                    bodyLength = number(line + "content-length:".length());
                } else if (isHeader(line, "connection")) {
                    closes = value(line, "connection").equalsIgnoreCase("close");
                }
                break;
            case 't':
                if (isHeader(line, "transfer-encoding") && endsWithChunked(value(line, "transfer-encoding"))) {
                    bodyLength = CHUNKED;
                }
                break;
            case 'e':
                expectsContinue |= isHeader(line, "expect");
                break;
            default:
        }
    }

    /** Its own length in bytes. */
    public int length() {
        return length;
    }

    /** The body's length in bytes, {@link #CHUNKED} or {@link #UNTIL_CLOSED}. */
    public long bodyLength() {
        return bodyLength;
    }

    /** Whether no other message follows on the connection. */
    public boolean closes() {
        return closes;
    }

    /** Whether the sender waits to be told to send the body. Asked once: a second time the answer is no. */
    public boolean takeExpectation() {
        boolean expected = expectsContinue;
        expectsContinue = false;
        return expected;
    }

    /** A response's status. */
    public int status() {
        int status = 0;
        for (int i = 9; i < 12 && i < length; i++) {
            status = status * 10 + (bytes[i] - '0');
        }
        return status;
    }

    /** Whether it begins so. */
    public boolean startsWith(String text) {
        if (length < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A request's first word. */
    public String method() {
        String line = text(0, nextLine(0));
        return line.substring(0, Math.max(0, line.indexOf(' ')));
    }

    /** A request's second word. */
    public String target() {
        String line = text(0, nextLine(0));
        int from = line.indexOf(' ') + 1;
        int to = line.indexOf(' ', from);
        return to < 0 ? "" : line.substring(from, to);
    }

    /** The value of the first header of this name, which is in lower case. */
    public @Nullable String header(String name) {
        for (int line = nextLine(0); line < length; line = nextLine(line)) {
            if (isHeader(line, name)) {
                return value(line, name);
            }
        }
        return null;
    }

    /** It with another body, of this length; all other headers stay. */
    public byte[] withLength(int newLength) {
        StringBuilder head = new StringBuilder(text(0, nextLine(0)));
        for (int line = nextLine(0); line < length - 2; line = nextLine(line)) {
            if (!isHeader(line, "content-length")) {
                head.append(text(line, nextLine(line)));
            }
        }
        head.append("Content-Length: ").append(newLength).append("\r\n\r\n");
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** It with another first line and without the headers that are for a proxy only. */
    public byte[] forOrigin(String firstLine) {
        StringBuilder head = new StringBuilder(firstLine).append("\r\n");
        for (int line = nextLine(0); line < length; line = nextLine(line)) {
            if (!isHeader(line, "proxy-connection") && !isHeader(line, "proxy-authorization")) {
                head.append(text(line, nextLine(line)));
            }
        }
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private int nextLine(int from) {
        int at = from;
        while (at < length && bytes[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    private boolean isHeader(int line, String name) {
        int colon = line + name.length();
        if (colon >= length || bytes[colon] != ':') {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            int c = bytes[line + i];
            if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String value(int line, String name) {
        return new String(
                        bytes,
                        line + name.length() + 1,
                        nextLine(line) - line - name.length() - 1,
                        StandardCharsets.UTF_8)
                .trim();
    }

    private long number(int from) {
        long number = 0;
        for (int at = from; at < length && bytes[at] != '\r' && bytes[at] != '\n'; at++) {
            if (bytes[at] >= '0' && bytes[at] <= '9') {
                number = number * 10 + (bytes[at] - '0');
            }
        }
        return number;
    }

    private String text(int from, int to) {
        return new String(bytes, from, Math.min(to, length) - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean endsWithChunked(String value) {
        return value.length() >= 7 && value.substring(value.length() - 7).equalsIgnoreCase("chunked");
    }
}
