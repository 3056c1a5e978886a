package dev.gameday.shell.join;

import dev.gameday.shell.place.Speed;
import org.jspecify.annotations.Nullable;

/** What a command's options say about where it acts; null is an option that was left out. */
public record Where(
        @Nullable String live,
        @Nullable String rehearsal,
        @Nullable String profile,
        @Nullable String binding,
        @Nullable Long seed,
        @Nullable Speed speed) {
    /** In the account of a profile, in a rehearsal that is served, or in one of the console's own. */
    public static Where of(@Nullable String live, @Nullable String rehearsal) {
        return new Where(live, rehearsal, null, null, null, null);
    }

    /** Within what that profile allows. */
    public Where within(@Nullable String other) {
        return new Where(live, rehearsal, other, binding, seed, speed);
    }

    /** With the names of that binding. */
    public Where bound(@Nullable String other) {
        return new Where(live, rehearsal, profile, other, seed, speed);
    }

    /** In a rehearsal with that seed and speed. */
    public Where paced(@Nullable Long chosen, @Nullable Speed pace) {
        return new Where(live, rehearsal, profile, binding, chosen, pace);
    }
}
