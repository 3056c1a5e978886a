package dev.gameday.shell.replay;

import dev.gameday.catalog.FaultCatalog;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.replay.MemoryLog;
import dev.gameday.recorder.replay.Prompter;
import dev.gameday.recorder.replay.Recording;
import dev.gameday.recorder.replay.Restaging;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.conductor.Conductor;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.run.Opening;
import dev.gameday.shell.run.Proposal;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.run.RunOrder;
import dev.gameday.shell.secret.Secrets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/**
 * Executes a recorded run again: the same order in a rehearsal of the same seed, in virtual time, with what people
 * decided at the same moments. It acts on nothing but that rehearsal, and leaves no session behind.
 */
public final class Reexecution {
    private final FaultCatalog catalog;
    private final List<StopCondition> guards;
    private final Environments environments;
    private final SessionFolders sessions;
    private final InstantSource wall;

    /** {@code sessions} are asked only for the room that they have, as before every run. */
    public Reexecution(
            FaultCatalog catalog,
            List<StopCondition> guards,
            Environments environments,
            SessionFolders sessions,
            InstantSource wall) {
        this.catalog = catalog;
        this.guards = List.copyOf(guards);
        this.environments = environments;
        this.sessions = sessions;
        this.wall = wall;
    }

    /** The run once more, to its end. The recording has no obstacle. */
    public Rerun of(Recording recording, Stage stage) {
        Restaging restaging = Restaging.of(recording);
        RunDesk desk = new RunDesk(
                catalog, guards, new Restaged(environments, restaging.start(), stage.flow()), sessions, wall);
        try (Proposal proposal = desk.propose(order(recording, restaging, stage))) {
            String standing = proposal.standing().stream()
                    .map(refusal -> refusal.guard() + ": " + refusal.sentence())
                    .collect(Collectors.joining(System.lineSeparator()));
            if (!standing.isEmpty()) {
                throw new RefusedException(
                        "The run would be refused now: " + standing, "it was not when it was recorded, so mend that");
            }
            return run(recording, restaging, proposal);
        }
    }

    private static RunOrder order(Recording recording, Restaging restaging, Stage stage) {
        return new RunOrder(
                stage.runbook(),
                restaging.plan().settings(),
                stage.profile(),
                Place.own(restaging.opened().seed(), Speed.MAX).with(stage.binding()),
                restaging.unattended(recording),
                restaging.overrides(),
                restaging.reason(),
                restaging.opened().operator());
    }

    private static Rerun run(Recording recording, Restaging restaging, Proposal proposal) {
        Environment environment = proposal.environment();
        MemoryLog log = new MemoryLog(
                proposal.session(), Secrets.redaction(proposal.order().profile()));
        Conductor conductor = new Conductor(
                proposal.plan(),
                proposal.order().unattended(),
                log,
                environment.outside(),
                environment.timeline(),
                environment.lanes());
        Prompter prompter = restaging.prompter(recording, environment.timeline(), conductor::submit);
        conductor.within(proposal.surround());
        conductor.follow(prompter);
        conductor.listen(prompter::heard);
        prompter.begin();
        try {
            int code = conductor.run(Opening.of(proposal));
            return new Rerun(log.recording(), code, prompter.left());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
