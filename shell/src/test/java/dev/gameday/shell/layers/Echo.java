package dev.gameday.shell.layers;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A Java function whose answer is long enough to be cut off, with what it was given in it. It also does what it is told:
 * {@code rest} for so many milliseconds, {@code call} a URL, {@code write} so many MB to its folder for temporary files,
 * and say how many are {@code free} there.
 */
public final class Echo {
    private static final int MEGABYTE = 1 << 20;
    private static final int PATIENCE_MILLIS = 5000;

    /** The handler. */
    public Map<String, Object> handle(Map<String, Object> event) throws InterruptedException {
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("given", event, "text", "0123456789".repeat(20)));
        if (event.containsKey("rest")) {
            Thread.sleep((long) Double.parseDouble(event.get("rest").toString()));
        }
        if (event.containsKey("call")) {
            answer.put("call", called(event.get("call").toString()));
        }
        if (event.containsKey("write")) {
            answer.put(
                    "write", written((int) Double.parseDouble(event.get("write").toString())));
        }
        if (event.containsKey("free")) {
            answer.put("free", new File(System.getProperty("java.io.tmpdir")).getUsableSpace() / MEGABYTE);
        }
        return answer;
    }

    private static String called(String url) {
        try {
            URLConnection connection = URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try (InputStream in = connection.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String written(int megabytes) {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "written");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int i = 0; i < megabytes; i++) {
                    out.write(new byte[MEGABYTE]);
                }
            } finally {
                Files.deleteIfExists(file);
            }
            return "written";
        } catch (IOException e) {
            return e.toString();
        }
    }
}
