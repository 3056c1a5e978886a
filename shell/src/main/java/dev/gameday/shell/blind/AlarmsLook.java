package dev.gameday.shell.blind;

import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import dev.gameday.shell.view.text.Wrapped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code look alarms}: those that people are paged by, the raised ones first, each with its reason. */
final class AlarmsLook {
    private static final int INDENT = 4;

    private AlarmsLook() {}

    static List<Line> lines(Sight sight) {
        List<String> names = sight.run().environment().binding().alarms().entrySet().stream()
                .filter(alarm -> !alarm.getKey().startsWith(Concealment.GUARDS))
                .map(java.util.Map.Entry::getValue)
                .toList();
        List<AlarmReading> readings =
                new ArrayList<>(Sight.answered(sight.reader().alarms(names)));
        readings.sort(Comparator.comparing((AlarmReading reading) -> !reading.raised())
                .thenComparing(AlarmReading::since, Comparator.reverseOrder()));
        List<Line> lines = new ArrayList<>();
        for (AlarmReading reading : readings) {
            lines.add(Line.of(reading.name())
                    .padded(20)
                    .plus(" ")
                    .plus(reading.state(), reading.raised() ? Tone.BAD : Tone.GOOD)
                    .plus(" since " + Elapsed.time(reading.since()) + " UTC", Tone.MUTED)
                    .fit(sight.width()));
            if (reading.raised()) {
                Wrapped.lines(reading.reason(), sight.width() - INDENT)
                        .forEach(text -> lines.add(Line.of(" ".repeat(INDENT) + text, Tone.MUTED)));
            }
        }
        return lines;
    }
}
