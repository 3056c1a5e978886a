package dev.gameday.layer.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A server on 127.0.0.1 that gives each connection a daemon thread of its own. */
public final class LoopbackServer<S extends LoopbackServer.Served> implements Closeable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int BACKLOG = 50;

    private final ServerSocket server = new ServerSocket();
    private final Set<S> connections = ConcurrentHashMap.newKeySet();
    private final String name;
    private final Service<S> service;

    /** A server at this port, 0 for any that is free. Throws where the port is taken. */
    public LoopbackServer(int port, String name, Service<S> service) throws IOException {
        this.name = name;
        this.service = service;
        try {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), BACKLOG);
            start(this::accept);
        } catch (IOException | RuntimeException | Error e) {
            server.close();
            throw new IOException("port " + port + ": " + e.getMessage(), e);
        }
    }

    /** Its port. */
    public int port() {
        return server.getLocalPort();
    }

    /** Does this with each connection that is open. */
    public void forEach(Consumer<S> action) {
        connections.forEach(action);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                serve(server.accept());
            } catch (IOException | Error e) {
                // One connection that could not be served; the next may be.
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        try {
            S connection = service.serve(socket);
            connections.add(connection);
            start(() -> {
                connection.run();
                connections.remove(connection);
            });
        } catch (IOException | RuntimeException | Error e) {
            socket.close();
            throw e;
        }
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        connections.forEach(Served::close);
    }

    /** What a connection is served by: it runs until the connection ends, and ends it when it is closed. */
    public interface Served extends Runnable, Closeable {
        @Override
        void close();
    }

    /** Makes that of a connection. */
    public interface Service<S extends Served> {
        /** Serves this one. */
        S serve(Socket socket) throws IOException;
    }
}
