package dev.gameday.layer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An HTTP server on this machine that holds one document, or has none (404). */
public final class DocumentStore implements AutoCloseable {
    private final HttpServer server;
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final Semaphore answered = new Semaphore(0);
    private volatile @Nullable String document;

    public DocumentStore() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::serve);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Holds this from now on; null for nothing. */
    public void hold(@Nullable String held) {
        document = held;
        answered.drainPermits();
    }

    /** Waits until what is held was given out, twice: the second answer comes after the first was taken in. */
    public void awaitTwoAnswers() throws InterruptedException {
        if (!answered.tryAcquire(2, 30, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody asks");
        }
    }

    /** The headers of each request so far, by their names in lower case; {@code ":path"} is the path and query. */
    public List<Map<String, String>> asked() {
        return asked;
    }

    private void serve(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        headers.put(":path", exchange.getRequestURI().toString());
        asked.add(headers);
        String held = document;
        byte[] body = held == null ? new byte[0] : held.getBytes(StandardCharsets.UTF_8);
        String etag = "\"" + (held == null ? 0 : held.hashCode()) + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        if (held == null) {
            exchange.sendResponseHeaders(404, -1);
        } else if (etag.equals(headers.get("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", "" + body.length);
            exchange.sendResponseHeaders(200, -1);
        } else {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
        answered.release();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
