package dev.gameday.shell.place;

import dev.gameday.catalog.AccountInspector;
import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.SafetyLever;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.arming.ArmingPorts;
import dev.gameday.catalog.leftover.Finding;
import dev.gameday.catalog.leftover.LeftoverFinder;
import dev.gameday.catalog.leftover.Look;
import dev.gameday.catalog.leftover.Sweeper;
import dev.gameday.catalog.workbench.Workbench;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.conductor.Lanes;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.conductor.core.Outside;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.profile.Profile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a run acts: its time, its lanes, its ports, and what logical names are there. Closing it ends its threads and
 * connections, and with a rehearsal the cloud itself. {@code stores} gives access to a profile's store; {@code arming} is
 * there where functions can be armed, {@code workbench} where people can change things during a run.
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
        Sweeper sweeper,
        SafetyLever lever,
        Scouts scouts,
        RehearsalControl control,
        Optional<ArmingPorts> arming,
        Optional<Workbench> workbench,
        Function<Profile.Store, ObjectStore> stores,
        Runnable closing)
        implements AutoCloseable {
    /** An environment in which nobody has hands of their own. */
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
            Sweeper sweeper,
            SafetyLever lever,
            Scouts scouts,
            RehearsalControl control,
            Optional<ArmingPorts> arming,
            Function<Profile.Store, ObjectStore> stores,
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
                sweeper,
                lever,
                scouts,
                control,
                arming,
                Optional.empty(),
                stores,
                closing);
    }

    /** An environment whose account is not to be looked through, without a path to control it. */
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
            Function<Profile.Store, ObjectStore> stores,
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
                UNSEEN,
                OUT_OF_REACH,
                Scouts.NONE,
                RehearsalControl.NONE,
                Optional.empty(),
                stores,
                closing);
    }

    private static final SafetyLever OUT_OF_REACH = reason ->
            Outcome.failed(new Trouble(Trouble.Kind.REFUSED, "this environment's safety lever is out of reach"));

    private static final Sweeper UNSEEN = new Sweeper() {
        @Override
        public Look look() {
            return new Look(List.of(), List.of("the account: this environment can't be looked through"));
        }

        @Override
        public Outcome<ControlState> remove(Finding finding) {
            throw new IllegalStateException("nothing was found here");
        }
    };

    @Override
    public void close() {
        lanes.close();
        closing.run();
    }
}
