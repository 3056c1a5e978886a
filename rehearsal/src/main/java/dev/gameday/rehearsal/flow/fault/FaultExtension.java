package dev.gameday.rehearsal.flow.fault;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.Surroundings;
import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import dev.gameday.rehearsal.flow.Surroundings.Poll;
import dev.gameday.rehearsal.flow.Surroundings.Zone;
import dev.gameday.rehearsal.flow.Telemetry.FunctionLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The FIS extension of one execution environment. It polls when the environment starts and then only when an
 * invocation comes: after 60 s, or after 20 s while it knows of a fault. The poll is answered before the handler
 * starts, which keeps what AWS documents: an effect within 60 s of the fault's start, none 20 s after its end. It
 * never fails the function when it cannot read its configuration.
 */
public final class FaultExtension implements Poll.Reader {
    private static final long SLOW_POLL_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long FAST_POLL_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final String PREFIX = "[AWS FIS EXTENSION] ";

    private final Agenda agenda;
    private final Surroundings.Function function;
    private final FunctionLog log;
    private final Zone zone;
    private boolean enabled;
    private long polledNanos;
    private List<InvocationFault> faults = List.of();

    private FaultExtension(Agenda agenda, Surroundings.Function function, FunctionLog log, Zone zone) {
        this.agenda = agenda;
        this.function = function;
        this.log = log;
        this.zone = zone;
    }

    /** The extension of an environment that starts now. */
    public static FaultExtension started(Agenda agenda, Surroundings.Function function, FunctionLog log, Zone zone) {
        FaultExtension extension = new FaultExtension(agenda, function, log, zone);
        extension.poll();
        return extension;
    }

    /** The extension of an environment that ran before the simulation began and polled then. */
    public static FaultExtension warm(
            Agenda agenda, Surroundings.Function function, FunctionLog log, Zone zone, double shareOfSlowPollElapsed) {
        FaultExtension extension = new FaultExtension(agenda, function, log, zone);
        extension.enabled = true;
        extension.polledNanos = agenda.nanos() - (long) (SLOW_POLL_NANOS * shareOfSlowPollElapsed);
        return extension;
    }

    /** What the active faults do to an invocation that comes now. */
    public Effects effects(FaultDraws draws, int lane) {
        long interval = faults.isEmpty() ? SLOW_POLL_NANOS : FAST_POLL_NANOS;
        if (agenda.nanos() - polledNanos >= interval) {
            poll();
        }
        return faults.isEmpty() ? Effects.NONE : draws.draw(faults, lane);
    }

    /** Says in the function's log that the answer of an invocation is being replaced. */
    public void logReplacement() {
        log.line(PREFIX + "modifying the function response");
    }

    @Override
    public void notArmed() {
        faults = List.of();
    }

    @Override
    public void failed(String logLine) {
        logEnabled();
        log.line(logLine);
        faults = List.of();
    }

    @Override
    public void active(List<InvocationFault> found) {
        logEnabled();
        if (!found.isEmpty()) {
            log.line(PREFIX + "found active faults");
        } else {
            if (!faults.isEmpty()) {
                log.line(PREFIX + "persisting environment reset save file");
            }
            log.line(PREFIX + "no active faults found (updated polling interval 60s)");
        }
        faults = withoutConflicts(found);
    }

    private void poll() {
        polledNanos = agenda.nanos();
        function.poll(zone).match(this);
    }

    private void logEnabled() {
        if (!enabled) {
            enabled = true;
            log.line(PREFIX + "extension enabled 1.0.6");
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
