package dev.gameday.shell.run;

import dev.gameday.runbook.conductor.Surround;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.event.GameDayEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What surrounds a run, and what else is to be done before it is closed: that first, the last come first. */
public record Closing(Surround inner, List<Supplier<List<GameDayEvent>>> lastly) implements Surround {
    private static final System.Logger LOG = System.getLogger(Closing.class.getName());

    @Override
    public void opened(Consumer<Command> commands) {
        inner.opened(commands);
    }

    @Override
    public List<GameDayEvent> closing(boolean clean) {
        List<GameDayEvent> events = new ArrayList<>();
        for (int at = lastly.size() - 1; at >= 0; at--) {
            try {
                events.addAll(lastly.get(at).get());
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "what was to be done at the end failed", e);
            }
        }
        events.addAll(inner.closing(clean));
        return events;
    }
}
