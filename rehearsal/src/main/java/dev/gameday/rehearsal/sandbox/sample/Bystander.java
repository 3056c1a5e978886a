package dev.gameday.rehearsal.sandbox.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The handler that Java functions are sampled with. It is loaded in a sandbox, alone, so it needs nothing but the JDK. */
public final class Bystander {
    /** Says that it ran, and answers always the same. */
    public void handle(InputStream event, OutputStream answer) throws IOException {
        System.out.println("practice handler ran");
        answer.write("\"practiced\"".getBytes(StandardCharsets.UTF_8));
    }
}
