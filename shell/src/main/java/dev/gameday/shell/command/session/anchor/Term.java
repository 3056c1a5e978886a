package dev.gameday.shell.command.session.anchor;

import dev.gameday.catalog.Retention;
import dev.gameday.catalog.Retention.Mode;
import dev.gameday.shell.UsageException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How long a bucket keeps an anchor and who can end that, as it is typed; null is an option that was left out. */
public record Term(@Nullable Duration time, @Nullable Mode mode) {
    private static final Duration USUAL = Duration.ofDays(365);
    private static final Duration LONGEST = Duration.ofDays(36_500);

    public Term {
        if (time != null && (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(LONGEST) > 0)) {
            throw new UsageException("--for cannot be " + time + ": give a second at least and 36500 days at most.");
        }
    }

    /** Whether neither was named. */
    public boolean unsaid() {
        return time == null && mode == null;
    }

    Retention from(Instant now) {
        return new Retention(
                Objects.requireNonNullElse(mode, Mode.COMPLIANCE), now.plus(Objects.requireNonNullElse(time, USUAL)));
    }
}
