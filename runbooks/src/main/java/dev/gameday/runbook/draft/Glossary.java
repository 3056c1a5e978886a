package dev.gameday.runbook.draft;

import dev.gameday.yaml.Problems;
import dev.gameday.yaml.YamlFile;
import dev.gameday.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the logical names of runbooks stand for, in the order in which they are drafted. Immutable. */
public record Glossary(List<Term> terms) {
    private static final String SHIPPED = "/runbooks/names.yaml";

    public Glossary {
        terms = List.copyOf(terms);
    }

    /** That of the shipped runbooks. */
    public static Glossary shipped() {
        try (InputStream in = Glossary.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + SHIPPED + " is missing");
            }
            Problems problems = new Problems();
            Optional<Glossary> glossary =
                    read("names.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8), problems);
            if (!problems.none()) {
                throw new IllegalStateException("the shipped names are broken: " + problems.all());
            }
            return glossary.orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The glossary in this text; what is wrong with it is added to the problems. */
    static Optional<Glossary> read(String file, String text, Problems problems) {
        return YamlFile.read(file, text, problems)
                .flatMap(YamlNode::map)
                .map(map -> new Glossary(GlossaryReader.terms(map)));
    }
}
