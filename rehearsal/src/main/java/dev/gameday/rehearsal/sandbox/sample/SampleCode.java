package dev.gameday.rehearsal.sandbox.sample;

import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import dev.gameday.rehearsal.sandbox.runtime.FunctionRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The code of a handler that says that it ran and does nothing else: what is different about its invocations is the
 * layers' doing.
 */
public record SampleCode(String handler, ZipArchive archive) {
    /** What it writes to its log, and nobody else does. */
    public static final String RAN = "practice handler ran";

    /** What it answers. */
    static final String ANSWER = "\"practiced\"";

    private static final String PYTHON = """
            def handle(event, context):
                print("practice handler ran", flush=True)
                return "practiced"
            """;

    /** The code for that runtime, which must start an exec wrapper: else layers would stand beside nothing. */
    public static SampleCode of(FunctionRuntime runtime) {
        if (!runtime.managed()) {
            throw new IllegalArgumentException(runtime.name() + " starts no exec wrapper");
        }
        return runtime.name().startsWith("java")
                ? java()
                : new SampleCode("practice.handle", ZipArchive.program("practice.py", PYTHON));
    }

    private static SampleCode java() {
        String file = Bystander.class.getName().replace('.', '/') + ".class";
        try (InputStream compiled = Bystander.class.getResourceAsStream("/" + file)) {
            if (compiled == null) {
                throw new IllegalStateException(file + " is missing from the rehearsal's jar");
            }
            return new SampleCode(
                    Bystander.class.getName() + "::handle", ZipArchive.program(file, compiled.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
