package dev.gameday.layer.runtime;

import dev.gameday.layer.http.LoopbackServer;
import java.io.Closeable;
import java.io.IOException;

/** The Runtime API as the function's runtime sees it, before the one that Lambda has. */
public final class RuntimeProxy implements Closeable {
    private static final String NAME = "gameday-runtime";
    private static final int ANY_PORT = 0;

    private final LoopbackServer<Conversation> server;

    /**
     * A proxy before the Runtime API at {@code upstream}, a {@code host:port}: at this port, or at any that is free where it
     * is taken.
     */
    public RuntimeProxy(int port, String upstream, Invocations invocations) throws IOException {
        LoopbackServer.Service<Conversation> service = socket -> new Conversation(socket, upstream, invocations);
        LoopbackServer<Conversation> opened;
        try {
            opened = new LoopbackServer<>(port, NAME, service);
        } catch (IOException taken) {
            opened = new LoopbackServer<>(ANY_PORT, NAME, service);
        }
        server = opened;
    }

    /** Its {@code host:port}. */
    public String address() {
        return "127.0.0.1:" + server.port();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
