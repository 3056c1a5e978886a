package dev.gameday.catalog.metric;

import dev.gameday.catalog.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * Port: follows the logs of Lambda functions; changes nothing. It remembers where it was, so one is for one run. Safe for
 * many threads.
 */
@FunctionalInterface
public interface InvocationReader {
    /** Where nobody follows any log. */
    InvocationReader NONE = (function, now) -> Outcome.done(List.of());

    /**
     * What is new of the function since the last call: windows that are over by {@code now}, in order, and earlier ones again
     * of which more came. Trouble that will not pass soon is answered from memory for a while, without another call.
     */
    Outcome<List<InvocationSample>> recent(String function, Instant now);
}
