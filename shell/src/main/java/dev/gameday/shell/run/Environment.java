package dev.gameday.shell.run;

import dev.gameday.catalog.AccountInspector;
import dev.gameday.catalog.LeftoverFinder;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.conductor.Lanes;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.conductor.core.Outside;
import dev.gameday.runbook.event.RunEvent.Mode;

/**
 * Where a run acts: its time, its lanes, its ports, and what logical names are there. Closing it ends its threads and
 * connections, and with a rehearsal the cloud itself.
 */
public record Environment(
        Mode mode,
        String endpoint,
        long seed,
        Speed speed,
        Binding binding,
        Timeline timeline,
        Lanes lanes,
        Outside outside,
        AccountInspector inspector,
        LeftoverFinder finder,
        RehearsalControl control,
        Runnable closing)
        implements AutoCloseable {
    /** An environment without a path to control it. */
    public Environment(
            Mode mode,
            String endpoint,
            long seed,
            Speed speed,
            Binding binding,
            Timeline timeline,
            Lanes lanes,
            Outside outside,
            AccountInspector inspector,
            LeftoverFinder finder,
            Runnable closing) {
        this(
                mode,
                endpoint,
                seed,
                speed,
                binding,
                timeline,
                lanes,
                outside,
                inspector,
                finder,
                RehearsalControl.NONE,
                closing);
    }

    @Override
    public void close() {
        lanes.close();
        closing.run();
    }
}
