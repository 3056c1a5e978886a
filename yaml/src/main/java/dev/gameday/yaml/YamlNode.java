package dev.gameday.yaml;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One value of a YAML file, with its place. Each reading method answers with the value, or notes a problem and answers
 * empty, so a reader asks for everything first and looks at the problems after.
 */
public final class YamlNode {
    private static final Set<Tag> SINGLE = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP);

    private final String file;
    private final Node node;
    private final Problems problems;

    YamlNode(String file, Node node, Problems problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    /** Where it begins. */
    public Place place() {
        return new Place(
                file, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
    }

    /** Notes that something is wrong here, and what to write instead. */
    public void problem(String wrong, String remedy) {
        problems.add(place(), wrong, remedy);
    }

    /** A single value as it is written, whatever YAML takes it for: {@code no}, {@code 010} and {@code PT5M} are text. */
    public Optional<String> text() {
        if (node instanceof ScalarNode scalar && SINGLE.contains(node.getTag())) {
            if (!scalar.getValue().isBlank() && !node.getTag().equals(Tag.NULL)) {
                return Optional.of(scalar.getValue().strip());
            }
            problem("the value is empty", "write a value, or leave the key out");
        } else {
            wrongType("a single value");
        }
        return Optional.empty();
    }

    /** A number, written without quotes. */
    public Optional<BigDecimal> number() {
        return plain("a number").flatMap(text -> parsed(text, BigDecimal::new, "a number"));
    }

    /** A whole number within these bounds, both inclusive. */
    public Optional<Integer> integer(int minimum, int maximum) {
        String form = "a whole number from " + minimum + " to " + maximum;
        return plain(form).flatMap(text -> parsed(text, Integer::valueOf, form)).filter(value -> {
            boolean inside = value >= minimum && value <= maximum;
            if (!inside) {
                problem("'" + value + "' is outside its bounds", "write " + form);
            }
            return inside;
        });
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag() {
        return plain("true or false").flatMap(text -> parsed(text, YamlNode::truth, "true or false"));
    }

    /** An ISO 8601 duration, such as {@code PT5M}, that isn't negative. */
    public Optional<Duration> duration() {
        return parsed(YamlNode::positive, "a duration such as PT30S, PT5M or PT1H");
    }

    /** Text that {@code parser} understands; it refuses with an {@link IllegalArgumentException}. */
    public <T> Optional<T> parsed(Function<String, T> parser, String form) {
        return text().flatMap(text -> parsed(text, parser, form));
    }

    /** The items of a list. */
    public List<YamlNode> items() {
        if (isList() && node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new YamlNode(file, item, problems))
                    .toList();
        }
        wrongType("a list, one '- item' a line");
        return List.of();
    }

    /** The single values of a list, as text. */
    public List<String> texts() {
        return items().stream().flatMap(item -> item.text().stream()).toList();
    }

    /** A map of keys and values. */
    public Optional<YamlMap> map() {
        if (isMap() && node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(file, mapping, problems));
        }
        wrongType("keys and values, one 'key: value' a line");
        return Optional.empty();
    }

    /** The value as JSON, maps and lists with all that is in them. */
    public String json() {
        return JsonForm.of(this);
    }

    /** The node of a single value without a tag of its own. */
    Optional<ScalarNode> scalar() {
        return node instanceof ScalarNode scalar && SINGLE.contains(node.getTag())
                ? Optional.of(scalar)
                : Optional.empty();
    }

    /** Whether it is a map; notes nothing. */
    public boolean isMap() {
        return node instanceof MappingNode && node.getTag().equals(Tag.MAP);
    }

    /** Whether it is a list; notes nothing. */
    public boolean isList() {
        return node instanceof SequenceNode && node.getTag().equals(Tag.SEQ);
    }

    private Optional<String> plain(String form) {
        if (node instanceof ScalarNode scalar && scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            problem("'" + scalar.getValue() + "' is text in quotes", "write " + form + " without them");
            return Optional.empty();
        }
        return text();
    }

    private <T> Optional<T> parsed(String text, Function<String, T> parser, String form) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            problem("'" + text + "' can't be read", "write " + form);
            return Optional.empty();
        }
    }

    private void wrongType(String wanted) {
        boolean tagged = !node.getTag().getValue().startsWith(Tag.PREFIX)
                || node.getTag().getValue().contains("java");
        String found = tagged ? "a tagged value" : isMap() ? "a map" : isList() ? "a list" : "a single value";
        problem("this is " + found, "write " + wanted);
    }

    private static Boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }

    private static Duration positive(String text) {
        Duration duration = Duration.parse(text);
        if (duration.isNegative()) {
            throw new IllegalArgumentException(text);
        }
        return duration;
    }
}
