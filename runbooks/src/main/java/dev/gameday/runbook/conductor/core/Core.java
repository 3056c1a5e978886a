package dev.gameday.runbook.conductor.core;

import dev.gameday.runbook.plan.Plan;
import java.time.Instant;

/**
 * The conductor's mind: from a state and a command to a decision, the same for the same input. Nothing is read, written,
 * drawn or waited for here. {@code unattended} means that guided steps answer themselves by the runbook's presets.
 */
public final class Core {
    private final Steps steps;
    private final Injecting injecting;
    private final Removing removing;
    private final Watching watching;
    private final Calling calling;

    public Core(Plan plan, boolean unattended) {
        Measuring measuring = new Measuring(plan);
        this.removing = new Removing();
        this.injecting = new Injecting(plan, removing);
        this.watching = new Watching(plan, removing);
        this.calling = new Calling(plan, watching);
        this.steps = new Steps(plan, unattended, injecting, removing, new Concluding(plan, measuring));
    }

    /** What follows from the command. */
    public Draft.Decision decide(RunState state, Command command, Instant now) {
        Draft draft = new Draft(state, now);
        if (!state.closed() || command instanceof Command.Recover) {
            command.decide(this, draft);
            if (begins(state, command)) {
                steps.settle(draft);
            }
        }
        return draft.decision();
    }

    /** What people say and do before the first step, as who holds which role, begins nothing. */
    private static boolean begins(RunState state, Command command) {
        boolean peoples = command instanceof Command.Say
                || command instanceof Command.Mitigate
                || command instanceof Command.MitigationAnswered;
        return state.stage().index() >= 0 || !peoples;
    }

    Steps steps() {
        return steps;
    }

    Injecting injecting() {
        return injecting;
    }

    Removing removing() {
        return removing;
    }

    Watching watching() {
        return watching;
    }

    Calling calling() {
        return calling;
    }
}
