package dev.gameday.layer.egress;

import dev.gameday.layer.http.Head;
import dev.gameday.layer.http.LoopbackServer;
import dev.gameday.layer.http.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One connection of the function's to this proxy: a tunnel (CONNECT), or plain requests one after the other. */
final class OutgoingCall implements LoopbackServer.Served {
    private static final String PLAIN = "http://";

    private final Wire client;
    private final Denials denials;
    private volatile @Nullable String host;
    private volatile @Nullable Socket server;
    private volatile boolean closed;

    OutgoingCall(Socket socket, Denials denials) throws IOException {
        this.client = Wire.toClient(socket);
        this.denials = denials;
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
        } finally {
            close();
        }
    }

    /** Closes it if it goes to a host that is refused now. */
    void closeIfDenied() {
        String to = host;
        if (to != null && denials.has(to)) {
            close();
        }
    }

    private boolean isToGoOn(Head request) throws IOException {
        String target = request.target();
        if (request.startsWith("CONNECT ")) {
            Socket to = connect(target, 443);
            if (to != null) {
                client.write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                tunnel(request, to);
            }
            return false;
        }
        if (!target.regionMatches(true, 0, PLAIN, 0, PLAIN.length())) {
            refuse("400 Not a proxy request");
            return false;
        }
        return passOn(request, target.substring(PLAIN.length()));
    }

    private boolean passOn(Head request, String rest) throws IOException {
        int path = 0;
        while (path < rest.length() && "/?#".indexOf(rest.charAt(path)) < 0) {
            path++;
        }
        Socket to = connect(rest.substring(0, path), 80);
        if (to == null) {
            return false;
        }
        Wire wire = Wire.toServer(to);
        String origin = rest.startsWith("/", path) ? rest.substring(path) : "/" + rest.substring(path);
        wire.write(request.forOrigin(request.method() + " " + origin + " HTTP/1.1"));
        client.goOn(request);
        client.passBody(request, wire);
        Head answer = wire.readHead();
        while (answer != null && answer.status() == 100) {
            wire.pass(answer, null);
            answer = wire.readHead();
        }
        if (answer == null) {
            return false;
        }
        if (answer.status() == 101) {
            client.write(wire.all());
            tunnel(request, to);
            return false;
        }
        if (request.startsWith("HEAD ")) {
            client.write(wire.all());
        } else {
            wire.pass(answer, client);
        }
        wire.close();
        return !answer.closes() && !request.closes();
    }

    /** A connection to the host, or null when the client was told that there is none. */
    private @Nullable Socket connect(String authority, int usualPort) throws IOException {
        HostAndPort address;
        try {
            address = HostAndPort.of(authority, usualPort);
        } catch (IOException e) {
            refuse("400 No host and port");
            return null;
        }
        host = address.host();
        if (denials.has(address.host())) {
            refuse("502 Refused by a fault");
            return null;
        }
        Socket socket;
        try {
            socket = address.connect();
        } catch (IOException e) {
            refuse("502 Not reached");
            return null;
        }
        server = socket;
        // A denial that came meanwhile has looked at a call without a connection.
        closeIfDenied();
        if (closed) {
            socket.close();
        }
        return socket;
    }

    private void refuse(String status) throws IOException {
        client.write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    private void tunnel(Head request, Socket to) throws IOException {
        Socket from = client.socket();
        Thread back = new Thread(() -> pump(to, from), "gameday-egress-back");
        back.setDaemon(true);
        back.start();
        to.getOutputStream().write(client.rest(request));
        pump(from, to);
        try {
            back.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Moves bytes until one side ends, and says so to the other. */
    private static void pump(Socket from, Socket to) {
        byte[] buffer = new byte[16 << 10];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    @Override
    public void close() {
        closed = true;
        client.close();
        Socket to = server;
        if (to != null) {
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed as far as it can be.
        }
    }
}
