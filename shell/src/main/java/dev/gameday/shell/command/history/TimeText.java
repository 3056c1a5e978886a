package dev.gameday.shell.command.history;

import dev.gameday.recorder.history.TimeTaken;
import dev.gameday.recorder.history.Timing;
import dev.gameday.recorder.history.Trend;
import dev.gameday.shell.view.text.Elapsed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a history writes days and the times that sessions took. */
final class TimeText {
    private TimeText() {}

    /** The day, UTC. */
    static String day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** {@code 3:34}; negative where it came before what it is counted from. */
    static String length(Duration length) {
        return length.isNegative() ? "-" + Elapsed.of(length.negated()) : Elapsed.of(length);
    }

    /** One session's; a star stands for a hint. */
    static String taken(@Nullable TimeTaken taken) {
        if (taken == null) {
            return "n/a";
        }
        return switch (taken.kind()) {
            case MEASURED -> taken.length().map(TimeText::length).orElse("n/a");
            case ASSISTED -> taken.length().map(TimeText::length).orElse("n/a") + "*";
            case CENSORED -> "cens.";
            case MISSING -> "n/a";
        };
    }

    /** A period's: the median, and of how many where not all were measured. */
    static String summary(Trend.Summary summary, int sessions) {
        String median = summary.median()
                .map(TimeText::length)
                .orElse(summary.censored() > 0 ? "cens. " + summary.censored() : "n/a");
        return summary.measured() == sessions || summary.measured() == 0
                ? median
                : median + " " + summary.measured() + "/" + sessions;
    }

    /** One session's times for programs, by their ids. */
    static Map<String, Object> fields(Map<Timing, TimeTaken> times) {
        Map<String, Object> fields = new LinkedHashMap<>();
        times.forEach((timing, taken) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", taken.kind().name());
            taken.length().ifPresent(length -> one.put("length", length.toString()));
            fields.put(timing.id(), one);
        });
        return fields;
    }

    /** A period's for programs. */
    static Map<String, Object> fields(Trend.Summary summary) {
        Map<String, Object> fields = new LinkedHashMap<>();
        summary.median().ifPresent(median -> fields.put("median", median.toString()));
        fields.put("measured", summary.measured());
        fields.put("assisted", summary.assisted());
        fields.put("censored", summary.censored());
        fields.put("missing", summary.missing());
        return fields;
    }

    /** For a chart. */
    static Optional<Double> seconds(Optional<Duration> length) {
        return length.map(known -> known.toMillis() / 1000.0);
    }
}
