package dev.gameday.rehearsal.sandbox.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gameday.rehearsal.http.JdkServer;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Lambda's Runtime API for one sandbox, on a port of 127.0.0.1. It gives one event at a time to the runtime that asks for
 * it, takes what the runtime answers, and refuses what comes too late, twice or out of turn (Lambda developer guide,
 * "Using the Lambda runtime API for custom runtimes"). Safe for many threads.
 */
public final class RuntimeApi implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RuntimeApi.class.getName());
    private static final String VERSION = "/2018-06-01/runtime/";
    private static final int MOST_BYTES = 6 * 1024 * 1024 + 100;

    private final HttpServer server;
    private final CompletableFuture<Answer> failedStart = new CompletableFuture<>();
    private CompletableFuture<Void> asked = new CompletableFuture<>();
    private @Nullable HttpExchange waiting;
    private @Nullable Event current;
    private CompletableFuture<Answer> answer = new CompletableFuture<>();
    /** Set before the runtime hears that its answer was taken: it may ask for the next event at once. */
    private boolean answered;

    private boolean started;

    private RuntimeApi(HttpServer server) {
        this.server = server;
    }

    /** Opens one; requests are handled on {@code workers}. */
    public static RuntimeApi open(Executor workers) throws IOException {
        RuntimeApi api = new RuntimeApi(JdkServer.open(0));
        api.server.createContext("/", api::visited);
        api.server.setExecutor(workers);
        api.server.start();
        return api;
    }

    /** Its address, as {@code AWS_LAMBDA_RUNTIME_API} has it. */
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Done as soon as the runtime asks for the next event; a new one after each event that is given. */
    public synchronized CompletableFuture<Void> asked() {
        return asked;
    }

    /** Done when the runtime says that it can't start. */
    public CompletableFuture<Answer> failedStart() {
        return failedStart;
    }

    /** Gives an event to the runtime, which has to be waiting for one; done when the runtime answers it. */
    public CompletableFuture<Answer> give(Event event) throws IOException {
        HttpExchange next;
        CompletableFuture<Answer> expected = new CompletableFuture<>();
        synchronized (this) {
            if (waiting == null) {
                throw new IllegalStateException("the runtime waits for no event");
            }
            next = waiting;
            waiting = null;
            asked = new CompletableFuture<>();
            current = event;
            answered = false;
            answer = expected;
        }
        new RuntimeAnswer(next).event(event);
        return expected;
    }

    /** Takes an event back: what the runtime answers now comes too late. */
    public synchronized void takeBack() {
        current = null;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void visited(HttpExchange exchange) {
        try {
            String path = exchange.getRequestURI().getPath();
            String call = path.startsWith(VERSION) ? path.substring(VERSION.length()) : "";
            RuntimeAnswer reply = new RuntimeAnswer(exchange);
            if (exchange.getRequestMethod().equals("GET") && call.equals("invocation/next")) {
                next(exchange, reply);
            } else if (exchange.getRequestMethod().equals("POST") && call.equals("init/error")) {
                initError(Payload.of(exchange.getRequestBody().readAllBytes()), reply);
            } else if (exchange.getRequestMethod().equals("POST")
                    && call.matches("invocation/[^/]+/(response|error)")) {
                String[] parts = call.split("/");
                Answer.Kind kind = parts[2].equals("error") ? Answer.Kind.ERROR : Answer.Kind.RESULT;
                answered(
                        parts[1],
                        new Answer(kind, Payload.of(exchange.getRequestBody().readAllBytes())),
                        reply);
            } else {
                reply.refuse(404, "NotFound", "There is no " + exchange.getRequestMethod() + " " + path);
            }
        } catch (IOException | RuntimeException lost) {
            LOG.log(System.Logger.Level.DEBUG, "a runtime's request ended early", lost);
            exchange.close();
        }
    }

    /** A runtime that asks anew has lost its connection; the new one takes the place of the old. */
    private void next(HttpExchange exchange, RuntimeAnswer reply) throws IOException {
        HttpExchange lost = null;
        CompletableFuture<Void> turn = null;
        synchronized (this) {
            if (current == null || answered) {
                started = true;
                lost = waiting;
                waiting = exchange;
                turn = asked;
            }
        }
        if (lost != null) {
            lost.close();
        }
        if (turn == null) {
            reply.outOfTurn("asked for the next event before it had answered the last");
        } else {
            turn.complete(null);
        }
    }

    private void initError(Payload body, RuntimeAnswer reply) throws IOException {
        boolean late;
        synchronized (this) {
            late = started;
        }
        if (late || failedStart.isDone()) {
            reply.outOfTurn("reported a failed start after its start");
            return;
        }
        reply.accept();
        failedStart.complete(new Answer(Answer.Kind.ERROR, body));
    }

    private void answered(String requestId, Answer given, RuntimeAnswer reply) throws IOException {
        CompletableFuture<Answer> expected;
        boolean twice;
        synchronized (this) {
            expected = current != null && current.requestId().equals(requestId) ? answer : null;
            twice = answered;
            answered = answered || expected != null;
        }
        if (expected == null) {
            reply.refuse(400, "InvalidRequestID", "Invalid request ID");
        } else if (twice) {
            reply.outOfTurn("answered an event twice");
        } else {
            take(given, expected, reply);
        }
    }

    /** What was sent counts even where the runtime is gone before it hears so. */
    private static void take(Answer given, CompletableFuture<Answer> expected, RuntimeAnswer reply) throws IOException {
        boolean tooLong = given.body().size() > MOST_BYTES;
        String limit = "xceeded maximum allowed payload size (" + MOST_BYTES + " bytes).";
        try {
            if (tooLong) {
                reply.refuse(413, "RequestEntityTooLarge", "E" + limit);
            } else {
                reply.accept();
            }
        } finally {
            expected.complete(
                    tooLong ? Answer.error("Function.ResponseSizeTooLarge", "Response payload size e" + limit) : given);
        }
    }
}
