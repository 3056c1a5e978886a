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
    /** The last invocation that faults had to do with and whose event was given here. */
    private @Nullable Invocation last;

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
            close();
        }
    }

    private boolean isToGoOn(Head request) throws IOException, InterruptedException {
        boolean closes = request.closes();
        boolean more;
        if (request.startsWith(NEXT)) {
            more = next(request);
        } else {
            Invocation answered = invocations.answered(request);
            more = answered == null ? passOn(upstream.exchange(request, client)) : answer(answered, request);
        }
        return more && !closes;
    }

    /** Asks for the next event until there is one for the handler; all others end here. */
    private boolean next(Head request) throws IOException, InterruptedException {
        invocations.asked(last);
        last = null;
        invocations.ready();
        while (true) {
            Head event = upstream.exchange(request, client);
            Invocation invocation = event.status() == 200 ? invocations.next(event) : null;
            if (invocation == null) {
                return passOn(event);
            }
            Answer answer = begin(invocation, event);
            if (answer == null) {
                return !event.closes();
            }
            drop(upstream.exchange(answer.request(host, invocation.requestId())));
        }
    }

    /** Gives the event to the handler, and returns null, or the answer in its place. */
    private @Nullable Answer begin(Invocation invocation, Head event) throws IOException, InterruptedException {
        boolean isGiven = false;
        try {
            invocation.begin(invocation.looksIntoEvent() ? look(event) : Event.unread());
            Answer answer = invocation.answer();
            if (answer == null) {
                passOn(event);
                last = invocation;
                isGiven = true;
            } else {
                drop(event);
            }
            return answer;
        } finally {
            if (!isGiven) {
                invocations.end(invocation);
            }
        }
    }

    /** The event, which Lambda sends in chunks where it isn't small; unread where the JVM hasn't memory enough for it. */
    private Event look(Head event) throws IOException {
        try {
            ByteBuffer content = upstream.wire().content(event);
            return content == null ? Event.unread() : Event.of(content);
        } catch (OutOfMemoryError e) {
            return Event.unread();
        }
    }

    /** The handler's response; null where it is streamed, too large, or more than the JVM has memory for. */
    private @Nullable ByteBuffer held(Head response) throws IOException {
        try {
            return client.body(response);
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
        ByteBuffer body = held(request);
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

    private void drop(Head answer) throws IOException {
        upstream.wire().pass(answer, null);
        upstream.release(answer);
    }

    private boolean passOn(Head answer) throws IOException {
        upstream.wire().pass(answer, client);
        upstream.release(answer);
        return !answer.closes();
    }

    @Override
    public void close() {
        client.close();
        upstream.close();
    }
}
