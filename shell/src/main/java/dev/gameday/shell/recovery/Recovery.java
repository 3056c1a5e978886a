package dev.gameday.shell.recovery;

import dev.gameday.catalog.Identity;
import dev.gameday.recorder.PromptRecord;
import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.runbook.conductor.Conductor;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.runbook.event.RunEvent.VerdictReached;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.Version;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.run.Postmortems;
import dev.gameday.shell.secret.LaterRedaction;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes over a run whose console is gone: the same conductor goes on with the state that the record holds, halts it and
 * takes everything away. It acts only on the account, Region and endpoint that the record names, and holds the record's
 * lock all the while, so that no two consoles recover one run.
 */
public final class Recovery {
    private static final System.Logger LOG = System.getLogger(Recovery.class.getName());

    private final Environments environments;
    private final InstantSource wall;
    private final LaterRedaction redaction;

    public Recovery(Environments environments, InstantSource wall, LaterRedaction redaction) {
        this.environments = environments;
        this.redaction = redaction;
        this.wall = wall;
    }

    /** Recovers the run; {@code listener} hears every event of it. Refuses where that is not the record's own place. */
    public Recovered recover(SessionFolder folder, String by, Consumer<Recorded> listener) {
        try {
            Recovered recovered = locked(folder, by, listener);
            Postmortems.write(folder);
            return recovered;
        } catch (IOException e) {
            throw new RefusedException(
                    "The record of " + folder.session() + " can't be gone on with (" + e.getMessage() + ")",
                    "wait for the console that writes it, or mend its folder");
        }
    }

    /**
     * Takes over a run whose console hangs and still holds its record: what is in place is taken away all the same, and told
     * in a file beside the record. Refuses where the run's place can't be reached from here.
     */
    public Recovered takeOver(SessionFolder folder, String by, Consumer<Recorded> listener) {
        try {
            Plan plan = planned(LeftRun.read(folder));
            try (Environment place = place(folder);
                    RecordWriter record = RecordWriter.takeOver(folder, wall, redaction.known(folder))) {
                // Read again: that console may have written until now.
                return conducted(place, LeftRun.read(folder), plan, record, by, listener);
            }
        } catch (IOException e) {
            throw new RefusedException(
                    "The run " + folder.session() + " can't be taken over (" + e.getMessage() + ")",
                    "wait for whoever takes it over, or end its process and type: gameday recover");
        }
    }

    /** Where another console's run acts; the caller closes it. Refuses where that can't be reached from here. */
    public Environment place(SessionFolder folder) {
        try {
            LeftRun run = LeftRun.read(folder);
            SessionOpened opened = run.opened().orElseThrow(() -> unknownPlace(run));
            return reopened(opened, planned(run).identity())
                    .orElseThrow(() -> new RefusedException(
                            "The rehearsal of " + folder.session() + " is within the console that runs it",
                            "type it there; if that console hangs, end its process, and the rehearsal ends with it"));
        } catch (IOException e) {
            throw new RefusedException(
                    "The record of " + folder.session() + " can't be read (" + e.getMessage() + ")", "mend its folder");
        }
    }

    private static Plan planned(LeftRun run) {
        return run.plan().orElseThrow(() -> unknownPlace(run));
    }

    private Recovered locked(SessionFolder folder, String by, Consumer<Recorded> listener) throws IOException {
        try (RecordWriter record = RecordWriter.open(folder, wall, redaction.known(folder))) {
            LeftRun run = LeftRun.read(folder);
            if (!run.unfinished()) {
                return new Recovered(run, "it is over and clean; another console was quicker", List.of());
            }
            Closing closing = new Closing(run, record, by, wall, listener);
            if (run.arming().isPresent() && run.opened().isPresent()) {
                return disarmed(run, run.opened().get(), run.arming().get().identity(), record, by, listener);
            }
            boolean placed = run.opened().isPresent() && run.plan().isPresent();
            if (run.settled() && (run.losses().isEmpty() || !placed)) {
                letGo(run);
                return closing.close(
                        run.state().faults().isEmpty()
                                ? "its console ended before anything was injected"
                                : "its console ended after everything had been removed");
            }
            SessionOpened opened = run.opened().orElseThrow(() -> unknownPlace(run));
            Plan plan = planned(run);
            Optional<Environment> place = reopened(opened, plan.identity());
            if (place.isEmpty()) {
                return closing.gone("its rehearsal ended with the console that carried it");
            }
            try (Environment there = place.get()) {
                return conducted(there, run, plan, record, by, listener);
            }
        }
    }

