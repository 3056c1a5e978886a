package dev.gameday.rehearsal.sandbox.runtime;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What the Runtime API says to one request of a runtime. */
record RuntimeAnswer(HttpExchange exchange) {
    /**
     * What is larger comes in chunks: AWS's own code says no length (Runtime Interface Emulator, {@code rendering.go}), and
     * its HTTP server, Go's, then gives one only where all fits into its first buffer.
     */
    private static final int LARGEST_PIECE = 2048;

    private static final long IN_CHUNKS = 0;
    private static final long NO_BODY = -1;

    void event(Event event) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", event.requestId());
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(event.deadline().toEpochMilli()));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", event.functionArn());
        headers.set("Lambda-Runtime-Trace-Id", event.traceId());
        event.clientContext().ifPresent(context -> headers.set("Lambda-Runtime-Client-Context", context));
        send(200, event.payload().bytes());
    }

    void accept() throws IOException {
        send(202, "{\"status\":\"OK\"}\n".getBytes(StandardCharsets.UTF_8));
    }

    void refuse(int status, String type, String message) throws IOException {
        send(status, Answer.error(type, message).body().bytes());
    }

    void outOfTurn(String what) throws IOException {
        refuse(403, "InvalidStateTransition", "The runtime " + what);
    }

    private void send(int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        long length = body.length == 0 ? NO_BODY : body.length;
        exchange.sendResponseHeaders(status, body.length > LARGEST_PIECE ? IN_CHUNKS : length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
