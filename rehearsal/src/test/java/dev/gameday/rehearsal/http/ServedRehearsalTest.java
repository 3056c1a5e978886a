package dev.gameday.rehearsal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.wire.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServedRehearsalTest {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    @Test
    void what_is_sent_arrives_and_what_is_answered_comes_back() throws IOException, InterruptedException {
        try (ServedRehearsal served = ServedRehearsal.start(
                request -> Response.json(
                                201,
                                Map.of(
                                        "method", request.method(),
                                        "path", request.rawPathAndQuery(),
                                        "header",
                                                request.headers()
                                                        .first("X-Test")
                                                        .orElse("")))
                        .with("X-Answer", "yes"),
                0)) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(served.url().resolve("/a%2Fb/c?d=e%20f"))
                            .header("X-Test", "word")
                            .method("PATCH", BodyPublishers.ofString("body"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(response.headers().firstValue("X-Answer")).contains("yes");
            assertThat(response.body()).contains("\"PATCH\"", "\"/a%2Fb/c?d=e%20f\"", "\"word\"");
        }
    }

    @Test
    void it_listens_on_loopback_alone_and_the_port_is_free_again_at_once() throws IOException, InterruptedException {
        int port;
        try (ServedRehearsal served = ServedRehearsal.start(request -> Response.json(200, Map.of()), 0)) {
            port = served.url().getPort();
            assertThat(get(served.url()).statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> ServedRehearsal.start(request -> Response.dropped(), port))
                    .isInstanceOf(BindException.class);
        }
        try (ServedRehearsal again = ServedRehearsal.start(request -> Response.json(200, Map.of()), port)) {
            assertThat(get(again.url()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_body_that_is_too_long_is_refused_in_a_sentence() throws IOException, InterruptedException {
        try (ServedRehearsal served = ServedRehearsal.start(request -> Response.json(200, Map.of()), 0)) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(served.url())
                            .POST(BodyPublishers.ofByteArray(new byte[Visit.LONGEST_BODY + 1]))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.body()).contains("16777216 bytes");
        }
    }

    @Test
    void another_host_is_refused_in_a_sentence() throws IOException {
        try (ServedRehearsal served = ServedRehearsal.start(request -> Response.json(200, Map.of()), 0)) {
            assertThat(raw(served, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 403")
                    .contains("answers only requests to 127.0.0.1");
            assertThat(raw(served, "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void a_call_that_is_dropped_loses_its_connection_without_an_answer() throws IOException {
        try (ServedRehearsal served = ServedRehearsal.start(request -> Response.dropped(), 0)) {
            assertThat(raw(served, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")).isEmpty();
        }
    }

    /** Twice as many hang as there are workers; none of them holds one. */
    @Test
    void calls_that_hang_keep_nobody_else_waiting() throws IOException, InterruptedException {
        List<Socket> hanging = new ArrayList<>();
        try (ServedRehearsal served = ServedRehearsal.start(
                request -> request.rawPath().equals("/hang") ? Response.held() : Response.json(200, Map.of()), 0)) {
            for (int call = 0; call < 100; call++) {
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), served.url().getPort());
                socket.getOutputStream()
                        .write("GET /hang HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                hanging.add(socket);
            }
            assertThat(get(served.url()).statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : hanging) {
                socket.close();
            }
        }
    }

    private HttpResponse<String> get(URI url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(url).GET().build(), BodyHandlers.ofString());
    }

    private static String raw(ServedRehearsal served, String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.url().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            try (InputStream answer = socket.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
