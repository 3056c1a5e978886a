package dev.gameday.layer.runtime;

import dev.gameday.layer.document.Event;
import dev.gameday.layer.fault.Answer;
import dev.gameday.layer.http.Head;
import dev.gameday.layer.http.LoopbackServer;
import dev.gameday.layer.http.Wire;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What one connection of the function's runtime says to Lambda and hears, on one thread and over one connection upstream.
 * Where no document is in force every message is passed on as it is. A side that fails or closes is a side that closes for
 * the other, too.
 */
final class Conversation implements LoopbackServer.Served {
    private static final String NEXT = "GET /2018-06-01/runtime/invocation/next ";

    private final Wire client;
    private final Upstream upstream;
    private final String host;
    private final Invocations invocations;
    private @Nullable Invocation current;

    Conversation(Socket socket, String host, Invocations invocations) throws IOException {
        this.client = Wire.toClient(socket);
        this.upstream = new Upstream(host);
        this.host = host;
        this.invocations = invocations;
    }

    @Override
    public void run() {
        try {
            for (Head request = client.readHead(); request != null; request = client.readHead()) {
                if (!isToGoOn(request)) {
                    return;
                }
            }
        } catch (IOException e) {
            // Closing says it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            endCurrent();
            close();
        }
    }

    private boolean isToGoOn(Head request) throws IOException, InterruptedException {
        boolean last = request.closes();
        boolean more;
        if (request.startsWith(NEXT)) {
            more = next(request);
        } else {
            Invocation answered = invocations.answered(request);
            more = answered == null ? passOn(upstream.exchange(request, client)) : answer(answered, request);
        }
        return more && !last;
    }

    /** Asks for the next event until there is one for the handler; all others end here. */
    private boolean next(Head request) throws IOException, InterruptedException {
        endCurrent();
        invocations.ready();
        while (true) {
            Head event = upstream.exchange(request, client);
            Invocation invocation = event.status() == 200 ? invocations.next(event) : null;
            if (invocation == null) {
                return passOn(event);
            }
            current = invocation;
            invocation.begin(invocation.looksIntoEvent() ? look(event) : Event.unread());
            Answer answer = invocation.answer();
            if (answer == null) {
                return passOn(event);
            }
            upstream.wire().pass(event, null);
            upstream.release(event);
            endCurrent();
            Head taken = upstream.exchange(answer.request(host, invocation.requestId()));
            upstream.wire().pass(taken, null);
            upstream.release(taken);
        }
    }

    private Event look(Head event) throws IOException {
        ByteBuffer body = held(upstream.wire(), event);
        return body == null ? Event.unread() : Event.of(body);
    }

    /** The message's body; null where it is streamed, too large, or more than the JVM has memory for. */
    private static @Nullable ByteBuffer held(Wire wire, Head head) throws IOException {
        try {
            return wire.body(head);
        } catch (OutOfMemoryError e) {
            return null;
        }
    }

    /** The handler has answered: what was held is given back before Lambda hears of it and may freeze the sandbox. */
    private boolean answer(Invocation invocation, Head request) throws IOException {
        invocation.end();
        Answer replacement = invocation.replacement();
        if (replacement != null) {
            client.goOn(request);
            client.pass(request, null);
            return passOn(upstream.exchange(replacement.request(host, invocation.requestId())));
        }
        if (!invocation.changesResponse()) {
            return passOn(upstream.exchange(request, client));
        }
        if (request.target().endsWith("/error")) {
            invocation.unchanged("the handler failed");
            return passOn(upstream.exchange(request, client));
        }
        client.goOn(request);
        ByteBuffer body = held(client, request);
        if (body == null) {
            invocation.unchanged("the response is streamed or too large");
            return passOn(upstream.exchange(request, client));
        }
        byte[] message;
        try {
            message = changed(invocation, request, body);
        } catch (OutOfMemoryError e) {
            // The handler's own response is still held whole.
            return passOn(upstream.exchange(request, client));
        }
        client.drop(request);
        return passOn(upstream.exchange(message));
    }

    private static byte[] changed(Invocation invocation, Head request, ByteBuffer response) {
        byte[] own = new byte[response.remaining()];
        response.get(own);
        byte[] body = invocation.changed(own);
        byte[] head = request.withLength(body.length);
        byte[] message = new byte[head.length + body.length];
        System.arraycopy(head, 0, message, 0, head.length);
        System.arraycopy(body, 0, message, head.length, body.length);
        return message;
    }

    private boolean passOn(Head answer) throws IOException {
        upstream.wire().pass(answer, client);
        upstream.release(answer);
        return !answer.closes();
    }

    private void endCurrent() {
        if (current != null) {
            invocations.end(current);
            current = null;
        }
    }

    @Override
    public void close() {
        client.close();
        upstream.close();
    }
}
