package dev.gameday.runbook.file;

import dev.gameday.runbook.blind.BlindCase;
import dev.gameday.yaml.Problems;
import dev.gameday.yaml.YamlFile;
import dev.gameday.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Turns the YAML of a blind case into a {@link BlindCase}, or into all that is wrong with it at once. */
public final class CaseFile {
    private static final String FOLDER = "/cases/";
    private static final String SUFFIX = ".yaml";

    private CaseFile() {}

    /** The cases that this console ships, in the order of their names. */
    public static List<BlindCase> shipped() {
        return text("index")
                .lines()
                .map(name -> {
                    Loaded<BlindCase> loaded = read(name, text(name + SUFFIX));
                    return loaded.match(each -> each, problems -> {
                        throw new IllegalStateException("the shipped case " + name + " is broken: " + problems);
                    });
                })
                .toList();
    }

    /** The case in this text; {@code name} is its id, and how problems name its file. */
    public static Loaded<BlindCase> read(String name, String text) {
        return read(name, text, new Problems());
    }

    /** The case in the file of that path. */
    public static Loaded<BlindCase> read(Path path) {
        Problems problems = new Problems();
        String file = String.valueOf(path.getFileName());
        String name = file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file;
        return TextFile.read(path, problems)
                .map(text -> read(name, text, problems))
                .orElseGet(() -> Loaded.of(java.util.Optional.empty(), problems));
    }

    private static Loaded<BlindCase> read(String name, String text, Problems problems) {
        Scalars.checkTexts(name, text, problems);
        return Loaded.of(
                YamlFile.read(name, text, problems)
                        .flatMap(YamlNode::map)
                        .flatMap(map -> new CaseReader(problems).read(name, map)),
                problems);
    }

    private static String text(String name) {
        try (InputStream in = CaseFile.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + FOLDER + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
