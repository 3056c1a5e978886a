package dev.gameday.runbook.draft;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tags in a line, as people type them: {@code chaos=allowed, tier=function}. */
final class TagText {
    private static final String BETWEEN = ", ";

    private TagText() {}

    static String of(Map<String, String> tags) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> tag.getKey() + "=" + tag.getValue())
                        .collect(Collectors.joining(BETWEEN));
    }

    /** Whether a tag can be written so. AWS's own tags can't be relied on, nor can a name that is different for each. */
    static boolean fits(String key, String value) {
        return key.matches("[!-~&&[^=,]]{1,128}")
                && !key.startsWith("aws:")
                && !value.isBlank()
                && !value.contains(BETWEEN)
                && value.chars().noneMatch(Character::isISOControl);
    }

    static Optional<Map<String, String>> read(String text) {
        Map<String, String> tags = new TreeMap<>();
        for (String pair : text.split(BETWEEN)) {
            int equals = pair.indexOf('=');
            if (equals < 1 || !fits(pair.substring(0, equals), pair.substring(equals + 1))) {
                return Optional.empty();
            }
            tags.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return Optional.of(tags);
    }
}
