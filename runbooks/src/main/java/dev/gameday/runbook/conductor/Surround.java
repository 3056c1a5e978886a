package dev.gameday.runbook.conductor;

import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.event.GameDayEvent;
import java.util.List;
import java.util.function.Consumer;

/**
 * What surrounds a run: done after its opening is on disk and before its first step, and taken away before it is closed.
 * Called on the run's own thread; neither throws anything. The opening comes back within the deadline of a call, the
 * closing may take minutes, as nothing is in place any more.
 */
public interface Surround {
    /** Nothing surrounds it. */
    Surround NOTHING = new Surround() {
        @Override
        public void opened(Consumer<Command> commands) {}

        @Override
        public List<GameDayEvent> closing(boolean clean) {
            return List.of();
        }
    };

    /** The opening is recorded; a command told now comes before the first step. */
    void opened(Consumer<Command> commands);

    /**
     * The run is about to be closed; {@code clean} says whether everything injected was seen gone. What is to be recorded of
     * it before the close.
     */
    List<GameDayEvent> closing(boolean clean);
}
