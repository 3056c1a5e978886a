package dev.gameday.shell.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** One function with its layer in a cloud of its own, the documents that it is given, and what its invocations say. */
final class LayerTrial implements AutoCloseable {
    private static final String FUNCTION = "layered";
    /** It takes a while: a layer finds its document only while an invocation runs, and a busy machine gives it few turns. */
    private static final String RESTFUL = "{\"rest\":30}";

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final LayeredCloud cloud;
    private final LocalServer server;
    private int documents;

    /** Given up where this machine can't run the function. */
    LayerTrial(SampleFunction function, Map<String, String> more) throws IOException {
        assumeTrue(function.isPresent(), "python3 is not on the PATH");
        cloud = new LayeredCloud();
        server = new LocalServer();
        Map<String, String> variables = new TreeMap<>(Map.of("GAMEDAY_POLL_SECONDS", "1"));
        more.forEach((name, value) -> variables.put(name, value.replace("{port}", Integer.toString(server.port()))));
        cloud.create(FUNCTION, function, true, variables);
    }

    /** A server of the trial's own; {@code {port}} in a variable is its port. */
    LocalServer server() {
        return server;
    }

    /** Gives the function another timeout. */
    void limit(int seconds) {
        cloud.clients()
                .lambda()
                .updateFunctionConfiguration(r -> r.functionName(FUNCTION).timeout(seconds));
        cloud.clients().lambda().waiter().waitUntilFunctionUpdatedV2(r -> r.functionName(FUNCTION));
    }

    /** A document with these faults that nothing else had the id of. */
    String document(String faults, Instant expiresAt) {
        documents++;
        return "{\"version\":1,\"id\":\"trial/%d\",\"expiresAt\":\"%s\",\"seed\":%d,\"faults\":[%s]}"
                .formatted(documents, expiresAt.truncatedTo(ChronoUnit.SECONDS), documents, faults);
    }

    /** The id of the document that was made last. */
    String id() {
        return "trial/" + documents;
    }

    void put(String document) {
        cloud.put(FUNCTION, document);
    }

    void remove() {
        cloud.remove(FUNCTION);
    }

    /** Puts a document with these faults, and invokes the function until it is in force. */
    void begin(String faults) {
        put(document(faults, later()));
        awaitBegun();
    }

    /** Invokes the function until the document that was made last is in force. */
    void awaitBegun() {
        String id = "\"id\":\"" + id() + "\"";
        String[] tail = {""};
        assertThat(comes(() -> {
                    tail[0] = LayeredCloud.tail(invoke(RESTFUL));
                    return tail[0].contains(id);
                }))
                .describedAs(tail[0])
                .isTrue();
    }

    /** Invokes the function until the document that was made last is in force, or is no more; whether it is. */
    boolean isBegunBefore(Instant end) {
        String id = "\"id\":\"" + id() + "\"";
        boolean begun = comes(() -> LayeredCloud.tail(invoke(RESTFUL)).contains(id)
                || !Instant.now().isBefore(end));
        return begun && Instant.now().isBefore(end);
    }

    InvokeResponse invoke(String event) {
        return cloud.invoke(FUNCTION, event);
    }

    /**
     * Invokes the function until a fault of that kind hits it; what it then answers. On a busy machine a document may grow
     * too old to be used before it is read anew.
     */
    String hit(String event, String kind) {
        InvokeResponse[] last = {invoke(event)};
        assertThat(comes(() -> {
                    if (isTold(last[0], kind)) {
                        return true;
                    }
                    last[0] = invoke(event);
                    return false;
                }))
                .as("no fault hits")
                .isTrue();
        return text(last[0]);
    }

    String answer(String event) {
        return text(invoke(event));
    }

    static String text(InvokeResponse response) {
        return response.payload().asUtf8String();
    }

    boolean fails() {
        return invoke("{}").functionError() != null;
    }

    /** Invokes the function until it doesn't fail any more; whether it came to that. */
    boolean recovers() {
        return comes(() -> !fails());
    }

    /** Whether this invocation's log tells of a fault of that kind, of the document that was made last. */
    boolean isTold(InvokeResponse response, String kind) {
        return LayeredCloud.tail(response)
                .lines()
                .anyMatch(line -> line.contains("\"gameday\":\"fault\"")
                        && line.contains("\"id\":\"" + id() + "\"")
                        && line.contains("\"kind\":\"" + kind + "\"")
                        && line.contains("\"FaultsApplied\":1"));
    }

    static Instant later() {
        return Instant.now().plusSeconds(600);
    }

    /** Leaves the function alone until then: the rehearsal stops a sandbox (SIGSTOP) between invocations. */
    static void freezeUntil(Instant end) {
        while (Instant.now().isBefore(end)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static boolean comes(BooleanSupplier what) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!what.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        cloud.close();
        server.close();
    }
}
