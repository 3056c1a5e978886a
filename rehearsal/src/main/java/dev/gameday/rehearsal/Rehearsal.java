package dev.gameday.rehearsal;

import dev.gameday.rehearsal.aws.cloudwatch.metric.MetricLag;
import dev.gameday.rehearsal.clock.RehearsalClock;
import dev.gameday.rehearsal.control.Control;
import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.FlowTotals;
import dev.gameday.rehearsal.flow.Load;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.trouble.RateLimits;
import dev.gameday.rehearsal.trouble.Troubles;
import dev.gameday.rehearsal.wire.Gate;
import dev.gameday.rehearsal.wire.InProcessHttpClient;
import dev.gameday.rehearsal.wire.Patience;
import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.RequestHandler;
import dev.gameday.rehearsal.wire.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * A rehearsal cloud: AWS services with a practice flow on them, for SDK clients over {@link #transport}, and {@code
 * /_rehearsal} beside them. It catches up with its clock whenever it is asked something, so it needs no thread; calls
 * are answered one at a time.
 */
public final class Rehearsal implements RequestHandler {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    /** How long the flow has been running when a rehearsal opens: metrics and alarms have a past. */
    public static final Duration PAST = Duration.ofMinutes(6);

    private final InstantSource clock;
    private final Agenda agenda;
    private final PracticeCloud cloud;
    private final Control control;

    private Rehearsal(FlowDescription flow, long seed, RehearsalClock clock, boolean limited) {
        this.clock = clock;
        this.agenda = new Agenda(clock.instant().minus(PAST));
        Troubles troubles = new Troubles(agenda, seed);
        Gate limits = limited ? new RateLimits(agenda) : Gate.OPEN;
        this.cloud = new PracticeCloud(flow, agenda, seed, troubles.then(limits));
        this.control = new Control(
                seed,
                clock,
                this::catchUp,
                agenda::at,
                cloud.flow().load(),
                troubles,
                cloud.wire().operations(),
                cloud.truth());
    }

    /** Opens a cloud with the first of the flows that ship, as {@link #open(FlowDescription, long, InstantSource)}. */
    public static Rehearsal open(long seed, InstantSource clock) {
        return open(Flows.shipped(Flows.shipped().get(0)), seed, clock);
    }

    /** Opens a cloud whose flow has been running for {@link #PAST}; one seed and one sequence of calls give one run. */
    public static Rehearsal open(FlowDescription flow, long seed, InstantSource clock) {
        return open(flow, seed, RehearsalClock.of(clock), true);
    }

    /** The same with a clock of its own; {@code limited} says whether the services limit the rate of calls. */
    public static Rehearsal open(FlowDescription flow, long seed, RehearsalClock clock, boolean limited) {
        Rehearsal rehearsal = new Rehearsal(flow, seed, clock, limited);
        rehearsal.cloud.start();
        rehearsal.catchUp();
        return rehearsal;
    }

    /** Carries SDK requests here, without a port; safe for many threads and clients. */
    public SdkHttpClient transport() {
        return transport(Patience.REAL);
    }

    /** The same; {@code patience} says how a call waits whose answer never comes. */
    public SdkHttpClient transport(Patience patience) {
        return new InProcessHttpClient(request -> dated(handle(request)), patience);
    }

    /** Every answer of AWS says its time; here that is the rehearsal's. A server on HTTP adds its machine's. */
    private Response dated(Response response) {
        return response.with("Date", HTTP_DATE.format(clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /** What has become of the requests so far, exactly. */
    public synchronized FlowTotals totals() {
        catchUp();
        return cloud.flow().totals();
    }

    /** How late metrics can be read, by namespace; not at all at first. May be set at any time, from any thread. */
    public MetricLag metricLag() {
        return cloud.metricLag();
    }

    /** How often a function was invoked or a service served a request so far. */
    public synchronized long serviceInvocations() {
        catchUp();
        return cloud.flow().serviceInvocations();
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

    /** Answers a request to AWS or to {@code /_rehearsal}. */
    @Override
    public synchronized Response handle(Request request) {
        catchUp();
        return Control.concerns(request)
                ? control.handle(request)
                : cloud.wire().handle(request);
    }

    /** Brings the flow to the clock's time, so that the next request need not wait for what is long due. */
    public synchronized void catchUp() {
        agenda.advanceTo(clock.instant());
    }
}
