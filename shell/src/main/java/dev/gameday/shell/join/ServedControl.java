package dev.gameday.shell.join;

import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.place.RehearsalControl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The path {@code /_rehearsal} of a rehearsal that another process serves on this machine. It never goes through a proxy
 * and never to another host.
 */
public final class ServedControl implements RehearsalControl {
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int FIRST_ERROR = 400;

    private final URI url;

    private ServedControl(URI url) {
        this.url = url;
    }

    /** For the rehearsal at that URL, which is not asked anything yet; one that is not of this machine is refused. */
    public static ServedControl at(String text) {
        try {
            URI url = URI.create(text.strip());
            boolean bare = url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && url.getRawUserInfo() == null
                    && (url.getRawPath() == null || url.getRawPath().matches("/?"));
            if ("http".equals(url.getScheme()) && url.getHost() != null && LOOPBACK.contains(url.getHost()) && bare) {
                return new ServedControl(URI.create("http://" + url.getRawAuthority()));
            }
        } catch (IllegalArgumentException e) {
            throw notOne(text);
        }
        throw notOne(text);
    }

    private static UsageException notOne(String text) {
        return new UsageException("A rehearsal is joined by the URL that gameday rehearsal serve printed, for example"
                + " http://127.0.0.1:8321; '" + text + "' is none of this machine.");
    }

    /** The URL without a path. */
    public URI url() {
        return url;
    }

    @Override
    public Map<String, Object> ask(String method, String page, @Nullable Map<String, Object> body) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    url.resolve("/_rehearsal" + page).toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout((int) CONNECT.toMillis());
            connection.setReadTimeout((int) ANSWER.toMillis());
            connection.setInstanceFollowRedirects(false);
            connection.setRequestMethod(method);
            if (body != null) {
                send(connection, ControlAnswer.asked(body));
            }
            int status = connection.getResponseCode();
            return ControlAnswer.read(status, text(connection, status)).orElseThrow(this::isNone);
        } catch (IOException e) {
            throw new RefusedException(
                    "No rehearsal answers at " + url + " (" + e.getMessage() + ")",
                    "start one with: gameday rehearsal serve");
        }
    }

    /** What is to be said where something else answers. */
    RefusedException isNone() {
        return new RefusedException(
                "What answers at " + url + " is no rehearsal", "name the URL that gameday rehearsal serve printed");
    }

    private static void send(HttpURLConnection connection, String text) throws IOException {
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        try (OutputStream stream = connection.getOutputStream()) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(HttpURLConnection connection, int status) throws IOException {
        InputStream stream = status < FIRST_ERROR ? connection.getInputStream() : connection.getErrorStream();
        if (stream == null) {
            return "";
        }
        try (stream) {
            return new String(stream.readNBytes(4 * 1024 * 1024), StandardCharsets.UTF_8);
        }
    }
}
