package dev.gameday.shell.command.rehearsal;

import dev.gameday.catalog.arming.LayerZips;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.RehearsalTerms;
import dev.gameday.rehearsal.clock.RehearsalClock;
import dev.gameday.rehearsal.clock.ScaledClock;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.http.ServedRehearsal;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.twin.LayerTwins;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal that this process serves. One in real or scaled time begins now and keeps up with it unasked; one in
 * virtual time begins at the fixed epoch and moves only when it is told to.
 */
final class HostedRehearsal {
    private static final int LAST_PORT = 65_535;
    private static final Duration LONGEST_LAG = Duration.ofMinutes(15);
    private static final int KEEPING_UP_MILLIS = 100;

    private HostedRehearsal() {}

    static ServedRehearsal open(
            int port,
            @Nullable String flow,
            long seed,
            Speed speed,
            RateLimiting limits,
            Duration metricLag,
            boolean runCode,
            InstantSource wall) {
        if (port < 0 || port > LAST_PORT) {
            throw new UsageException(
                    "--port cannot be '" + port + "': give a number from 1 to 65535, or 0 for a free one.");
        }
        if (metricLag.isNegative() || metricLag.compareTo(LONGEST_LAG) > 0) {
            throw new UsageException(
                    "--metric-lag cannot be '" + metricLag + "': give PT0S to " + LONGEST_LAG + ", as PT60S.");
        }
        RehearsalTerms terms = RehearsalTerms.usual(clock(speed, wall))
                .flow(ChosenFlow.of(flow))
                .seed(seed)
                .limited(limits == RateLimiting.PUBLISHED)
                .knowing(LayerTwins.of(LayerZips.shipped()));
        Rehearsal rehearsal = Rehearsal.open(runCode ? terms.runningCode(wall) : terms);
        rehearsal.metricLag().set(metricLag);
        try {
            ServedRehearsal served = ServedRehearsal.start(rehearsal, port);
            served.every(KEEPING_UP_MILLIS, rehearsal::catchUp);
            served.lastly(rehearsal::close);
            return served;
        } catch (BindException e) {
            throw new RefusedException(
                    "Port " + port + " of 127.0.0.1 can't be had (" + e.getMessage() + ")",
                    "name another one with --port, or leave it out for a free one");
        } catch (IOException e) {
            throw new RefusedException(
                    "The rehearsal can't be served (" + e.getMessage() + ")", "mend that and try again");
        }
    }

    private static RehearsalClock clock(Speed speed, InstantSource wall) {
        return speed.virtual()
                ? new ToldClock(VirtualTimeline.EPOCH)
                : new ScaledClock(wall.instant(), speed.factor().orElseThrow(), System::nanoTime);
    }
}
