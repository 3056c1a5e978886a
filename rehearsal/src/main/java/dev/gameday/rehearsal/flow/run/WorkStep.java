package dev.gameday.rehearsal.flow.run;

import dev.gameday.rehearsal.flow.chance.WorkTime;

/** The handler's own work: it takes its time, longer with less memory, and can't fail. */
public final class WorkStep extends Step {
    private final WorkTime time;

    /** Work of that duration. */
    public WorkStep(WorkTime time) {
        this.time = time;
    }

    @Override
    protected void take(Execution execution) {
        execution.after(time.draw(execution.slowdown()));
    }

    @Override
    protected void foresee(Foresight foresight) {
        foresight.takes(time.draw(foresight.slowdown()));
    }
}
