package dev.gameday.rehearsal.flow;

import dev.gameday.rehearsal.flow.Surroundings.Zone;
import java.util.Optional;

/** What a function's code would do with an event that is no order, in a zone, at the present instant. */
interface Handler {
    /** The code's run; nothing of the flow changes by it. {@code slowdown} scales the function's own work. */
    Run run(Zone zone, double slowdown);

    /** How long the code runs, and how it fails if it does. */
    record Run(long nanos, Optional<Outcome.Failed> failure) {
        static Run good(long nanos) {
            return new Run(nanos, Optional.empty());
        }

        static Run failing(long nanos, String errorType, String message) {
            return new Run(nanos, Optional.of(new Outcome.Failed(errorType, message)));
        }
    }
}
