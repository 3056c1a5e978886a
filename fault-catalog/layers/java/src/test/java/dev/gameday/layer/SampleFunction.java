package dev.gameday.layer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A function that the real runtime client runs in a process of its own. */
public final class SampleFunction {
    private static int runs;

    private SampleFunction() {}

    /** Answers what it is asked: how often it has run, a variable, the event, an exception, what a call says. */
    public static void handle(InputStream in, OutputStream out) throws IOException {
        runs++;
        String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        out.write(answer(event).getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(String event) throws IOException {
        if (event.equals("\"runs\"")) {
            return "{\"runs\":" + runs + "}";
        }
        if (event.equals("\"fail\"")) {
            throw new IllegalStateException("as asked");
        }
        if (event.startsWith("\"variable ")) {
            return "\"" + System.getenv(event.substring(10, event.length() - 1)) + "\"";
        }
        if (event.startsWith("\"call ")) {
            try (InputStream in =
                    URI.create(event.substring(6, event.length() - 1)).toURL().openStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                return "\"refused\"";
            }
        }
        return event;
    }
}
