package dev.gameday.shell.bench.layer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gameday.rehearsal.http.JdkServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A store like S3 with one object, a document that is in force and hits no invocation, which counts how often it was read.
 * Every other object isn't there.
 */
final class ReadDocument implements AutoCloseable {
    static final String BUCKET = "bench";
    static final String KEY = "in-force.json";

    private static final String ETAG = "\"1\"";
    private static final byte[] DOCUMENT = """
            {"version":1,"id":"bench/none","expiresAt":"2100-01-01T00:00:00Z","seed":1,
             "faults":[{"kind":"error","percentage":0}]}""".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server = JdkServer.open(0);
    private final AtomicInteger reads = new AtomicInteger();

    ReadDocument() throws IOException {
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often the document was asked for. */
    int reads() {
        return reads.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals("/" + BUCKET + "/" + KEY)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            reads.incrementAndGet();
            exchange.getResponseHeaders().set("ETag", ETAG);
            if (ETAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.sendResponseHeaders(200, DOCUMENT.length);
                exchange.getResponseBody().write(DOCUMENT);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
