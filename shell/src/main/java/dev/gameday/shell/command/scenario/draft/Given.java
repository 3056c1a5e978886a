package dev.gameday.shell.command.scenario.draft;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the options of {@code scenario new} answer beforehand; null is an option that was left out. */
record Given(
        @Nullable String claim,
        @Nullable String fault,
        @Nullable String target,
        @Nullable String zone,
        List<String> arguments,
        @Nullable Duration duration,
        List<String> normal,
        @Nullable String stop,
        @Nullable String proof) {
    Given {
        arguments = List.copyOf(arguments);
        normal = List.copyOf(normal);
    }
}
