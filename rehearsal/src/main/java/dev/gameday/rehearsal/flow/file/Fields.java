package dev.gameday.rehearsal.flow.file;

import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the values of one map of a flow file, with what holds where nothing is written or what is written is wrong. */
final class Fields {
    private static final Duration LONGEST = Duration.ofDays(7);

    private final YamlMap map;

    Fields(YamlMap map) {
        this.map = map;
    }

    YamlMap map() {
        return map;
    }

    /** A word that must be there. */
    String text(String key) {
        return map.text(key).orElse("");
    }

    /** A whole number that must be there. */
    int integer(String key, int least, int most) {
        return map.integer(key, least, most).orElse(least);
    }

    /** A whole number, or what holds otherwise. */
    int integer(String key, int least, int most, int otherwise) {
        return map.optional(key).flatMap(value -> value.integer(least, most)).orElse(otherwise);
    }

    /** A whole number, or none. */
    OptionalInt integerOrNone(String key, int least, int most) {
        Optional<Integer> read = map.optional(key).flatMap(value -> value.integer(least, most));
        return read.isPresent() ? OptionalInt.of(read.get()) : OptionalInt.empty();
    }

    /** A number that must be there, within these bounds, both inclusive. */
    double number(String key, double least, double most) {
        return map.required(key).map(value -> number(value, least, most)).orElse(least);
    }

    static double number(YamlNode value, double least, double most) {
        double read = value.number().map(BigDecimal::doubleValue).orElse(least);
        if (read < least || read > most) {
            value.problem("it is outside its bounds", "write a number from " + shown(least) + " to " + shown(most));
            return least;
        }
        return read;
    }

    /** A duration of more than nothing that must be there. */
    Duration duration(String key) {
        return map.required(key).map(Fields::positive).orElse(Duration.ofSeconds(1));
    }

    /** A duration, or what holds otherwise. */
    Duration duration(String key, Duration otherwise) {
        return map.optional(key).map(Fields::duration).orElse(otherwise);
    }

    /** A duration of more than nothing, or none. */
    Optional<Duration> durationOrNone(String key) {
        return map.optional(key).map(Fields::positive);
    }

    boolean flag(String key) {
        return map.optional(key).flatMap(YamlNode::flag).orElse(false);
    }

    /** One of these words, or what holds otherwise. */
    <T> T choice(String key, Map<String, T> choices, T otherwise) {
        return map.has(key) ? map.choice(key, choices).orElse(otherwise) : otherwise;
    }

    static Duration positive(YamlNode value) {
        Duration read = duration(value);
        if (read.isZero()) {
            value.problem("it is no time at all", "write a duration of more than 0");
            return Duration.ofSeconds(1);
        }
        return read;
    }

    static Duration duration(YamlNode value) {
        Duration read = value.duration().orElse(Duration.ofSeconds(1));
        if (read.compareTo(LONGEST) > 0) {
            value.problem("it is longer than a flow ever waits", "write seven days at most");
            return LONGEST;
        }
        return read;
    }

    private static String shown(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
