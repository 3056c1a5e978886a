package dev.gameday.shell.place;

import dev.gameday.runbook.Binding;
import dev.gameday.runbook.file.BindingFile;
import dev.gameday.runbook.file.Sourced;
import dev.gameday.shell.UsageException;
import dev.gameday.yaml.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds bindings: the shipped ones, each of a flow of the rehearsal, or one in a file. */
public final class Bindings {
    /** The binding of the rehearsal's first flow. */
    public static final String REHEARSAL = "rehearsal";

    /** The names of those that are shipped. */
    public static final List<String> SHIPPED = List.of(REHEARSAL, "retail-bank");

    private Bindings() {}

    /** The shipped binding of that name, else the one in the file of that path; what is wrong with it is told whole. */
    public static Binding named(String nameOrFile) {
        return sourced(nameOrFile).content();
    }

    /** The same, with the text of its file. */
    public static Sourced<Binding> sourced(String nameOrFile) {
        return SHIPPED.contains(nameOrFile)
                ? shipped(nameOrFile)
                : BindingFile.sourced(Path.of(nameOrFile)).match(binding -> binding, problems -> {
                    throw new UsageException(problems.stream()
                            .map(Problem::toString)
                            .collect(Collectors.joining(System.lineSeparator())));
                });
    }

    /** The text of the shipped binding that this is; empty where it is none. */
    public static Optional<String> text(Binding binding) {
        return SHIPPED.stream()
                .filter(binding.name()::equals)
                .map(Bindings::shipped)
                .filter(shipped -> shipped.content().equals(binding))
                .map(Sourced::text)
                .findFirst();
    }

    private static Sourced<Binding> shipped(String name) {
        String path = "/bindings/" + name + ".yaml";
        try (InputStream resource = Bindings.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new IllegalStateException(path + " is missing from the console");
            }
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return BindingFile.read(name + ".yaml", text).match(binding -> new Sourced<>(binding, text), problems -> {
                throw new IllegalStateException("the shipped binding is broken: " + problems);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
