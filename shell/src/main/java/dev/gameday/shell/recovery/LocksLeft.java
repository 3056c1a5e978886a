package dev.gameday.shell.recovery;

import dev.gameday.runbook.conductor.Surround;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.RunEvent.TargetsLocked;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.run.Release;
import java.util.List;
import java.util.function.Consumer;

/** Lets go of the locks that a run held, once everything that it injected is gone; they end by themselves otherwise. */
record LocksLeft(LeftRun run, Environment place) implements Surround {
    @Override
    public void opened(Consumer<Command> commands) {
        // A recovery takes no locks: those of the run still stand.
    }

    @Override
    public List<GameDayEvent> closing(boolean clean) {
        return clean ? run.locks().map(this::released).orElse(List.of()) : List.of();
    }

    private List<GameDayEvent> released(TargetsLocked locks) {
        Profile.Store store = new Profile.Store(locks.bucket(), locks.folder());
        return new Release(place.stores().apply(store), run.folder().session(), place.timeline()).tried(locks.until());
    }
}
