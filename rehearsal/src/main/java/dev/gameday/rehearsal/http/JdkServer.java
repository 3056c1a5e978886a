package dev.gameday.rehearsal.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/**
 * Opens the JDK's HTTP server on loopback. Its bounds are system properties that are read once, before its first use in
 * the process; those that are set already are left alone.
 */
public final class JdkServer {
    /** Without the first, Nagle's algorithm makes every answer 40 ms late. */
    private static final Map<String, String> SETTINGS = Map.of(
            "sun.net.httpserver.nodelay", "true",
            "sun.net.httpserver.maxReqTime", "10",
            "sun.net.httpserver.maxReqHeaders", "100",
            "sun.net.httpserver.maxReqHeaderSize", "65536",
            "sun.net.httpserver.maxIdleConnections", "256",
            "jdk.httpserver.maxConnections", "512");

    private static final int BACKLOG = 128;

    private JdkServer() {}

    /** Port 0 is a free one. */
    public static HttpServer open(int port) throws IOException {
        SETTINGS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
        InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        return HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
    }
}
