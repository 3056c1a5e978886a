package dev.gameday.rehearsal.aws.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A filter pattern for unstructured lines: all plain terms and quoted phrases have to be in the line, none of those
 * after {@code -}, and one of those after {@code ?} if there are any. Upper and lower case differ, as in CloudWatch
 * Logs.
 */
record FilterPattern(List<String> required, List<String> optional, List<String> excluded) {
    private static final Pattern TERM = Pattern.compile("\\s*([?-]?)(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s\"]+))");

    /** The pattern, or empty when it is not well formed or is one for JSON or space-delimited lines. */
    static Optional<FilterPattern> parse(String text) {
        String pattern = text.strip();
        if (pattern.startsWith("{") || pattern.startsWith("[") || pattern.startsWith("%")) {
            return Optional.empty();
        }
        FilterPattern parsed = new FilterPattern(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Matcher matcher = TERM.matcher(pattern);
        int end = 0;
        while (end < pattern.length() && matcher.find(end) && matcher.start() == end) {
            String phrase = matcher.group(2);
            String term = phrase == null ? matcher.group(3) : phrase.replaceAll("\\\\(.)", "$1");
            parsed.listFor(matcher.group(1)).add(term);
            end = matcher.end();
        }
        return end == pattern.length() ? Optional.of(parsed) : Optional.empty();
    }

    private List<String> listFor(String sign) {
        return switch (sign) {
            case "?" -> optional;
            case "-" -> excluded;
            default -> required;
        };
    }

    boolean matches(String line) {
        return required.stream().allMatch(line::contains)
                && excluded.stream().noneMatch(line::contains)
                && (optional.isEmpty() || optional.stream().anyMatch(line::contains));
    }
}
