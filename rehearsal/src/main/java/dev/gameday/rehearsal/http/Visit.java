package dev.gameday.rehearsal.http;

import com.sun.net.httpserver.HttpExchange;
import dev.gameday.rehearsal.wire.Headers;
import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One request on a connection and its answer, in the neutral form and back. */
final class Visit {
    /** The longest body that is read; what clients of AWS send to control planes is far smaller. */
    static final int LONGEST_BODY = 16 * 1024 * 1024;

    private static final int FORBIDDEN = 403;
    private static final int TOO_LONG = 413;
    private static final int BUSY = 503;
    private static final int NO_BODY = -1;
    private static final List<String> CARRIERS_OWN = List.of("content-length", "transfer-encoding", "connection");

    private final HttpExchange exchange;

    Visit(HttpExchange exchange) {
        this.exchange = exchange;
    }

    /** The request; empty where it was refused, and answered. */
    Optional<Request> request() throws IOException {
        Optional<String> objection = Doorkeeper.objection(exchange.getRequestURI(), exchange.getRequestHeaders());
        if (objection.isPresent()) {
            refuse(FORBIDDEN, objection.get());
            return Optional.empty();
        }
        InputStream stream = exchange.getRequestBody();
        byte[] body = stream.readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            skip(stream);
            refuse(TOO_LONG, "The body is longer than " + LONGEST_BODY + " bytes.");
            return Optional.empty();
        }
        return Optional.of(Request.of(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                new Headers(exchange.getRequestHeaders()),
                body));
    }

    /** Sends it. */
    void answer(Response response) throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        response.headers().values().forEach((name, values) -> {
            if (head || !CARRIERS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value));
            }
        });
        byte[] body = response.bytes();
        exchange.sendResponseHeaders(response.status(), head || body.length == 0 ? NO_BODY : body.length);
        if (!head && body.length > 0) {
            try (OutputStream stream = exchange.getResponseBody()) {
                stream.write(body);
            }
        }
        exchange.close();
    }

    /** There are too many who wait already. */
    void turnAway() throws IOException {
        refuse(BUSY, "Too many connections wait for an answer already.");
    }

    /** Closes the connection; an answer that was not sent never comes. */
    void hangUp() {
        exchange.close();
    }

    private void refuse(int status, String sentence) throws IOException {
        exchange.getResponseHeaders().set("Connection", "close");
        answer(Response.json(status, Map.of("error", sentence)));
    }

    /** A client that is still sending would lose the answer with its connection; a bounded rest is read for it. */
    private static void skip(InputStream stream) throws IOException {
        byte[] nowhere = new byte[8192];
        for (long left = 4L * LONGEST_BODY; left > 0; left -= nowhere.length) {
            if (stream.read(nowhere) < 0) {
                return;
            }
        }
    }
}
