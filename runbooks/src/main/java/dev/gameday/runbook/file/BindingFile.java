package dev.gameday.runbook.file;

import dev.gameday.runbook.Binding;
import dev.gameday.yaml.Problems;
import dev.gameday.yaml.YamlFile;
import dev.gameday.yaml.YamlNode;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Turns a binding's YAML into a {@link Binding}, or into all that is wrong with it at once. It asks no account whether
 * what it names is there: preflight does.
 */
public final class BindingFile {
    private BindingFile() {}

    /** The binding in this text; {@code file} is how problems name it. */
    public static Loaded<Binding> read(String file, String text) {
        return read(file, text, new Problems());
    }

    /** The binding in the file of that path. */
    public static Loaded<Binding> read(Path path) {
        return sourced(path).map(Sourced::content);
    }

    /** The same, with the file's text. */
    public static Loaded<Sourced<Binding>> sourced(Path path) {
        Problems problems = new Problems();
        return TextFile.read(path, problems)
                .map(text -> read(path.toString(), text, problems).map(binding -> new Sourced<>(binding, text)))
                .orElseGet(() -> Loaded.of(Optional.empty(), problems));
    }

    private static Loaded<Binding> read(String file, String text, Problems problems) {
        Scalars.checkTexts(file, text, problems);
        return Loaded.of(
                YamlFile.read(file, text, problems).flatMap(YamlNode::map).flatMap(BindingReader::read), problems);
    }
}
