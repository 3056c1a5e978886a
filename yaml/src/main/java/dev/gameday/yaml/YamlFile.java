package dev.gameday.yaml;

import java.io.StringReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Turns a file's text into nodes that know their place. It never builds an object from the file, follows no alias to a
 * list or map, and bounds size and nesting, so a hostile file is a problem like any other.
 */
public final class YamlFile {
    /** The longest file that is read, in characters. */
    public static final int LONGEST = 256 * 1024;

    private static final int DEEPEST = 20;

    private YamlFile() {}

    /** The file's one document; empty, with the problem noted, if it isn't readable. {@code file} names it to people. */
    public static Optional<YamlNode> read(String file, String text, Problems problems) {
        Place whole = new Place(file, 0, 0);
        if (text.length() > LONGEST) {
            problems.add(whole, "the file is longer than " + LONGEST + " characters", "split it");
            return Optional.empty();
        }
        try {
            Node node = new Yaml(limits()).compose(new StringReader(text));
            if (node == null) {
                problems.add(whole, "the file is empty", "write its first key");
                return Optional.empty();
            }
            return Optional.of(new YamlNode(file, node, problems));
        } catch (MarkedYAMLException e) {
            problems.add(
                    place(file, e, whole), "not YAML: " + sentence(e.getProblem()), "check indentation and quotes");
        } catch (YAMLException e) {
            problems.add(whole, "not YAML that is read here: " + sentence(e.getMessage()), "write plain, shallow YAML");
        }
        return Optional.empty();
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        return options;
    }

    private static Place place(String file, MarkedYAMLException e, Place whole) {
        return e.getProblemMark() == null
                ? whole
                : new Place(
                        file,
                        e.getProblemMark().getLine() + 1,
                        e.getProblemMark().getColumn() + 1);
    }

    private static String sentence(@Nullable String message) {
        return message == null
                ? "it can't be parsed"
                : message.lines().findFirst().orElse("it can't be parsed");
    }
}
