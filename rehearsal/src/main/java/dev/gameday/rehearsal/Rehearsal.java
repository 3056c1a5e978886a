package dev.gameday.rehearsal;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.FlowTotals;
import dev.gameday.rehearsal.flow.Load;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.wire.InProcessHttpClient;
import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
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

    private Rehearsal(FlowDescription flow, long seed, InstantSource clock) {
        this.clock = clock;
        this.agenda = new Agenda(clock.instant().minus(PAST));
        this.cloud = new PracticeCloud(flow, agenda, seed);
    }

    /** Opens a cloud with the first of the flows that ship, as {@link #open(FlowDescription, long, InstantSource)}. */
    public static Rehearsal open(long seed, InstantSource clock) {
        return open(Flows.shipped(Flows.shipped().get(0)), seed, clock);
    }

    /** Opens a cloud whose flow has been running for {@link #PAST}; one seed and one sequence of calls give one run. */
    public static Rehearsal open(FlowDescription flow, long seed, InstantSource clock) {
        Rehearsal rehearsal = new Rehearsal(flow, seed, clock);
        rehearsal.cloud.start();
        rehearsal.catchUp();
        return rehearsal;
    }

    /** Carries SDK requests here, without a port; safe for many threads and clients. */
    public SdkHttpClient transport() {
        return new InProcessHttpClient(this::handle);
    }

    /** What has become of the requests so far, exactly. */
    public synchronized FlowTotals totals() {
        catchUp();
        return cloud.flow().totals();
    }

    /** Puts a change of load in force, or takes the place of the one of that name; see {@link Load#put}. */
    public synchronized void changeLoad(String id, double factor) {
        catchUp();
        cloud.flow().load().put(id, factor);
    }

    /** Takes a change of load back; false if none of that name is in force. */
    public synchronized boolean restoreLoad(String id) {
        catchUp();
        return cloud.flow().load().remove(id);
    }

    /** The changes of load in force, by name. */
    public synchronized Map<String, Double> loadChanges() {
        return cloud.flow().load().factors();
    }

    private synchronized Response handle(Request request) {
        catchUp();
        return cloud.wire().handle(request);
    }

    private void catchUp() {
        agenda.advanceTo(clock.instant());
    }
}
