package dev.gameday.layer.runtime;

import dev.gameday.layer.http.LoopbackServer;
import java.io.Closeable;
import java.io.IOException;

/** The Runtime API as the function's runtime sees it, before the one that Lambda has. */
public final class RuntimeProxy implements Closeable {
    private final LoopbackServer<Conversation> server;

    /** A proxy at this port (0: any that is free) before the Runtime API at {@code upstream}, a {@code host:port}. */
    public RuntimeProxy(int port, String upstream, Invocations invocations) throws IOException {
        server = new LoopbackServer<>(
                port, "gameday-runtime", socket -> new Conversation(socket, upstream, invocations));
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