    /** The locks of a run that left nothing else, where its place can still be reached; they end by themselves if not. */
    private void letGo(LeftRun run) {
        if (run.locks().isEmpty() || run.opened().isEmpty() || run.plan().isEmpty()) {
            return;
        }
        try {
            reopened(run.opened().get(), run.plan().get().identity()).ifPresent(place -> {
                try (place) {
                    new LocksLeft(run, place)
                            .closing(true)
                            .forEach(stays -> LOG.log(System.Logger.Level.WARNING, stays.toString()));
                }
            });
        } catch (RefusedException e) {
            LOG.log(System.Logger.Level.WARNING, "the locks of " + run.folder().session() + " stay: " + e.getMessage());
        }
    }

    private Optional<Environment> reopened(SessionOpened opened, Identity identity) {
        try {
            return environments.reopen(opened, identity);
        } catch (UsageException e) {
            throw new RefusedException(
                    "The run acted on " + opened.endpoint() + ", which can't be opened: " + e.getMessage(),
                    "it may still hold what the run left");
        }
    }

    private static RefusedException unknownPlace(LeftRun run) {
        return new RefusedException(
                "The record of " + run.folder().session() + " no longer says where it acted",
                "look through the account with sweep; its undos by hand: "
                        + String.join(
                                "; ",
                                run.left().stream().map(undo -> undo.byHand()).toList()));
    }

    private Recovered conducted(
            Environment place, LeftRun run, Plan plan, RecordWriter record, String by, Consumer<Recorded> listener)
            throws IOException {
        refuseElsewhere(place, plan.identity());
        try (PromptRecord prompt = new PromptRecord(record)) {
            Conductor conductor = new Conductor(plan, true, prompt, place.outside(), place.timeline(), place.lanes());
            Ending ending = new Ending();
            conductor.within(new MitigationsLeft(run, place, by, new LocksLeft(run, place)));
            conductor.listen(ending);
            conductor.listen(listener);
            int code = conductor.recover(run.events(), record.lastNumber(), run.losses(), by, Version.line());
            return new Recovered(run, "recovered", ending.residue(code));
        } catch (InterruptedException e) {
            return new Recovered(
                    run,
                    "interrupted; recover goes on with it",
                    run.left().stream().map(undo -> undo.injection().label()).toList());
        }
    }

    /** A session that armed or disarmed functions has no plan: only what is unfinished of it is taken away. */
    private Recovered disarmed(
            LeftRun run,
            SessionOpened opened,
            Identity identity,
            RecordWriter record,
            String by,
            Consumer<Recorded> listener)
            throws IOException {
        Optional<Environment> place = reopened(opened, identity);
        if (place.isEmpty()) {
            return new Closing(run, record, by, wall, listener)
                    .gone("its rehearsal ended with the console that carried it");
        }
        try (Environment there = place.get()) {
            refuseElsewhere(there, identity);
            return new ArmingRecovery(run, there, record, listener).recover(by);
        }
    }

    private static void refuseElsewhere(Environment place, Identity recorded) {
        Identity caller = place.inspector().identity().match(identity -> identity, trouble -> {
            throw new RefusedException(
                    "Who the caller is can't be asked: " + trouble.sentence(), "mend that and try again");
        });
        if (!caller.account().equals(recorded.account()) || !caller.region().equals(recorded.region())) {
            throw new RefusedException(
                    "The record is of account %s in %s, but the caller's is %s in %s"
                            .formatted(recorded.account(), recorded.region(), caller.account(), caller.region()),
                    "switch credentials or Region");
        }
    }

    /** Keeps the last verdict of a recovery, which says what is left. */
    private static final class Ending implements Consumer<Recorded> {
        private Optional<VerdictReached> verdict = Optional.empty();

        @Override
        public void accept(Recorded recorded) {
            if (recorded.event() instanceof VerdictReached reached) {
                verdict = Optional.of(reached);
            }
        }

        List<String> residue(int code) {
            boolean told = code != Conductor.BUG && verdict.isPresent();
            return told
                    ? verdict.get().residue()
                    : List.of("a bug of ours ended the recovery; see the log, and look with sweep");
        }
    }
}
