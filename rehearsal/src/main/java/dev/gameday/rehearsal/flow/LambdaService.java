package dev.gameday.rehearsal.flow;

import dev.gameday.rehearsal.flow.Surroundings.Settings;
import dev.gameday.rehearsal.flow.Telemetry.Gauge;
import dev.gameday.rehearsal.flow.Telemetry.MetricName;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The Lambda service as the flow's callers see it: it admits invocations up to the function's reserved concurrency or
 * to what the account's thousand leaves unreserved, and throttles the rest. It never queues a call.
 */
final class LambdaService {
    private static final int ACCOUNT_CONCURRENCY = 1000;
    /** AWS lets nobody reserve the last hundred, so below that there is room whatever is reserved. */
    private static final int NEVER_RESERVED = 100;

    private static final long THROTTLE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final Duration SAMPLING = Duration.ofSeconds(1);
    private static final Duration TRIMMING = Duration.ofMinutes(1);

    private final Agenda agenda;
    private final Map<FlowFunction, LambdaFunction> functions = new EnumMap<>(FlowFunction.class);
    private final Concurrency account = new Concurrency();
    private final Gauge accountGauge;

    LambdaService(Agenda agenda, Surroundings surroundings, Telemetry telemetry, Streams streams) {
        this.agenda = agenda;
        for (FlowFunction kind : FlowFunction.values()) {
            functions.put(kind, new LambdaFunction(kind, agenda, surroundings, telemetry, streams, account));
        }
        this.accountGauge =
                telemetry.gauge(new MetricName(FunctionGauges.NAMESPACE, "ConcurrentExecutions", Map.of(), "Count"));
    }

    void start() {
        functions.values().forEach(LambdaFunction::warmUp);
        agenda.after(SAMPLING, this::sampleConcurrency);
        agenda.after(TRIMMING, this::minutePassed);
    }

    /** Invokes the function. The work hears how it ended, later, a throttled call included. */
    void invoke(FlowFunction kind, int lane, Work work) {
        LambdaFunction function = function(kind);
        Settings settings = function.settings();
        if (admits(function, settings)) {
            function.admit(settings, lane, work);
        } else {
            throttle(function);
            agenda.afterNanos(THROTTLE_NANOS, () -> work.ended(Outcome.Throttled.INSTANCE));
        }
    }

    /** Invokes the function with an event that is no order, and foretells the answer; see {@link DirectInvocation}. */
    DirectInvocation invokeDirectly(FlowFunction kind, Handler handler) {
        LambdaFunction function = function(kind);
        Settings settings = function.settings();
        if (!admits(function, settings)) {
            throttle(function);
            return DirectInvocation.throttled();
        }
        DirectWork work = new DirectWork(handler);
        return function.admit(settings, Lanes.FIRST, work).foretell(work);
    }

    LambdaFunction function(FlowFunction kind) {
        LambdaFunction function = functions.get(kind);
        if (function == null) {
            throw new IllegalStateException("every function of the flow is made at the start");
        }
        return function;
    }

    private boolean admits(LambdaFunction function, Settings settings) {
        if (settings.reservedConcurrency().isPresent()) {
            return function.concurrency().running()
                    < settings.reservedConcurrency().getAsInt();
        }
        return account.running() < NEVER_RESERVED || hasUnreservedRoom();
    }

    private boolean hasUnreservedRoom() {
        int room = ACCOUNT_CONCURRENCY;
        for (LambdaFunction function : functions.values()) {
            room -= function.settings()
                    .reservedConcurrency()
                    .orElse(function.concurrency().running());
        }
        return room > 0;
    }

    private static void throttle(LambdaFunction function) {
        function.gauges().throttled();
    }

    private void sampleConcurrency() {
        agenda.after(SAMPLING, this::sampleConcurrency);
        for (LambdaFunction function : functions.values()) {
            function.gauges().concurrency(function.concurrency().readPeak());
        }
        accountGauge.record(account.readPeak());
    }

    private void minutePassed() {
        agenda.after(TRIMMING, this::minutePassed);
        functions.values().forEach(LambdaFunction::minutePassed);
    }
}
