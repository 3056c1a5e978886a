package dev.gameday.rehearsal.flow.function;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.Telemetry;
import dev.gameday.rehearsal.flow.Telemetry.Gauge;
import dev.gameday.rehearsal.flow.Telemetry.MetricName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The account's share of the Lambda service, as callers see it: it admits invocations up to the function's reserved
 * concurrency or to what the account's limit leaves unreserved, and throttles the rest. It never queues a call.
 */
public final class LambdaAccount {
    /** AWS lets nobody reserve the last hundred, so below that there is room whatever is reserved. */
    private static final int NEVER_RESERVED = 100;

    private static final Duration SAMPLING = Duration.ofSeconds(1);
    private static final Duration TRIMMING = Duration.ofMinutes(1);
    /** How old the sum of all reservations may be that a crowded account decides by. */
    private static final long RESERVED_KNOWN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Agenda agenda;
    private final int limit;
    private final Gauge gauge;
    private final Concurrency concurrency = new Concurrency();
    private final List<LambdaFunction> functions = new ArrayList<>();
    private long roomKnownNanos = Long.MIN_VALUE;
    private int room;

    /** An account without functions that may have so many invocations at once. */
    public LambdaAccount(Agenda agenda, Telemetry telemetry, int limit) {
        this.agenda = agenda;
        this.limit = limit;
        this.gauge =
                telemetry.gauge(new MetricName(FunctionGauges.NAMESPACE, "ConcurrentExecutions", Map.of(), "Count"));
    }

    /** Starts all its functions, with warm environments. */
    public void start() {
        functions.forEach(LambdaFunction::start);
        agenda.after(SAMPLING, this::sampleConcurrency);
        agenda.after(TRIMMING, this::minutePassed);
    }

    /** How many invocations have begun, of all functions. */
    public long invocations() {
        return functions.stream().mapToLong(LambdaFunction::invocations).sum();
    }

    void add(LambdaFunction function) {
        functions.add(function);
    }

    int limit() {
        return limit;
    }

    boolean admits(LambdaFunction function) {
        Sizing sizing = function.sizing();
        if (sizing.isReserved()) {
            return function.concurrency().running() < sizing.reserved();
        }
        return concurrency.running() < NEVER_RESERVED || unreservedRoom() > 0;
    }

    void entered(LambdaFunction function) {
        concurrency.enter();
        if (!function.sizing().isReserved()) {
            room--;
        }
    }

    void left(LambdaFunction function) {
        concurrency.leave();
        if (!function.sizing().isReserved()) {
            room++;
        }
    }

    private int unreservedRoom() {
        if (agenda.nanos() >= roomKnownNanos + RESERVED_KNOWN_NANOS) {
            roomKnownNanos = agenda.nanos();
            room = limit;
            for (LambdaFunction function : functions) {
                Sizing sizing = function.sizing();
                room -= sizing.isReserved()
                        ? sizing.reserved()
                        : function.concurrency().running();
            }
        }
        return room;
    }

    private void sampleConcurrency() {
        agenda.after(SAMPLING, this::sampleConcurrency);
        for (LambdaFunction function : functions) {
            function.gauges().concurrency(function.concurrency().readPeak());
        }
        gauge.record(concurrency.readPeak());
    }

    private void minutePassed() {
        agenda.after(TRIMMING, this::minutePassed);
        functions.forEach(LambdaFunction::minutePassed);
    }
}
