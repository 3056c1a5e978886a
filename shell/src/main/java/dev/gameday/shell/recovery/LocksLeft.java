package dev.gameday.shell.recovery;

import dev.gameday.runbook.conductor.Surround;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.runbook.profile.TargetLocks;
import dev.gameday.shell.run.Environment;
import java.util.function.Consumer;

/** Lets go of the locks that a run held, once everything that it injected is gone; they end by themselves otherwise. */
record LocksLeft(LeftRun run, Environment place) implements Surround {
    private static final System.Logger LOG = System.getLogger(LocksLeft.class.getName());

    @Override
    public void opened(Consumer<Command> commands) {
        // A recovery takes no locks: those of the run still stand.
    }

    @Override
    public void closing(boolean clean) {
        if (clean) {
            run.locks()
                    .ifPresent(locks -> new TargetLocks(
                                    place.stores().apply(new Profile.Store(locks.bucket(), locks.folder())))
                            .release(run.folder().session())
                            .match(released -> released, trouble -> {
                                LOG.log(
                                        System.Logger.Level.WARNING,
                                        "the locks stay until " + locks.until() + ": " + trouble.sentence());
                                return 0;
                            }));
        }
    }
}
