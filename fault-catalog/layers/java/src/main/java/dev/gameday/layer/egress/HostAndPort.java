package dev.gameday.layer.egress;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;

/** Where an outgoing call goes. */
final class HostAndPort {
    private final String host;
    private final int port;

    private HostAndPort(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** As {@code host}, {@code host:port} or {@code [address]:port}, all of them with or without {@code user@} before. */
    static HostAndPort of(String given, int usualPort) throws IOException {
        String authority = given.substring(given.lastIndexOf('@') + 1);
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']');
        String name = hasPort ? authority.substring(0, colon) : authority;
        if (name.startsWith("[") && name.endsWith("]")) {
            name = name.substring(1, name.length() - 1);
        }
        try {
            return new HostAndPort(name, hasPort ? Integer.parseInt(authority.substring(colon + 1)) : usualPort);
        } catch (NumberFormatException e) {
            throw new IOException("no port: " + authority, e);
        }
    }

    String host() {
        return host;
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(host, port));
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }
}
