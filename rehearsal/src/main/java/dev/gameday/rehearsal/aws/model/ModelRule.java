package dev.gameday.rehearsal.aws.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a service model says of one member: whether it has to be there, how long or large it is, how it looks. */
record ModelRule(
        boolean required, Optional<Long> least, Optional<Long> most, List<String> allowed, Optional<Pattern> pattern) {
    private static final String PATTERN = "pattern=";

    /** Reads a rule as the resource has it: {@code required min=1 max=64 enum=A|B pattern=[\S]+}, the pattern last. */
    static ModelRule parse(String text) {
        int pattern = text.indexOf(PATTERN);
        List<String> words = List.of((pattern < 0 ? text : text.substring(0, pattern)).split(" "));
        return new ModelRule(
                words.contains("required"),
                word(words, "min=").map(Long::valueOf),
                word(words, "max=").map(Long::valueOf),
                word(words, "enum=").map(values -> List.of(values.split("\\|"))).orElse(List.of()),
                pattern < 0
                        ? Optional.empty()
                        : Optional.of(Pattern.compile(text.substring(pattern + PATTERN.length()))));
    }

    private static Optional<String> word(List<String> words, String start) {
        return words.stream()
                .filter(word -> word.startsWith(start))
                .map(word -> word.substring(start.length()))
                .findFirst();
    }

    /** What is wrong with the value, in AWS's words, or nothing. A pattern without anchors only has to be found. */
    Optional<String> complaint(@Nullable Object value) {
        if (value == null) {
            return required ? Optional.of("Member must not be null") : Optional.empty();
        }
        if (value instanceof Number number) {
            return bounds(number.longValue(), "Member must have value");
        }
        if (value instanceof Collection<?> list) {
            return bounds(list.size(), "Member must have length");
        }
        if (value instanceof Map<?, ?> map) {
            return bounds(map.size(), "Member must have length");
        }
        return value instanceof String text ? complaint(text) : Optional.empty();
    }

    private Optional<String> complaint(String text) {
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            return Optional.of("Member must satisfy enum value set: " + allowed);
        }
        return bounds(text.codePointCount(0, text.length()), "Member must have length")
                .or(() -> pattern.filter(form -> !form.matcher(text).find())
                        .map(form -> "Member must satisfy regular expression pattern: " + form));
    }

    private Optional<String> bounds(long size, String what) {
        if (least.isPresent() && size < least.get()) {
            return Optional.of(what + " greater than or equal to " + least.get());
        }
        return most.filter(bound -> size > bound).map(bound -> what + " less than or equal to " + bound);
    }
}
