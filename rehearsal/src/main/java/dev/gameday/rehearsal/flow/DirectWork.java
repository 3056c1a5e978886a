package dev.gameday.rehearsal.flow;

import org.jspecify.annotations.Nullable;

/** A direct invocation's work: the handler's run, computed once and then lived through. */
final class DirectWork implements Work {
    private final Handler handler;
    private Handler.@Nullable Run run;

    DirectWork(Handler handler) {
        this.handler = handler;
    }

    /** The run of the handler in this invocation: the same when it is foretold and when it happens. */
    Handler.Run run(Invocation invocation) {
        Handler.Run known = run;
        if (known == null) {
            known = handler.run(invocation.zone(), invocation.slowdown());
            run = known;
        }
        return known;
    }

    @Override
    public void begin(Invocation invocation) {
        Handler.Run known = run(invocation);
        invocation.after(
                known.nanos(),
                () -> known.failure()
                        .ifPresentOrElse(
                                failure -> invocation.fail(failure.errorType(), failure.message()),
                                invocation::succeed));
    }

    @Override
    public void ended(Outcome outcome) {
        // The caller had its answer when it called.
    }
}
