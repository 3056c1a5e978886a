package dev.gameday.catalog.aws.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.metric.Canary;
import dev.gameday.catalog.metric.CanaryCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls of a real server on this machine. */
class HttpCanariesTest {
    private final HttpCanaries canaries = new HttpCanaries();
    private final List<String> marks = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    HttpCanariesTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        server.setExecutor(threads);
        server.createContext("/well", exchange -> {
            marks.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst(CanaryCall.MARK));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/well");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/hangs", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private Outcome<Canary.Result> call(String url, int expect, Duration timeout) {
        return canaries.call(
                new CanaryCall("shop", new Canary.Http(url, expect, Duration.ofSeconds(30), timeout), "session-7", 10));
    }

    private boolean succeeds(String path, int expect) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return call(url, expect, Duration.ofSeconds(20)).value().orElseThrow().succeeded();
    }

    @Test
    @Timeout(60)
    void the_status_that_is_expected_is_a_success_and_the_receiver_can_tell_who_asks() {
        assertThat(succeeds("/well?deep=1", 200)).isTrue();
        assertThat(succeeds("/well", 204)).isFalse();
        assertThat(marks).containsExactly("GET /well?deep=1 session-7", "GET /well session-7");
    }

    @Test
    @Timeout(60)
    void no_redirection_is_followed() {
        assertThat(succeeds("/moved", 200)).isFalse();
        assertThat(succeeds("/moved", 302)).isTrue();
        assertThat(marks).isEmpty();
    }

    @Test
    @Timeout(60)
    void a_call_that_hangs_or_reaches_nobody_has_failed() {
        String hangs = "http://127.0.0.1:" + server.getAddress().getPort() + "/hangs";
        Duration timeout = Duration.ofMillis(200);
        assertThat(call(hangs, 200, timeout).value()).contains(new Canary.Result(false, timeout));
        server.stop(0);
        assertThat(call(hangs, 200, timeout).value()).contains(new Canary.Result(false, timeout));
    }

    @Test
    void an_address_whose_query_is_not_known_any_more_is_not_called() {
        assertThat(call("https://shop.example/?[redacted]", 200, Duration.ofSeconds(1))
                        .match(result -> "", Trouble::sentence))
                .isEqualTo("GET https://shop.example/?... is not called: the record does not hold its query");
    }
}
