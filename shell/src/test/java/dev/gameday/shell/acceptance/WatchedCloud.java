package dev.gameday.shell.acceptance;

import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Identity;
import dev.gameday.catalog.aws.AwsAccountInspector;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.AwsLeftoverFinder;
import dev.gameday.catalog.aws.CloudWatchMetricReader;
import dev.gameday.catalog.aws.S3ObjectStore;
import dev.gameday.catalog.aws.diagnosis.AwsEffectDiagnosis;
import dev.gameday.catalog.mechanism.KnownExperiments;
import dev.gameday.catalog.mechanism.MechanismInjector;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.conductor.Lanes;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.runbook.conductor.core.Outside;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.shell.Rehearsals;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Speed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * A rehearsal in virtual time that a test can look into, while a run acts in it and afterwards, as any other AWS client
 * would. For one run; built as the console builds its own, but for what a test puts around the removals.
 */
final class WatchedCloud implements Environments, AutoCloseable {
    private static final StaticCredentialsProvider ANYONE =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "a-secret-of-no-use"));

    private final VirtualTimeline timeline = new VirtualTimeline();
    private final Binding binding = Rehearsals.shipped(InstantSource.system()).binding();
    private final UnaryOperator<FaultInjector> aroundRemovals;
    private final SdkHttpClient transport;
    private final AwsClients eyes;

    WatchedCloud(long seed) {
        this(seed, remover -> remover);
    }

    WatchedCloud(long seed, UnaryOperator<FaultInjector> aroundRemovals) {
        this(Flows.shipped("trade-order"), seed, aroundRemovals);
    }

    /** A cloud with a flow of the test's own. */
    WatchedCloud(FlowDescription flow, long seed) {
        this(flow, seed, remover -> remover);
    }

    private WatchedCloud(FlowDescription flow, long seed, UnaryOperator<FaultInjector> aroundRemovals) {
        this.aroundRemovals = aroundRemovals;
        this.transport = Rehearsal.open(flow, seed, timeline).transport();
        this.eyes = clients();
    }

    /** Lets that much time pass before a run, as for a change to come into force. */
    void pass(Duration duration) throws InterruptedException {
        BlockingQueue<Duration> woken = new LinkedBlockingQueue<>();
        timeline.wakeAt(timeline.instant().plus(duration), () -> woken.add(duration));
        timeline.next(woken);
    }

    /** What time it is there. */
    Instant now() {
        return timeline.instant();
    }

    /** The test's own clients; open until this is closed, whatever becomes of the run. */
    AwsClients eyes() {
        return eyes;
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public Environment rehearsal(Place place) {
        AwsClients clients = clients();
        KnownExperiments known = new KnownExperiments();
        return new Environment(
                Mode.REHEARSAL,
                "watched rehearsal",
                place.seed(),
                place.speed(),
                binding,
                timeline,
                Lanes.inline(),
                new Outside(
                        MechanismInjector.over(clients, timeline, known),
                        aroundRemovals.apply(MechanismInjector.over(clients, timeline, known)),
                        new CloudWatchMetricReader(clients::metrics, clients::logs),
                        new AwsEffectDiagnosis(clients)),
                new AwsAccountInspector(clients, timeline),
                new AwsLeftoverFinder(clients),
                store -> new S3ObjectStore(clients, store.bucket(), store.folder()),
                clients::close);
    }

    @Override
    public Optional<Environment> reopen(SessionOpened opened, Identity identity) {
        return Optional.of(rehearsal(Place.own(opened.seed(), Speed.MAX)));
    }

    private AwsClients clients() {
        return new AwsClients(Region.of(binding.region()), ANYONE, Optional.empty(), transport);
    }

    @Override
    public void close() {
        eyes.close();
    }
}
