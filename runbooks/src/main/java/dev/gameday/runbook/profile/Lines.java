package dev.gameday.runbook.profile;

import java.util.Map;
import java.util.TreeMap;

/** A small text of {@code key=value} lines, as locks and approvals are kept; whatever else it holds is passed over. */
final class Lines {
    private Lines() {}

    static String write(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(values)
                .forEach((key, value) -> text.append(key)
                        .append('=')
                        .append(value.replaceAll("\\p{Cntrl}", " "))
                        .append('\n'));
        return text.toString();
    }

    static Map<String, String> read(String text) {
        Map<String, String> values = new TreeMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1).replaceAll("\\p{Cntrl}", " "));
            }
        });
        return values;
    }
}
