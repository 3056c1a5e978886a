package dev.gameday.layer.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.layer.egress.Egress;
import dev.gameday.layer.log.LayerLog;
import dev.gameday.layer.source.Documents;
import dev.gameday.layer.source.Reply;
import dev.gameday.layer.source.SandboxMark;
import dev.gameday.layer.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the proxy passes on, byte for byte, between a client and a server of the test's own. */
class RuntimeProxyTest {
    private static final String NEXT = "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: h\r\n\r\n";

    private final ServerSocket upstream = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final RuntimeProxy proxy;
    private final Socket client;

    RuntimeProxyTest() throws IOException {
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        LayerLog log = new LayerLog(new ByteArrayOutputStream(), clock, "f");
        Documents none = new Documents(
                new Nothing(),
                clock,
                log,
                new SandboxMark(Path.of("/nowhere/mark")),
                Duration.ofSeconds(30),
                Duration.ZERO);
        Sandbox sandbox = new Sandbox(log, Path.of("/nowhere"), Egress.outOfReach("none"), Thread::sleep);
        proxy = new RuntimeProxy(
                0,
                "127.0.0.1:" + upstream.getLocalPort(),
                new Invocations(none, RuntimeProxyTest::fail, sandbox, false));
        client = new Socket(
                InetAddress.getLoopbackAddress(),
                Integer.parseInt(proxy.address().substring(10)));
        client.setSoTimeout(30_000);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        proxy.close();
        upstream.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NEXT,
                "GET /2018-06-01/runtime/restore/next HTTP/1.1\r\nhost:h\r\n\r\n",
                "POST /2018-06-01/runtime/init/error HTTP/1.1\r\nHost: h\r\nCONTENT-LENGTH:  3\r\nX: \u00e9\r\n\r\nabc",
                "POST /2018-06-01/runtime/invocation/i/response HTTP/1.1\r\nContent-Length: 0\r\n\r\n",
                "POST /2018-06-01/runtime/invocation/i/response HTTP/1.1\r\nTransfer-Encoding: chunked\r\nTrailer: X\r\n\r\n3;a=b\r\nabc\r\nA\r\n0123456789\r\n0\r\nX: y\r\n\r\n",
                "PUT /anything?at=all HTTP/1.1\r\nContent-Length: 2\r\n\r\nok"
            })
    void a_request_arrives_as_it_was_sent(String request) throws Exception {
        send(client, request);
        try (Socket server = accept()) {
            assertThat(receive(server, bytes(request).length)).isEqualTo(request);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: i\r\nContent-Length: 3\r\n\r\nabc",
                "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n1\r\na\r\n0\r\n\r\n"
            })
    void an_answer_arrives_as_it_was_sent_and_the_connection_is_kept(String answer) throws Exception {
        send(client, NEXT);
        try (Socket server = accept()) {
            for (int i = 0; i < 3; i++) {
                assertThat(receive(server, NEXT.length())).isEqualTo(NEXT);
                send(server, answer);
                assertThat(receive(client, bytes(answer).length)).isEqualTo(answer);
                send(client, NEXT);
            }
        }
    }

    @Test
    void a_body_that_ends_with_the_connection_ends_with_it_on_the_other_side() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(100_000);
        send(client, NEXT);
        try (Socket server = accept()) {
            receive(server, NEXT.length());
            send(server, answer);
        }
        assertThat(receive(client, answer.length())).isEqualTo(answer);
        assertThat(client.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void a_runtime_api_that_closes_is_a_connection_that_closes() throws Exception {
        send(client, NEXT);
        try (Socket server = accept()) {
            receive(server, NEXT.length());
            send(server, "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\na");
        }
        ended(client);
    }

    @Test
    void a_runtime_api_that_is_gone_is_a_connection_that_closes() throws Exception {
        upstream.close();
        send(client, NEXT);
        ended(client);
    }

    @Test
    void a_kept_connection_that_died_is_made_anew() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
        send(client, NEXT);
        try (Socket server = accept()) {
            receive(server, NEXT.length());
            send(server, answer);
            receive(client, answer.length());
        }
        send(client, NEXT);
        try (Socket server = accept()) {
            assertThat(receive(server, NEXT.length())).isEqualTo(NEXT);
            send(server, answer);
            assertThat(receive(client, answer.length())).isEqualTo(answer);
        }
    }

    @Test
    void an_answer_that_says_close_closes_both_sides() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\na";
        send(client, NEXT);
        try (Socket server = accept()) {
            receive(server, NEXT.length());
            send(server, answer);
            assertThat(receive(client, answer.length())).isEqualTo(answer);
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void an_answer_before_the_request_is_taken_counts() throws Exception {
        String head = "POST /2018-06-01/runtime/invocation/i/response HTTP/1.1\r\nContent-Length: 9000000\r\n\r\n";
        String answer = "HTTP/1.1 413 Payload Too Large\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}";
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> heard.add(receive(client, answer.length())));
        reader.start();
        Thread server = new Thread(() -> {
            try (Socket socket = accept()) {
                receive(socket, head.length());
                send(socket, answer);
                socket.shutdownOutput();
                // Until the proxy gives up, so that its answer isn't lost to a reset.
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        server.start();
        send(client, head);
        client.getOutputStream().write(new byte[9_000_000]);
        assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo(answer);
        server.join();
        reader.join();
    }

    @Test
    void a_client_that_waits_to_be_told_to_go_on_is_told() throws Exception {
        String head = "POST /anything HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n";
        send(client, head);
        assertThat(receive(client, 25)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
        send(client, "abc");
        try (Socket server = accept()) {
            assertThat(receive(server, head.length() + 3)).isEqualTo(head + "abc");
            String answer = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n";
            send(server, "HTTP/1.1 100 Continue\r\n\r\n" + answer);
            assertThat(receive(client, answer.length())).isEqualTo(answer);
        }
    }

    @Test
    void a_head_with_a_mebibyte_of_cause_passes() throws Exception {
        String request = "POST /2018-06-01/runtime/invocation/i/error HTTP/1.1\r\nX: " + "x".repeat(1 << 20)
                + "\r\nContent-Length: 2\r\n\r\n{}";
        Thread sender = new Thread(() -> send(client, request));
        sender.start();
        try (Socket server = accept()) {
            assertThat(receive(server, request.length())).isEqualTo(request);
        }
        sender.join();
    }

    /** As where no thread can be started that looks for the document. */
    private static void fail() {
        throw new OutOfMemoryError("unable to create native thread");
    }

    private Socket accept() throws IOException {
        Socket socket = upstream.accept();
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static void ended(Socket socket) throws IOException {
        try (InputStream in = socket.getInputStream()) {
            while (in.read() >= 0) {
                // What came before it ended.
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void send(Socket socket, String text) {
        try {
            socket.getOutputStream().write(bytes(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String receive(Socket socket, int count) {
        try {
            return new String(socket.getInputStream().readNBytes(count), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Nothing implements Source {
        @Override
        public Reply ask(@Nullable String etag) {
            return new Reply(404, null, ByteBuffer.allocate(0));
        }

        @Override
        public boolean isOnThisMachine() {
            return true;
        }
    }
}
