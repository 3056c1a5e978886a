package dev.gameday.rehearsal.flow.function;

import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import dev.gameday.rehearsal.flow.Surroundings.Poll;
import dev.gameday.rehearsal.flow.Surroundings.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The FIS extension of one execution environment. It polls when the environment starts and then only when an
 * invocation comes: after 60 s, or after 20 s while it knows of a fault. The poll is answered before the handler
 * starts, which keeps what AWS documents: an effect within 60 s of the fault's start, none 20 s after its end. It
 * never fails the function when it cannot read its configuration.
 */
final class FaultExtension implements Poll.Reader {
    private static final long SLOW_POLL_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long FAST_POLL_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final String PREFIX = "[AWS FIS EXTENSION] ";

    private final LambdaFunction function;
    private final Zone zone;
    private boolean enabled;
    private long polledNanos;
    private List<InvocationFault> faults = List.of();

    private FaultExtension(LambdaFunction function, Zone zone) {
        this.function = function;
        this.zone = zone;
    }

    /** The extension of an environment that starts now. */
    static FaultExtension started(LambdaFunction function, Zone zone) {
        FaultExtension extension = new FaultExtension(function, zone);
        extension.poll();
        return extension;
    }

    /** The extension of an environment that ran before the simulation began and polled then. */
    static FaultExtension warm(LambdaFunction function, Zone zone, double shareOfSlowPollElapsed) {
        FaultExtension extension = new FaultExtension(function, zone);
        extension.enabled = true;
        extension.polledNanos = function.nanos() - (long) (SLOW_POLL_NANOS * shareOfSlowPollElapsed);
        return extension;
    }

    /** What the active faults do to an invocation that comes now. */
    Effects effects(FaultDraws draws, int lane) {
        long interval = faults.isEmpty() ? SLOW_POLL_NANOS : FAST_POLL_NANOS;
        if (function.nanos() - polledNanos >= interval) {
            poll();
        }
        return faults.isEmpty() ? Effects.NONE : draws.draw(faults, lane);
    }

    /** Says in the function's log that the answer of an invocation is being replaced. */
    void logReplacement() {
        function.log().line(PREFIX + "modifying the function response");
    }

    @Override
    public void notArmed() {
        faults = List.of();
    }

    @Override
    public void failed(String logLine) {
        logEnabled();
        function.log().line(logLine);
        faults = List.of();
    }

    @Override
    public void active(List<InvocationFault> found) {
        logEnabled();
        if (!found.isEmpty()) {
            function.log().line(PREFIX + "found active faults");
        } else {
            if (!faults.isEmpty()) {
                function.log().line(PREFIX + "persisting environment reset save file");
            }
            function.log().line(PREFIX + "no active faults found (updated polling interval 60s)");
        }
        faults = withoutConflicts(found);
    }

    private void poll() {
        polledNanos = function.nanos();
        function.poll(zone).match(this);
    }

    private void logEnabled() {
        if (!enabled) {
            enabled = true;
            function.log().line(PREFIX + "extension enabled 1.0.6");
        }
    }

    private static List<InvocationFault> withoutConflicts(List<InvocationFault> found) {
        List<InvocationFault> kept = new ArrayList<>(found.size());
        for (InvocationFault fault : found) {
            if (kept.stream().noneMatch(fault::conflictsWith)) {
                kept.add(fault);
            }
        }
        return List.copyOf(kept);
    }
}
