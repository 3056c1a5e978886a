package dev.gameday.shell.view.display;

import dev.gameday.shell.view.MetricView;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How old the newest point of a metric is, in at most seven columns: {@code 4s old}, {@code 12m old}. */
public final class Age {
    private static final Duration GRACE = Duration.ofSeconds(15);

    private Age() {}

    /** The age; marked where the point is older than its period, its lag and some grace let it be. */
    public static Line of(MetricView metric, Instant now) {
        Optional<Duration> age = metric.age(now);
        Duration usual = metric.source().period().plus(metric.source().lag()).plus(GRACE);
        boolean late = !metric.source().quiet()
                && age.map(old -> old.compareTo(usual) > 0).orElse(false);
        String text = age.map(Age::text).map(old -> old + " old").orElse("no data");
        return Line.of(text, late ? Tone.WARNING : Tone.MUTED);
    }

    private static String text(Duration age) {
        long seconds = age.toSeconds();
        if (seconds < 100) {
            return seconds + "s";
        }
        return age.toMinutes() < 100 ? age.toMinutes() + "m" : Math.min(99, age.toHours()) + "h";
    }
}
