package dev.gameday.runbook.conductor;

import dev.gameday.runbook.conductor.core.Command;
import java.util.function.Consumer;

/**
 * What surrounds a run: done after its opening is on disk and before its first step, and taken away before it is closed.
 * Called on the run's own thread; each must come back within the deadline of a call, and throw nothing.
 */
public interface Surround {
    /** Nothing surrounds it. */
    Surround NOTHING = new Surround() {
        @Override
        public void opened(Consumer<Command> commands) {}

        @Override
        public void closing(boolean clean) {}
    };

    /** The opening is recorded; a command told now comes before the first step. */
    void opened(Consumer<Command> commands);

    /** The run is about to be closed; {@code clean} says whether everything injected was seen gone. */
    void closing(boolean clean);
}
