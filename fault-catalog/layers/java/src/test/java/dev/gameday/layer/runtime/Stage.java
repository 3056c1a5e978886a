package dev.gameday.layer.runtime;

import dev.gameday.layer.RuntimeApi;
import dev.gameday.layer.egress.Egress;
import dev.gameday.layer.log.LayerLog;
import dev.gameday.layer.source.Documents;
import dev.gameday.layer.source.Reply;
import dev.gameday.layer.source.SandboxMark;
import dev.gameday.layer.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The proxy between a Runtime API and a function of the test's own, in this JVM; pauses are noted and not waited for. */
final class Stage implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    final RuntimeApi api = new RuntimeApi();
    final List<Long> pauses = new CopyOnWriteArrayList<>();
    final AtomicInteger runs = new AtomicInteger();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Documents documents;
    private final RuntimeProxy proxy;
    private volatile Function<byte[], byte @Nullable []> handler = event -> event;
    private volatile @Nullable String document;
    private volatile boolean speechless;
    private volatile boolean closing;

    Stage(Egress egress) throws IOException {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        LayerLog log = new LayerLog(new Lines(), clock, "order-router");
        SandboxMark mark = new SandboxMark(Path.of("/nowhere/mark"));
        documents = new Documents(new Held(), clock, log, mark, Duration.ofSeconds(30), Duration.ofMillis(500));
        Sandbox sandbox = new Sandbox(log, Path.of("/nowhere"), egress, this::pause);
        proxy = new RuntimeProxy(0, api.address(), new Invocations(documents, () -> {}, sandbox, false));
        Thread function = new Thread(this::function, "function");
        function.setDaemon(true);
        function.start();
    }

    /** From now on the document has these faults. */
    void faults(String... faults) {
        document =
                "{\"version\": 1, \"id\": \"s/f\", \"expiresAt\": \"2026-01-05T09:10:00Z\", \"seed\": 7, \"faults\": ["
                        + String.join(",", faults).replace('\'', '"') + "]}";
        documents.look();
        if (!nextLine().contains("begun")) {
            throw new AssertionError("not in force");
        }
    }

    /** From now on every line of the log fails as nobody foresaw. */
    void failToSpeak() {
        speechless = true;
    }

    /** From now on the function's runtime has a connection of its own for each request. */
    void closeEachConnection() {
        closing = true;
    }

    /** From now on it does this; null: it doesn't answer. */
    void handler(Function<byte[], byte @Nullable []> does) {
        handler = does;
    }

    /** The next line of the log. */
    String nextLine() {
        try {
            String line = lines.poll(30, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("nothing is said");
            }
            return line;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The lines that nobody has asked for yet. */
    List<String> otherLines() {
        return List.copyOf(lines);
    }

    private void pause(long milliseconds) throws InterruptedException {
        pauses.add(milliseconds);
        if (milliseconds == 60_000) {
            new CountDownLatch(1).await();
        }
    }

    private void function() {
        String base = "http://" + proxy.address() + "/2018-06-01/runtime/invocation/";
        try {
            while (true) {
                HttpURLConnection next = open(base + "next");
                byte[] event = next.getInputStream().readAllBytes();
                String id = next.getHeaderField("Lambda-Runtime-Aws-Request-Id");
                runs.incrementAndGet();
                try {
                    byte[] response = handler.apply(event);
                    if (response != null) {
                        post(base + id + "/response", response);
                    }
                } catch (IllegalStateException e) {
                    post(base + id + "/error", "{\"errorMessage\":\"own\"}".getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void post(String url, byte[] body) throws IOException {
        HttpURLConnection connection = open(url);
        connection.setDoOutput(true);
        connection.getOutputStream().write(body);
        if (connection.getResponseCode() != 202) {
            throw new AssertionError(url + " was answered with " + connection.getResponseCode());
        }
        connection.getInputStream().readAllBytes();
    }

    private HttpURLConnection open(String url) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        if (closing) {
            connection.setRequestProperty("Connection", "close");
        }
        return connection;
    }

    @Override
    public void close() throws IOException {
        api.close();
        proxy.close();
    }

    private final class Held implements Source {
        @Override
        public Reply ask(@Nullable String etag) {
            String held = document;
            return held == null
                    ? new Reply(404, null, ByteBuffer.allocate(0))
                    : new Reply(200, "e", StandardCharsets.UTF_8.encode(held));
        }

        @Override
        public boolean isOnThisMachine() {
            return true;
        }
    }

    private final class Lines extends ByteArrayOutputStream {
        @Override
        public void flush() {
            if (speechless) {
                reset();
                throw new OutOfMemoryError("nothing to say it with");
            }
            lines.add(toString(StandardCharsets.UTF_8).trim());
            reset();
        }
    }
}
