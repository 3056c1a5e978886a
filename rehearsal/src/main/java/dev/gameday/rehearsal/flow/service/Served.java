package dev.gameday.rehearsal.flow.service;

import dev.gameday.rehearsal.flow.Surroundings.Zone;
import dev.gameday.rehearsal.flow.request.Request;
import dev.gameday.rehearsal.flow.run.Caller;
import dev.gameday.rehearsal.flow.run.Execution;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A request at one instance of a service. It is served to its end even when nobody waits for the answer any more. */
final class Served extends Execution {
    private static final long REFUSAL_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Service service;
    private final Instance instance;
    private final int attempt;
    private final @Nullable Request request;
    private final Caller caller;
    private final long arrivedNanos;
    private boolean refused;

    Served(Service service, Instance instance, int attempt, @Nullable Request request, Caller caller) {
        super(service.agenda(), service.steps());
        this.service = service;
        this.instance = instance;
        this.attempt = attempt;
        this.request = request;
        this.caller = caller;
        this.arrivedNanos = service.agenda().nanos();
    }

    @Override
    public Zone zone() {
        return instance.zone();
    }

    @Override
    public double slowdown() {
        return 1;
    }

    @Override
    public @Nullable Request request() {
        return request;
    }

    void begin() {
        service.served();
        proceed();
    }

    /** The instance is full, which the caller hears a little later. */
    void refuse() {
        refused = true;
        after(REFUSAL_NANOS);
    }

    @Override
    protected void resume() {
        if (refused) {
            close();
            answer(false);
        } else {
            super.resume();
        }
    }

    @Override
    protected void finished() {
        leave(true);
    }

    @Override
    public void fail(String errorType, String message) {
        leave(false);
    }

    @Override
    protected void timeOut() {
        throw new IllegalStateException("a service has no deadline of its own");
    }

    private void leave(boolean isGood) {
        close();
        instance.release();
        answer(isGood);
    }

    private void answer(boolean isGood) {
        service.answered(isGood, agenda().nanos() - arrivedNanos);
        caller.answered(attempt, isGood);
    }
}
