package dev.gameday.layer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A Lambda Runtime API that gives out the events that a test invokes with, one at a time, and keeps the answers. */
public final class RuntimeApi implements AutoCloseable {
    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What is larger comes in chunks, as from AWS's own code (the Runtime Interface Emulator sets no length). */
    private static final int LARGEST_PIECE = 2048;

    private static final String PREFIX = "/2018-06-01/runtime/invocation/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Optional<Event>> events = new LinkedBlockingQueue<>();
    private final Map<String, BlockingQueue<Told>> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();

    public RuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Invokes the function with this event, under an id of its own. */
    public Told invoke(String event) throws InterruptedException {
        return invoke(
                "00000000-0000-0000-0000-" + String.format("%012d", ids.incrementAndGet()),
                event.getBytes(StandardCharsets.UTF_8));
    }

    public Told invoke(String id, byte[] event) throws InterruptedException {
        BlockingQueue<Told> answer = begin(id, event);
        Told told = answer.poll(30, TimeUnit.SECONDS);
        if (told == null) {
            throw new AssertionError("no answer for " + id + "; heard " + requests);
        }
        return told;
    }

    /** Gives the event out, and answers where the answer will be. */
    public BlockingQueue<Told> begin(String id, byte[] event) {
        BlockingQueue<Told> answer = new LinkedBlockingQueue<>();
        answers.put(id, answer);
        events.add(Optional.of(new Event(id, ByteBuffer.wrap(event))));
        return answer;
    }

    /** The method and path of every request so far. */
    public List<String> requests() {
        return requests;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            requests.add(exchange.getRequestMethod() + " " + path);
            if (path.equals(PREFIX + "next")) {
                next(exchange);
            } else if (path.startsWith(PREFIX)) {
                answered(exchange, path.substring(PREFIX.length()).split("/"), body);
            } else {
                reply(
                        exchange,
                        path.endsWith("/restore/next") ? 200 : 202,
                        "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        Optional<Event> given = events.take();
        if (given.isEmpty()) {
            events.add(given);
            return;
        }
        Event event = given.get();
        exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", event.id);
        exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", "4102444800000");
        exchange.getResponseHeaders()
                .set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:123456789012:function:f");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] body = new byte[event.body.remaining()];
        event.body.get(body);
        reply(exchange, 200, body);
    }

    private void answered(HttpExchange exchange, String[] parts, byte[] body) throws IOException {
        BlockingQueue<Told> answer = answers.remove(parts[0]);
        if (answer == null) {
            reply(exchange, 400, "{\"errorType\":\"InvalidRequestID\"}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        String type = exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type");
        reply(exchange, 202, "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8));
        answer.add(new Told(parts[1], type == null ? "" : type, ByteBuffer.wrap(body)));
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        long inChunks = 0;
        exchange.sendResponseHeaders(
                status, body.length > LARGEST_PIECE ? inChunks : body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().close();
    }

    @Override
    public void close() {
        events.add(Optional.empty());
        server.stop(0);
        threads.shutdownNow();
    }

    /** What Lambda was told of an invocation: {@code response} or {@code error}, the error's type, the body. */
    public record Told(String resource, String errorType, ByteBuffer body) {
        public String text() {
            return StandardCharsets.UTF_8.decode(body.duplicate()).toString();
        }
    }

    private record Event(String id, ByteBuffer body) {}
}
