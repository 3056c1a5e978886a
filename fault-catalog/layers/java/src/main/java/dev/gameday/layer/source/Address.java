package dev.gameday.layer.source;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** An https server, or a plain one on this machine. */
final class Address {
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final boolean secure;
    private final String host;
    private final int port;
    private @Nullable SSLContext context;

    private Address(boolean secure, String host, int port) {
        this.secure = secure;
        this.host = host;
        this.port = port;
    }

    /** The server that a URL names. */
    static Address of(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        String host = url.getHost();
        if (host == null || !(scheme.equals("https") || (scheme.equals("http") && isLoopback(host)))) {
            throw new IllegalArgumentException("plain http is for this machine only; write an https URL");
        }
        return new Address(scheme.equals("https"), host, url.getPort());
    }

    /** A text as a URL; one that is none is an IllegalArgumentException that doesn't repeat it, as it may be a secret. */
    static URI url(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no URL: " + e.getReason() + " at " + e.getIndex(), e);
        }
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    boolean isSecure() {
        return secure;
    }

    /** As the Host header has it. */
    String authority() {
        return port < 0 ? host : host + ":" + port;
    }

    /** A connection. It goes to the server itself, never through a proxy, so that no fault of ours can stop it. */
    Socket connect(int milliseconds) throws IOException {
        Socket plain = new Socket(Proxy.NO_PROXY);
        try {
            plain.setTcpNoDelay(true);
            plain.setSoTimeout(milliseconds);
            String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            plain.connect(
                    new InetSocketAddress(name, port >= 0 ? port : secure ? HTTPS_PORT : HTTP_PORT), milliseconds);
            return secure ? secured(plain) : plain;
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    private Socket secured(Socket plain) throws IOException {
        SSLSocket socket =
                (SSLSocket) context().getSocketFactory().createSocket(plain, host, port < 0 ? HTTPS_PORT : port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** One of its own: the JVM's default one is the function's to set up. */
    private synchronized SSLContext context() throws IOException {
        if (context == null) {
            try {
                SSLContext made = SSLContext.getInstance("TLS");
                made.init(null, null, null);
                context = made;
            } catch (GeneralSecurityException e) {
                throw new IOException("no TLS: " + e.getMessage(), e);
            }
        }
        return context;
    }
}
