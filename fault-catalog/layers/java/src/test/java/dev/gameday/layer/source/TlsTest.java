package dev.gameday.layer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** With a certificate for the name localhost, made for the test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {
    private static final String PASSWORD = "password";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);

    private final HttpsServer server =
            HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    private final Path keys;

    TlsTest(@TempDir Path folder) throws Exception {
        this.keys = folder.resolve("keys.p12");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String options = " -genkeypair -keyalg EC -dname CN=localhost -ext SAN=dns:localhost -validity 36500"
                + " -storetype PKCS12 -storepass " + PASSWORD + " -keystore ";
        Process made = new ProcessBuilder((tool + options + keys).split(" "))
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        server.setHttpsConfigurator(new HttpsConfigurator(context()));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 1);
            exchange.getResponseBody().write('x');
            exchange.close();
        });
        server.start();
    }

    private SSLContext context() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @AfterAll
    void stop() {
        server.stop(0);
    }

    @AfterEach
    void trustNothingMore() {
        System.clearProperty("javax.net.ssl.trustStore");
        System.clearProperty("javax.net.ssl.trustStorePassword");
    }

    @Test
    void a_server_that_is_trusted_under_its_name_is_read() throws Exception {
        trust();
        Reply reply = source("localhost").ask(null);
        assertThat(StandardCharsets.UTF_8.decode(reply.body()).toString()).isEqualTo("x");
    }

    @Test
    void a_server_under_another_name_is_not_read() {
        trust();
        assertThatThrownBy(() -> source("127.0.0.1").ask(null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1");
    }

    @Test
    void a_server_that_is_not_trusted_is_not_read() {
        assertThatThrownBy(() -> source("localhost").ask(null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("certification path");
    }

    private void trust() {
        System.setProperty("javax.net.ssl.trustStore", keys.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
    }

    private Source source(String host) {
        return Sources.of("https://" + host + ":" + server.getAddress().getPort() + "/", Map.of(), CLOCK);
    }
}
