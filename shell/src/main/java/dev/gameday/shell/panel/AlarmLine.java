package dev.gameday.shell.panel;

import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the alarms say, on one line: those that are raised come first, and what there is no room for is counted. */
record AlarmLine(Map<String, AlarmReading> alarms, Instant now) {
    private static final int FINE = 2;

    /** The line, in at most {@code width} columns. */
    Line in(int width) {
        List<Map.Entry<String, AlarmReading>> all = alarms.entrySet().stream()
                .sorted(Comparator.comparingInt(alarm -> rank(alarm.getValue())))
                .toList();
        Line line = Line.of("alarms", Tone.MUTED);
        for (int i = 0; i < all.size(); i++) {
            Line longer = line.plus(" " + all.get(i).getKey() + " ")
                    .plus(state(all.get(i).getValue()));
            int following = all.size() - i - 1;
            if (longer.width() + (following == 0 ? 0 : more(all, i + 1).width()) > width) {
                return line.plus(more(all, i)).fit(width);
            }
            line = longer;
        }
        return line;
    }

    private static Line more(List<Map.Entry<String, AlarmReading>> all, int from) {
        List<Map.Entry<String, AlarmReading>> left = all.subList(from, all.size());
        boolean fine = left.stream().allMatch(alarm -> rank(alarm.getValue()) == FINE);
        return fine
                ? Line.of(" and " + left.size() + " more OK", Tone.MUTED)
                : Line.of(" and " + left.size() + " more", Tone.WARNING);
    }

    private static int rank(AlarmReading reading) {
        return reading.raised() ? 0 : reading.state().equals("OK") ? FINE : 1;
    }

    private Line state(AlarmReading reading) {
        if (reading.raised()) {
            return Line.of("ALARM " + Elapsed.between(reading.since(), now), Tone.BAD);
        }
        return reading.state().equals("OK") ? Line.of("OK", Tone.GOOD) : Line.of("no data", Tone.WARNING);
    }
}
