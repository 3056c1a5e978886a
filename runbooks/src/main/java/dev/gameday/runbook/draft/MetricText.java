package dev.gameday.runbook.draft;

import dev.gameday.catalog.survey.FoundMetric;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A metric in a line, as {@link FoundMetric#toString} writes it and as people may type it. */
final class MetricText {
    private static final Pattern FORM = Pattern.compile("(\\S+) ([^{]*[^{ ])(?: \\{(.*)})?");

    private MetricText() {}

    static Optional<FoundMetric> read(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        Map<String, String> dimensions = new TreeMap<>();
        for (String pair : Optional.ofNullable(form.group(3)).orElse("").split(", ")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                dimensions.put(pair.substring(0, equals), pair.substring(equals + 1));
            } else if (!pair.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(new FoundMetric(form.group(1), form.group(2), dimensions));
    }

    static FoundMetric parse(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("no metric: " + text));
    }
}
