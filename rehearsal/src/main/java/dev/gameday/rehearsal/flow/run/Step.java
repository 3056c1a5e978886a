package dev.gameday.rehearsal.flow.run;

/** One step of a handler. It holds no state of a run: one step serves all runs at once. */
public abstract class Step {
    /** Starts the step; it must go on with {@link Execution#proceed}, fail, or wait, exactly one of them. */
    protected abstract void take(Execution execution);

    /** The time that the step waited for is over. Only called for steps that wait by {@link Execution#after}. */
    protected void resume(Execution execution) {
        execution.proceed();
    }

    /** Adds what this step would do at the present instant to a run that is foretold; changes nothing of the flow. */
    protected abstract void foresee(Foresight foresight);
}
