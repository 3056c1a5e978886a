package dev.gameday.shell.layers;

import dev.gameday.catalog.arming.LayerZips;
import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import dev.gameday.rehearsal.sandbox.runtime.FunctionRuntime;
import dev.gameday.rehearsal.sandbox.runtime.Runtimes;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The function that the layers are tried beside, in one of the languages that there is a layer for. */
public enum SampleFunction {
    JAVA("java", "java17", Echo.class.getName() + "::handle"),
    PYTHON("python", "python3.12", "main.handle");

    private static final long MOST_UNPACKED = 262_144_000;

    private final String language;
    private final String runtime;
    private final String handler;

    SampleFunction(String language, String runtime, String handler) {
        this.language = language;
        this.runtime = runtime;
        this.handler = handler;
    }

    /** As the layers are named. */
    public String language() {
        return language;
    }

    /** The runtime's identifier. */
    public String runtimeName() {
        return runtime;
    }

    /** The runtime that it needs. */
    public FunctionRuntime runtime() {
        return Runtimes.named(runtime).orElseThrow();
    }

    /** The handler's name. */
    public String handler() {
        return handler;
    }

    /** Whether this machine has what its runtime needs. */
    public boolean isPresent() {
        return this == JAVA
                || Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(folder -> new File(folder, "python3").canExecute());
    }

    /** Its code. */
    public ZipArchive code() throws Exception {
        return ZipArchive.read(codeBytes(), MOST_UNPACKED);
    }

    /** The layer for it, as the console ships it. */
    public ZipArchive layer() throws Exception {
        return ZipArchive.read(layerBytes(), MOST_UNPACKED);
    }

    byte[] codeBytes() {
        String name = this == JAVA ? Echo.class.getName().replace('.', '/') + ".class" : "main.py";
        String resource = this == JAVA ? "/" + name : name;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(bytes);
        try (zip;
                InputStream source = Objects.requireNonNull(SampleFunction.class.getResourceAsStream(resource))) {
            zip.putNextEntry(new ZipEntry(name));
            source.transferTo(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    byte[] layerBytes() {
        return LayerZips.shipped().zip(language).orElseThrow();
    }
}
