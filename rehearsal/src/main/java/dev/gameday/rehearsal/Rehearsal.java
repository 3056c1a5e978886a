package dev.gameday.rehearsal;

import dev.gameday.rehearsal.aws.cloudwatch.MetricLag;
import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.FlowTotals;
import dev.gameday.rehearsal.wire.InProcessHttpClient;
import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.Response;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * A rehearsal cloud: AWS services with a practice flow on them, for SDK clients over {@link #transport}. It catches up
 * with its clock whenever it is asked something, so it needs no thread; calls are answered one at a time.
 */
public final class Rehearsal {
    /** How long the flow has been running when a rehearsal opens: metrics and alarms have a past. */
    public static final Duration PAST = Duration.ofMinutes(6);

    private final InstantSource clock;
    private final Agenda agenda;
    private final PracticeCloud cloud;

    private Rehearsal(long seed, InstantSource clock) {
        this.clock = clock;
        this.agenda = new Agenda(clock.instant().minus(PAST));
        this.cloud = new PracticeCloud(agenda, seed);
    }

    /** Opens a cloud whose flow has been running for {@link #PAST}; one seed and one sequence of calls give one run. */
    public static Rehearsal open(long seed, InstantSource clock) {
        Rehearsal rehearsal = new Rehearsal(seed, clock);
        rehearsal.cloud.start();
        rehearsal.catchUp();
        return rehearsal;
    }

    /** Carries SDK requests here, without a port; safe for many threads and clients. */
    public SdkHttpClient transport() {
        return new InProcessHttpClient(this::handle);
    }

    /** What has become of the orders so far, exactly. */
    public synchronized FlowTotals totals() {
        catchUp();
        return cloud.flow().totals();
    }

    /** How late metrics can be read, by namespace; not at all at first. May be set at any time, from any thread. */
    public MetricLag metricLag() {
        return cloud.metricLag();
    }

    private synchronized Response handle(Request request) {
        catchUp();
        return cloud.wire().handle(request);
    }

    private void catchUp() {
        agenda.advanceTo(clock.instant());
    }
}
