package dev.gameday.shell.layers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gameday.rehearsal.http.JdkServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that says one thing, or nothing at all to whoever asks, or isn't there. */
final class LocalServer implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "local-server");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger asked = new AtomicInteger();
    private volatile String text = "";
    private volatile boolean silent;
    private HttpServer server;

    LocalServer() throws IOException {
        server = opened(0);
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** How often it was asked. */
    int asked() {
        return asked.get();
    }

    /** From now on it says this. */
    void say(String said) {
        text = said;
        silent = false;
    }

    /** From now on it takes requests and never answers. */
    void fallSilent() {
        silent = true;
    }

    /** From now on connections are refused. */
    void goAway() {
        server.stop(0);
    }

    /** It is there again, at the same port. */
    void comeBack() throws IOException {
        server = opened(port());
    }

    private HttpServer opened(int port) throws IOException {
        HttpServer opened = JdkServer.open(port);
        opened.createContext("/", this::answer);
        opened.setExecutor(threads);
        opened.start();
        return opened;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        if (silent) {
            return;
        }
        try (exchange) {
            byte[] said = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
