package dev.gameday.runbook.file;

import dev.gameday.runbook.Tolerance;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The written forms that several kinds of file share; each notes a problem and answers empty where one is broken. */
final class Forms {
    /** Longer than any game day, and short enough that no sum of times overflows. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** Tags, dimensions and arguments are called as others decided. */
    private static final Pattern FOREIGN = Pattern.compile("[!-~]{1,128}");

    /** Longer text is no form at all, and a pattern should not have to find that out. */
    private static final int LONGEST_FORM = 2_000;

    private Forms() {}

    /** An id or a logical name. */
    static Optional<String> name(YamlNode node) {
        return matching(node, NAME, "lower-case letters, digits and hyphens, at most 40, such as order-intake");
    }

    /** Text of this form. */
    static Optional<String> matching(YamlNode node, Pattern pattern, String form) {
        return node.parsed(
                text -> {
                    if (text.length() > LONGEST_FORM || !pattern.matcher(text).matches()) {
                        throw new IllegalArgumentException(form);
                    }
                    return text;
                },
                form);
    }

    /** The accepted range of a value. */
    static Optional<Tolerance> tolerance(YamlNode node) {
        return node.parsed(Forms::range, "a range such as '>= 99.9', '<= 5' or 0.95..1.05, the lower end first");
    }

    /** A duration from {@code shortest} to 24 hours. */
    static Optional<Duration> duration(YamlNode node, Duration shortest) {
        return node.duration().filter(duration -> {
            boolean inside = duration.compareTo(shortest) >= 0 && duration.compareTo(LONGEST) <= 0;
            if (!inside) {
                node.problem(duration + " is outside its bounds", "write " + shortest + " to " + LONGEST);
            }
            return inside;
        });
    }

    /** The texts of a list. */
    static List<String> texts(List<YamlNode> items) {
        return items.stream().flatMap(item -> item.text().stream()).toList();
    }

    /** The names of a list. */
    static List<String> names(List<YamlNode> items) {
        return items.stream().flatMap(item -> name(item).stream()).toList();
    }

    /** The readable entries of a map from logical names, in the order of the file. */
    static <T> Map<String, T> named(YamlMap map, Function<YamlNode, Optional<T>> read) {
        return entries(map, NAME, "lower-case letters, digits and hyphens, at most 40", read);
    }

    /** The texts of a map whose keys are not ours to name, in the order of the file. */
    static Map<String, String> pairs(YamlMap map) {
        return entries(map, FOREIGN, "at most 128 characters, no spaces", YamlNode::text);
    }

    private static <T> Map<String, T> entries(
            YamlMap map, Pattern keys, String form, Function<YamlNode, Optional<T>> read) {
        Map<String, T> entries = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (key.length() > LONGEST_FORM || !keys.matcher(key).matches()) {
                value.problem("'" + key + "' is no name", "write " + form);
            }
            read.apply(value).ifPresent(readable -> entries.put(key, readable));
        });
        return entries;
    }

    /** Whether every part was readable. */
    static boolean all(Optional<?>... parts) {
        return Stream.of(parts).allMatch(Optional::isPresent);
    }

    private static Tolerance range(String text) {
        Tolerance range = Optional.of(text)
                .filter(t -> t.length() <= LONGEST_FORM)
                .flatMap(Tolerance::parse)
                .orElseThrow(() -> new IllegalArgumentException("no range"));
        double low = range.low().orElse(-Double.MAX_VALUE);
        double high = range.high().orElse(Double.MAX_VALUE);
        if (low > high || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("no value is in this range");
        }
        return range;
    }
}
