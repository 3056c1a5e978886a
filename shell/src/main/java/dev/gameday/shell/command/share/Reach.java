package dev.gameday.shell.command.share;

import org.jspecify.annotations.Nullable;

/** Where a bucket is: in the account of that profile, or in the served rehearsal at that URL; null is an option left out. */
public record Reach(@Nullable String live, @Nullable String rehearsal) {
    /** Whether neither was named. */
    public boolean unsaid() {
        return live == null && rehearsal == null;
    }
}
