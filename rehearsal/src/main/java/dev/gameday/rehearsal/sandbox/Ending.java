package dev.gameday.rehearsal.sandbox;

import dev.gameday.rehearsal.sandbox.runtime.Payload;
import java.time.Duration;
import java.util.List;

/** What came of an invocation. Logs are the last lines of the invocation. */
public sealed interface Ending {
    /** The last lines that the invocation wrote; none where nothing was run. */
    default List<String> log() {
        return List.of();
    }

    /** Calls the method for the case at hand. */
    <T> T match(Cases<T> cases);

    /** One method for each case. */
    interface Cases<T> {
        /** The function returned. */
        T returned(Returned returned);

        /** The function failed, or was ended. */
        T failed(Failed failed);

        /** It was not run: as many run already as may. */
        T throttled(Throttled throttled);

        /** It was not run: this machine can't. */
        T notStarted(NotStarted notStarted);
    }

    /** How long a start took before the event, nothing in a sandbox that was there, and how long the event then took. */
    record Took(Duration start, Duration event) {
        /** No time at all: nothing was run. */
        public static final Took NOTHING = new Took(Duration.ZERO, Duration.ZERO);
    }

    /** The function returned this. */
    record Returned(Payload payload, List<String> log, Took took) implements Ending {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.returned(this);
        }
    }

    /** The function failed with this error. */
    record Failed(Payload payload, List<String> log, Took took) implements Ending {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.failed(this);
        }
    }

    /** As many invocations run as are {@code reserved} for the function, or as there may be at all. */
    record Throttled(boolean reserved) implements Ending {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.throttled(this);
        }
    }

    /** Why this machine can't run it, in a sentence. */
    record NotStarted(String reason) implements Ending {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.notStarted(this);
        }
    }
}
