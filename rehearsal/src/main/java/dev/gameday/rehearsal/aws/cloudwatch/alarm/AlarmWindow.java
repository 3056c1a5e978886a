package dev.gameday.rehearsal.aws.cloudwatch.alarm;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Collectors;

/** The datapoints that an alarm looks at, by the start of their period; {@code end} is where the last period ends. */
public record AlarmWindow(NavigableMap<Long, Double> points, long end, int period) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yy HH:mm:ss").withZone(ZoneOffset.UTC);

    public int size() {
        return points.size();
    }

    public AlarmWindow latestReal(int most) {
        if (points.size() <= most) {
            return this;
        }
        Long first = List.copyOf(points.navigableKeySet()).get(points.size() - most);
        return new AlarmWindow(points.tailMap(first, true), end, period);
    }

    public int breaching(AlarmRule rule) {
        return (int) points.values().stream()
                .filter(value -> rule.comparison().breaches(value, rule.threshold()))
                .count();
    }

    /** How many periods ago the first datapoint's period began; 1 is the last period. */
    public long periodsSinceFirstReal() {
        return (end - points.firstKey()) / period;
    }

    /** The datapoints as a reason lists them: {@code [12.0 (22/11/26 03:00:00), ...]}, the latest first. */
    public String listed() {
        return points.descendingMap().entrySet().stream()
                .map(AlarmWindow::listed)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String listed(Map.Entry<Long, Double> point) {
        return point.getValue() + " (" + TIME.format(Instant.ofEpochSecond(point.getKey())) + ")";
    }
}
