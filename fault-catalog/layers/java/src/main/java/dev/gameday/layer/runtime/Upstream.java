package dev.gameday.layer.runtime;

import dev.gameday.layer.http.Head;
import dev.gameday.layer.http.Wire;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * Lambda's own end of the Runtime API, over one connection that is kept. A kept connection that turns out to be dead, as after
 * a freeze, is made anew once for a message that can be sent again. For one thread.
 */
final class Upstream implements Closeable {
    private static final int CONNECT_MILLISECONDS = 5000;

    private final String host;
    private @Nullable Wire wire;

    /** The Runtime API at {@code host:port}. */
    Upstream(String host) {
        this.host = host;
    }

    /** What it answers to the client's request, whose body is passed on. */
    Head exchange(Head request, Wire client) throws IOException {
        client.goOn(request);
        if (client.holds(request)) {
            Head answer = exchange(to -> client.send(request, to), true);
            client.drop(request);
            return answer;
        }
        return exchange(to -> client.pass(request, to), false);
    }

    /** What it answers to this message. */
    Head exchange(byte[] request) throws IOException {
        return exchange(to -> to.write(request), true);
    }

    /** The wire of the last answer, for its body. */
    Wire wire() throws IOException {
        if (wire == null) {
            throw new IOException("not connected");
        }
        return wire;
    }

    /** Forgets the connection when the last answer says that it is the last. */
    void release(Head answer) {
        if (answer.closes()) {
            close();
        }
    }

    private Head exchange(Message message, boolean again) throws IOException {
        boolean kept = wire != null;
        try {
            return once(message);
        } catch (IOException e) {
            close();
            if (!kept || !again) {
                throw e;
            }
        }
        return once(message);
    }

    private Head once(Message message) throws IOException {
        Wire to = wire == null ? connect() : wire;
        wire = to;
        message.send(to);
        Head answer = to.readHead();
        while (answer != null && answer.status() / 100 == 1 && answer.status() != 101) {
            to.pass(answer, null);
            answer = to.readHead();
        }
        if (answer == null) {
            throw new EOFException("the Runtime API closed the connection");
        }
        return answer;
    }

    private Wire connect() throws IOException {
        int colon = host.lastIndexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        int port = colon < 0 ? 80 : Integer.parseInt(host.substring(colon + 1));
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(name, port), CONNECT_MILLISECONDS);
            return Wire.toServer(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public void close() {
        if (wire != null) {
            wire.close();
            wire = null;
        }
    }

    private interface Message {
        void send(Wire to) throws IOException;
    }
}
