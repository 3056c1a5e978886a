package dev.gameday.layer.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One GET on a connection of its own, all within a bound on its time and on the answer's size. */
final class HttpGet {
    /** The largest answer, in bytes. */
    static final int LARGEST = 64 * 1024;

    private static final int MOST_HEADERS = 100;

    private final Address address;
    private final Duration patience;

    HttpGet(Address address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** The answer to a GET of this target with these headers. */
    Reply ask(String target, Map<String, String> headers) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        try (Socket socket = address.connect(Incoming.left(deadline))) {
            StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\n");
            headers.forEach((name, value) ->
                    request.append(name).append(": ").append(value).append("\r\n"));
            request.append("connection: close\r\n\r\n");
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            return reply(new Incoming(socket, deadline));
        } catch (SocketTimeoutException e) {
            throw new IOException("no answer within " + patience.toMillis() + " ms", e);
        }
    }

    static IOException tooLarge() {
        return new IOException("more than " + LARGEST / 1024 + " KiB");
    }

    private static Reply reply(Incoming in) throws IOException {
        String[] status = in.line().split(" ");
        if (status.length < 2 || !status[0].startsWith("HTTP/1.")) {
            throw new IOException("no HTTP answer");
        }
        Map<String, String> headers = headers(in);
        int code = (int) number(status[1], 10);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (code == 200) {
            body(in, headers, body);
        }
        return new Reply(code, headers.get("etag"), ByteBuffer.wrap(body.toByteArray()));
    }

    private static Map<String, String> headers(Incoming in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = in.line(); !line.isEmpty(); line = in.line()) {
            int colon = line.indexOf(':');
            if (colon < 0 || headers.size() >= MOST_HEADERS) {
                throw new IOException("no headers that HTTP has");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        return headers;
    }

    private static void body(Incoming in, Map<String, String> headers, ByteArrayOutputStream body) throws IOException {
        String length = headers.get("content-length");
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            for (long chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
                in.copy(bounded(chunk), body);
                in.line();
                bounded(body.size());
            }
        } else if (length != null) {
            in.copy(bounded(number(length, 10)), body);
        } else {
            in.copyAll(LARGEST, body);
        }
    }

    private static long chunk(Incoming in) throws IOException {
        return number(in.line().split(";")[0].trim(), 16);
    }

    private static long bounded(long size) throws IOException {
        if (size > LARGEST) {
            throw tooLarge();
        }
        return size;
    }

    private static long number(String text, int radix) throws IOException {
        try {
            long number = Long.parseLong(text, radix);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IOException("no number where HTTP has one");
    }
}
