package dev.gameday.shell.bench.layer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Stands before the Runtime API and copies bytes, one thread for each direction: the least that anything in between costs. */
final class Forwarder implements AutoCloseable {
    private static final int BUFFER = 65_536;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int port;

    /** Before the API at that port of this machine. */
    Forwarder(int port) throws IOException {
        this.port = port;
        daemon(this::accept);
    }

    /** Its {@code host:port}. */
    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket function = server.accept();
                Socket api = new Socket(InetAddress.getLoopbackAddress(), port);
                function.setTcpNoDelay(true);
                api.setTcpNoDelay(true);
                daemon(() -> copy(function, api));
                daemon(() -> copy(api, function));
            }
        } catch (IOException closed) {
            // Nobody connects any more.
        }
    }

    private static void copy(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
            }
        } catch (IOException ended) {
            // One side has gone, and the other hears of it.
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "forwarder");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
