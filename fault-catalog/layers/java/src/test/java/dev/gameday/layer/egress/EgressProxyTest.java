package dev.gameday.layer.egress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.layer.DocumentStore;
import java.io.Closeable;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EgressProxyTest {
    private final EgressProxy proxy = new EgressProxy();

    EgressProxyTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        proxy.close();
    }

    @Test
    void a_tunnel_carries_bytes_both_ways_and_ends_with_either_side() throws Exception {
        try (ServerSocket server = server();
                Socket client = tunnel(server)) {
            try (Socket other = server.accept()) {
                send(client, "there");
                assertThat(receive(other, 5)).isEqualTo("there");
                send(other, "back");
                assertThat(receive(client, 4)).isEqualTo("back");
            }
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_denied_host_is_refused_until_the_denial_is_closed() throws Exception {
        try (ServerSocket server = server()) {
            try (Closeable denial = proxy.deny(List.of("127.0.*"));
                    Socket client = connect(server)) {
                assertThat(receive(client, 32)).isEqualTo("HTTP/1.1 502 Refused by a fault\r");
                assertThat(denial).isNotNull();
            }
            tunnel(server).close();
        }
    }

    @Test
    void a_connection_that_a_client_keeps_is_closed_when_its_host_is_denied() throws Exception {
        try (ServerSocket server = server();
                Socket kept = tunnel(server);
                Socket other = server.accept()) {
            proxy.deny(List.of("other.example.com"));
            send(kept, "x");
            assertThat(receive(other, 1)).isEqualTo("x");
            proxy.deny(List.of("127.0.0.1"));
            assertThat(kept.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void plain_requests_pass_one_after_the_other() throws Exception {
        try (DocumentStore store = new DocumentStore()) {
            store.hold("held");
            for (int i = 0; i < 3; i++) {
                HttpURLConnection connection = open(store.url() + "/path?query=" + i);
                assertThat(new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("held");
            }
            assertThat(store.asked())
                    .hasSize(3)
                    .last()
                    .satisfies(request -> assertThat(request)
                            .containsEntry(":path", "/path?query=2")
                            .doesNotContainKey("Proxy-Connection"));
            proxy.deny(List.of("*"));
            assertThat(open(store.url()).getResponseCode()).isEqualTo(502);
            assertThat(store.asked()).hasSize(3);
        }
    }

    @Test
    void an_answer_without_the_body_that_it_announces_is_not_waited_for() throws Exception {
        try (DocumentStore store = new DocumentStore()) {
            store.hold("held");
            HttpURLConnection connection = open(store.url());
            connection.setRequestMethod("HEAD");
            connection.setReadTimeout(30_000);
            assertThat(connection.getResponseCode()).isEqualTo(200);
            assertThat(connection.getHeaderField("Content-Length")).isEqualTo("4");
        }
    }

    @Test
    void a_host_that_is_not_there_is_said_to_be_so() throws Exception {
        ServerSocket gone = server();
        gone.close();
        try (Socket client = connect(gone)) {
            assertThat(receive(client, 25)).isEqualTo("HTTP/1.1 502 Not reached\r");
        }
    }

    @Test
    void what_is_no_proxy_request_is_refused() throws Exception {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            send(client, "GET / HTTP/1.1\r\nHost: h\r\n\r\n");
            assertThat(receive(client, 12)).isEqualTo("HTTP/1.1 400");
        }
    }

    @Test
    void a_host_without_a_port_that_can_be_is_refused() throws Exception {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            send(client, "CONNECT host:https HTTP/1.1\r\n\r\n");
            assertThat(receive(client, 12)).isEqualTo("HTTP/1.1 400");
        }
    }

    @Test
    void a_host_is_denied_whoever_calls_it() throws Exception {
        proxy.deny(List.of("orders.example"));
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            send(client, "GET http://user:password@orders.example/ HTTP/1.1\r\n\r\n");
            assertThat(receive(client, 31)).isEqualTo("HTTP/1.1 502 Refused by a fault");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "api.example.com, api.example.com., true",
        "api.example.com, api.example.com, true",
        "API.example.com, api.EXAMPLE.com, true",
        "*.example.com, api.example.com, true",
        "*.example.com, a.b.example.com, true",
        "*.example.com, example.com, false",
        "*example.com, example.com, true",
        "s3.*.amazonaws.com, s3.eu-west-1.amazonaws.com, true",
        "s3.*.amazonaws.com, s3xeu-west-1.amazonaws.com, false",
        "example.com, api.example.com, false",
        "example.com, examplexcom, false"
    })
    void a_star_stands_for_any_part_of_a_name(String pattern, String host, boolean denied) {
        Denials denials = new Denials();
        denials.add(List.of("another", pattern));
        assertThat(denials.has(host)).isEqualTo(denied);
    }

    private HttpURLConnection open(String url) throws IOException {
        Proxy through =
                new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port()));
        return (HttpURLConnection) URI.create(url).toURL().openConnection(through);
    }

    private Socket tunnel(ServerSocket server) throws IOException {
        Socket client = connect(server);
        assertThat(receive(client, 39)).isEqualTo("HTTP/1.1 200 Connection established\r\n\r\n");
        return client;
    }

    private Socket connect(ServerSocket server) throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(30_000);
        String to = "127.0.0.1:" + server.getLocalPort();
        send(client, "CONNECT " + to + " HTTP/1.1\r\nHost: " + to + "\r\n\r\n");
        return client;
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String receive(Socket socket, int count) throws IOException {
        return new String(socket.getInputStream().readNBytes(count), StandardCharsets.UTF_8);
    }
}
