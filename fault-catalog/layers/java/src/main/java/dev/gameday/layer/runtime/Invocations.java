package dev.gameday.layer.runtime;

import dev.gameday.layer.document.Document;
import dev.gameday.layer.http.Head;
import dev.gameday.layer.source.Documents;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The invocations of this sandbox: how many there were, and those that faults still have to do with. */
public final class Invocations {
    private static final String PREFIX = "POST /2018-06-01/runtime/invocation/";

    private final Documents documents;
    private final Runnable ready;
    private final Sandbox sandbox;
    private final boolean atOnce;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, Invocation> watched = new ConcurrentHashMap<>();

    /**
     * None so far; {@code ready} is run whenever the function asks for one, and {@code atOnce} says that it may have several at
     * the same time.
     */
    public Invocations(Documents documents, Runnable ready, Sandbox sandbox, boolean atOnce) {
        this.documents = documents;
        this.ready = ready;
        this.sandbox = sandbox;
        this.atOnce = atOnce;
    }

    /** The function has started, and asks for an event. */
    void ready() {
        try {
            ready.run();
        } catch (RuntimeException | Error e) {
            // Without a search there is no document, and so no fault; the function asks again.
        }
    }

    /** The invocation whose event has come; null when no document is in force for it. */
    @Nullable Invocation next(Head event) {
        int n = count.incrementAndGet();
        Document document = documents.inForce();
        if (document == null) {
            return null;
        }
        String id = event.header("lambda-runtime-aws-request-id");
        Invocation invocation = new Invocation(document, sandbox, id == null ? "" : id, n);
        Invocation again = watched.put(invocation.requestId(), invocation);
        if (again != null) {
            again.end();
        }
        return invocation;
    }

    /** The invocation whose answer this request is, if faults have to do with it. It is then no longer among them. */
    @Nullable Invocation answered(Head request) {
        if (watched.isEmpty() || !request.startsWith(PREFIX)) {
            return null;
        }
        String target = request.target();
        int slash = target.lastIndexOf('/');
        String resource = target.substring(slash + 1);
        if (!resource.equals("response") && !resource.equals("error")) {
            return null;
        }
        return watched.remove(target.substring(target.lastIndexOf('/', slash - 1) + 1, slash));
    }

    /**
     * The runtime asks for the next event: nothing more will be heard of the last one that came the same way, if there is one,
     * and of none at all where it has one at a time.
     */
    void asked(@Nullable Invocation last) {
        if (!atOnce) {
            watched.values().forEach(this::end);
        } else if (last != null) {
            end(last);
        }
    }

    /** It has nothing more to be answered. */
    void end(Invocation invocation) {
        watched.remove(invocation.requestId(), invocation);
        invocation.end();
    }
}
