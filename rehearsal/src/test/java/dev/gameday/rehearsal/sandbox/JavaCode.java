package dev.gameday.rehearsal.sandbox;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles Java sources for functions and layers. */
public final class JavaCode {
    private JavaCode() {}

    /** A zip with the classes of one public class in the unnamed package, for Java 17. */
    public static ZipWriter compiled(String name, String source) {
        try {
            Path folder = Files.createTempDirectory("code");
            Path file = Files.writeString(folder.resolve(name + ".java"), source);
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            StringWriter said = new StringWriter();
            List<String> options = List.of("--release", "17", "-d", folder.toString());
            var sources = compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file);
            if (!compiler.getTask(said, null, null, options, null, sources).call()) {
                throw new AssertionError(said.toString());
            }
            ZipWriter zip = new ZipWriter();
            for (Path compiled : classes(folder)) {
                zip.file(folder.relativize(compiled).toString(), Files.readAllBytes(compiled));
            }
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".class")).toList());
        }
    }
}
