package dev.gameday.layer.egress;

import dev.gameday.layer.http.LoopbackServer;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** An HTTP forward proxy on the loopback address that the function's outgoing calls go through, and that can refuse them. */
public final class EgressProxy implements Egress, Closeable {
    private final Denials denials = new Denials();
    private final LoopbackServer<OutgoingCall> server;

    /** A proxy at a port that is free. */
    public EgressProxy() throws IOException {
        server = new LoopbackServer<>(0, "gameday-egress", socket -> new OutgoingCall(socket, denials));
    }

    /** Its port on 127.0.0.1. */
    public int port() {
        return server.port();
    }

    /** Connections that clients keep open to these hosts are closed, so that they have to connect anew. */
    @Override
    public Closeable deny(List<String> hosts) {
        Closeable denial = denials.add(hosts);
        server.forEach(OutgoingCall::closeIfDenied);
        return denial;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
