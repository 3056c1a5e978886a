package dev.gameday.rehearsal.flow.stream;

import dev.gameday.rehearsal.flow.request.Request;
import dev.gameday.rehearsal.flow.run.AwsAccess;
import dev.gameday.rehearsal.flow.run.Execution;
import dev.gameday.rehearsal.flow.run.Foresight;
import dev.gameday.rehearsal.flow.run.Step;

/** Puts the request into a table. A run without a request puts nothing. */
public final class PutStep extends Step {
    private final Table table;
    private final AwsAccess access;

    /** Puts into that table. */
    public PutStep(Table table, AwsAccess access) {
        this.table = table;
        this.access = access;
    }

    @Override
    protected void take(Execution execution) {
        if (access.isOpenTo(execution)) {
            Request request = execution.request();
            if (request != null) {
                table.put(request);
            }
            execution.proceed();
        }
    }

    /** A PutItem that is refused or not, but writes nothing. */
    @Override
    protected void foresee(Foresight foresight) {
        access.isOpenTo(foresight);
    }
}
