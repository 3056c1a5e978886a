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
 * are answered one at a time, but for those that wait for functions' code.
 */
public final class Rehearsal implements RequestHandler, AutoCloseable {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    /** How long the flow has been running when a rehearsal opens: metrics and alarms have a past. */
    public static final Duration PAST = Duration.ofMinutes(6);

    private final RehearsalClock clock;
    private final Turns turns;
    private final PracticeCloud cloud;
    private final Control control;
    private final RealCode code;

    private Rehearsal(RehearsalTerms terms) {
        this.clock = terms.clock();
        Agenda agenda = new Agenda(clock.instant().minus(PAST));
        this.turns = new Turns(() -> agenda.advanceTo(clock.instant()));
        this.code = new RealCode(turns, clock, this, terms.codeTime(), PracticeCloud.REGION);
        Troubles troubles = new Troubles(agenda, terms.seed());
        Gate limits = terms.limited() ? new RateLimits(agenda) : Gate.OPEN;
        this.cloud = new PracticeCloud(terms, agenda, troubles.then(limits), code);
        this.control = new Control(
                terms.seed(),
                clock,
                turns::catchUp,
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
        return open(RehearsalTerms.usual(clock).flow(flow).seed(seed).limited(limited));
    }

    /** Opens a cloud on these terms. */
    public static Rehearsal open(RehearsalTerms terms) {
        Rehearsal rehearsal = new Rehearsal(terms);
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
    public FlowTotals totals() {
        return turns.take(() -> cloud.flow().totals());
    }

    /** How late metrics can be read, by namespace; not at all at first. May be set at any time, from any thread. */
    public MetricLag metricLag() {
        return cloud.metricLag();
    }

    /** How often a function was invoked or a service served a request so far. */
    public long serviceInvocations() {
        return turns.take(() -> cloud.flow().serviceInvocations());
    }

    /** Puts a change of load in force, or takes the place of the one of that name; see {@link Load#put}. */
    public void changeLoad(String id, double factor) {
        var unused = turns.take(() -> {
            cloud.flow().load().put(id, factor);
            return id;
        });
    }

    /** Takes a change of load back; false if none of that name is in force. */
    public boolean restoreLoad(String id) {
        return turns.take(() -> cloud.flow().load().remove(id));
    }

    /** The changes of load in force, by name. */
    public Map<String, Double> loadChanges() {
        return turns.take(() -> cloud.flow().load().factors());
    }

    /** Answers a request to AWS or to {@code /_rehearsal}. */
    @Override
    public Response handle(Request request) {
        return turns.take(() -> Control.concerns(request)
                ? control.handle(request)
                : cloud.wire().handle(request));
    }

    /** Brings the flow to the clock's time, so that the next request need not wait for what is long due. */
    public void catchUp() {
        var unused = turns.take(() -> true);
    }

    /** Ends what functions' code has running on this machine. A rehearsal that runs no code need not be closed. */
    @Override
    public void close() {
        code.close();
    }
}
