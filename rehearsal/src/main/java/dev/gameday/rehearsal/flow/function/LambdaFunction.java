package dev.gameday.rehearsal.flow.function;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.DirectInvocation;
import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.Surroundings;
import dev.gameday.rehearsal.flow.Surroundings.Settings;
import dev.gameday.rehearsal.flow.Telemetry;
import dev.gameday.rehearsal.flow.Timeouts;
import dev.gameday.rehearsal.flow.chance.Streams;
import dev.gameday.rehearsal.flow.chance.WorkTime;
import dev.gameday.rehearsal.flow.fault.FaultDraws;
import dev.gameday.rehearsal.flow.request.Request;
import dev.gameday.rehearsal.flow.run.Callee;
import dev.gameday.rehearsal.flow.run.Caller;
import dev.gameday.rehearsal.flow.run.Step;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One function of the Lambda service: its code, its limits, its environments, its gauges and its log. */
public final class LambdaFunction implements Callee {
    private static final long VERSION_MASK = ~0xF000L;
    private static final long VERSION_RANDOM = 0x4000L;
    private static final long VARIANT_MASK = 0x3FFFFFFFFFFFFFFFL;
    private static final long VARIANT_STANDARD = 0x8000000000000000L;

    private final FunctionNature nature;
    private final Agenda agenda;
    private final LambdaAccount account;
    private final Surroundings.Function surroundings;
    private final Telemetry.FunctionLog log;
    private final FunctionGauges gauges;
    private final SplittableRandom requestIds;
    private final Environments environments;
    private final Timeouts deadlines;
    private final Concurrency concurrency = new Concurrency();
    private Sizing sizing;
    private Step[] steps = {};
    private boolean calling;
    private long invocations;

    /** A function without code, which {@link #install} brings; the account admits its invocations. */
    public LambdaFunction(
            FunctionNature nature,
            Agenda agenda,
            Surroundings surroundings,
            Telemetry telemetry,
            Streams streams,
            WorkTime initTime,
            LambdaAccount account) {
        String name = nature.name();
        this.nature = nature;
        this.agenda = agenda;
        this.account = account;
        this.surroundings = surroundings.function(name);
        this.log = telemetry.log(name);
        this.gauges = new FunctionGauges(telemetry, name);
        this.requestIds = streams.of(name + " request ids");
        this.deadlines = new Timeouts(agenda);
        this.sizing = Sizing.of(this.surroundings.settings(), nature);
        this.environments = new Environments(
                this,
                initTime,
                new ZoneChoice(streams.of(name + " zones")),
                new FaultDraws(streams.of(name + " faults")));
        account.add(this);
    }

    /** Installs the handler. {@code waitsForCalls} is whether one of its steps waits for somebody else. */
    public void install(Step[] handler, boolean waitsForCalls) {
        steps = handler.clone();
        calling = waitsForCalls;
    }

    @Override
    public void call(int attempt, @Nullable Request request, Caller caller) {
        invoke(new CalledInvocation(this, attempt, request, caller), attempt);
    }

    /** Invokes the function, or throttles; the invocation hears how it ended. {@code lane} is the caller's attempt. */
    public void invoke(Invocation invocation, int lane) {
        if (account.admits(this)) {
            admit(invocation, lane);
        } else {
            gauges.throttled();
            invocation.throttle();
        }
    }

    /** Invokes the function with an event that is no request, and foretells the answer; see {@link DirectInvocation}. */
    public DirectInvocation invokeDirectly() {
        if (!account.admits(this)) {
            gauges.throttled();
            return DirectInvocation.throttled();
        }
        ForetoldInvocation invocation = new ForetoldInvocation(this);
        admit(invocation, 0);
        return invocation.foretell();
    }

    /** How many invocations it may have at once: what is reserved, or all that the account has. */
    public int mostConcurrent() {
        Sizing present = sizing();
        return present.isReserved() ? present.reserved() : account.limit();
    }

    /** How many invocations have begun. */
    public long invocations() {
        return invocations;
    }

    /** Its name. */
    public String name() {
        return nature.name();
    }

    /** Its log. */
    public Telemetry.FunctionLog log() {
        return log;
    }

    private void admit(Invocation invocation, int lane) {
        invocations++;
        concurrency.enter();
        account.entered(this);
        environments.place(invocation, sizing, lane);
    }

    /** Takes back the environment of an invocation that ended, and reports the invocation. */
    void ended(Environment environment, Outcome outcome, long nanos, long initNanos, Sizing ran) {
        concurrency.leave();
        account.left(this);
        environments.giveBack(environment);
        gauges.ended(outcome, nanos);
        long idHigh = (requestIds.nextLong() & VERSION_MASK) | VERSION_RANDOM;
        long idLow = (requestIds.nextLong() & VARIANT_MASK) | VARIANT_STANDARD;
        if (outcome.isError()) {
            log.failure(idHigh, idLow, outcome);
        }
        int megabytes = ran.settings().memoryMegabytes();
        log.report(idHigh, idLow, nanos, initNanos, megabytes, Math.min(nature.usedMegabytes(), megabytes));
    }

    void start() {
        environments.warmUp(sizing(), nature.warmPerZone());
    }

    void minutePassed() {
        environments.minutePassed();
    }

    Agenda agenda() {
        return agenda;
    }

    @SuppressWarnings("ReferenceEquality") // asked on every invocation, and nearly always the same object
    Sizing sizing() {
        Settings present = surroundings.settings();
        if (present != sizing.settings()) {
            sizing = Sizing.of(present, nature);
        }
        return sizing;
    }

    Surroundings.Function surroundings() {
        return surroundings;
    }

    Concurrency concurrency() {
        return concurrency;
    }

    FunctionGauges gauges() {
        return gauges;
    }

    Step[] steps() {
        return steps;
    }

    boolean isCalling() {
        return calling;
    }

    Timeouts deadlines() {
        return deadlines;
    }
}
