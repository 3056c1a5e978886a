package dev.gameday.shell;

import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Identity;
import dev.gameday.catalog.arming.ArmingPorts;
import dev.gameday.catalog.aws.AwsAccountInspector;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.AwsLeftoverFinder;
import dev.gameday.catalog.aws.AwsReadiness;
import dev.gameday.catalog.aws.CloudWatchMetricReader;
import dev.gameday.catalog.aws.CredentialSource;
import dev.gameday.catalog.aws.FisSafetyLever;
import dev.gameday.catalog.aws.S3ObjectStore;
import dev.gameday.catalog.aws.arming.AwsArmableFunctions;
import dev.gameday.catalog.aws.arming.AwsLayerVersions;
import dev.gameday.catalog.aws.canary.InvokingCanaries;
import dev.gameday.catalog.aws.diagnosis.AwsEffectDiagnosis;
import dev.gameday.catalog.aws.diagnosis.AwsFaultAccess;
import dev.gameday.catalog.aws.survey.AwsAccountSurvey;
import dev.gameday.catalog.aws.sweep.AwsSweeper;
import dev.gameday.catalog.aws.sweep.Pause;
import dev.gameday.catalog.aws.tail.LambdaLogs;
import dev.gameday.catalog.aws.workbench.AwsWorkbench;
import dev.gameday.catalog.load.LoadDriver;
import dev.gameday.catalog.load.LoadLeftoverFinder;
import dev.gameday.catalog.mechanism.FisPreview;
import dev.gameday.catalog.mechanism.KnownExperiments;
import dev.gameday.catalog.mechanism.MechanismInjector;
import dev.gameday.catalog.metric.InvocationReader;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.wire.Patience;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.conductor.Lanes;
import dev.gameday.runbook.conductor.ThreadedLanes;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.conductor.VirtualLanes;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.runbook.conductor.WallTimeline;
import dev.gameday.runbook.conductor.core.Outside;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.join.JoinedTime;
import dev.gameday.shell.join.Joining;
import dev.gameday.shell.join.ServedControl;
import dev.gameday.shell.place.Bindings;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Profiles;
import dev.gameday.shell.place.RehearsalControl;
import dev.gameday.shell.place.RehearsalLoad;
import dev.gameday.shell.place.RehearsedLayers;
import dev.gameday.shell.place.Scouts;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.place.Waiting;
import dev.gameday.shell.twin.OwnRehearsal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.apache.ProxyConfiguration;
import software.amazon.awssdk.regions.Region;

/** Joins the console to the clouds: the one class of the shell that knows the AWS SDK. */
final class AwsWiring implements Environments {
    /** What a record calls a rehearsal that nobody else can reach and that ends with its console. */
    private static final String IN_PROCESS = "in-process rehearsal";

    /** A rehearsal checks no signature and tells its users by their keys; these are AWS's own documentation's. */
    private static final Map<String, AwsBasicCredentials> USERS = Map.of(
            Place.FACILITATOR,
            AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
            Place.APPROVER,
            AwsBasicCredentials.create("AKIAI44QH8DHBEXAMPLE", "je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY"));

    private static final Duration CONNECT = Duration.ofSeconds(3);

    /** The SDK's own variable for an endpoint that stands where AWS stands; a record must not hide that. */
    private static final String ENDPOINT = "AWS_ENDPOINT_URL";

    private final InstantSource wall;
    private final Profiles profiles;
    private final Map<String, String> variables;
    private final Binding binding;

    AwsWiring(InstantSource wall, Profiles profiles, Map<String, String> variables) {
        this.wall = wall;
        this.profiles = profiles;
        this.variables = Map.copyOf(variables);
        this.binding = Bindings.named(Bindings.REHEARSAL);
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public Environment rehearsal(Place place) {
        Speed speed = place.speed();
        Timeline timeline = speed.virtual()
                ? new VirtualTimeline()
                : new WallTimeline(wall.instant(), speed.factor().orElseThrow(), System::nanoTime);
        return rehearsal(place, timeline, Optional.empty());
    }

    @Override
    public Environment stepped(Place place, Timeline timeline) {
        return rehearsal(place, timeline, Optional.empty());
    }

    @Override
    public Environment restaged(Place place, Instant start, Optional<FlowDescription> flow) {
        return rehearsal(place, new VirtualTimeline(start, moment -> moment), flow);
    }

    private Environment rehearsal(Place place, Timeline timeline, Optional<FlowDescription> flow) {
        Speed speed = place.speed();
        HungCalls hung = new HungCalls(AwsClients.DEADLINE);
        Lanes lanes = speed.virtual() ? new VirtualLanes(timeline, hung::waited) : new ThreadedLanes();
        Rehearsal rehearsal = OwnRehearsal.open(place, timeline, flow);
        Patience patience = speed.virtual() ? hung : Patience.REAL;
        AwsClients clients = clients(place, rehearsal.transport(patience));
        AwsClients haltClients = clients(place, rehearsal.transport(patience));
        return environment(
                Mode.REHEARSAL,
                IN_PROCESS,
                place,
                timeline,
                timeline,
                lanes,
                clients,
                haltClients,
                clients(place, rehearsal.transport(patience)),
                new InProcessControl(rehearsal),
                () -> {
                    if (timeline instanceof WallTimeline scaled) {
                        scaled.close();
                    }
                });
    }

    @Override
    public Environment joined(Place place) {
        URI url = place.served().orElseThrow();
        ServedControl control = ServedControl.at(url.toString());
        JoinedTime time = JoinedTime.of(control, place.speed());
        Lanes lanes = place.speed().virtual()
                ? new VirtualLanes(time.timeline(), () -> Duration.ofNanos(System.nanoTime()))
                : new ThreadedLanes();
        SdkHttpClient transport = loopback();
        SdkHttpClient haltTransport = loopback();
        SdkHttpClient canaryTransport = loopback();
        return environment(
                Mode.REHEARSAL,
                url.toString(),
                place,
                time.timeline(),
                wall,
                lanes,
                clients(place, transport),
                clients(place, haltTransport),
                clients(place, canaryTransport),
                control,
                () -> {
                    List.of(transport, haltTransport, canaryTransport).forEach(SdkHttpClient::close);
                    time.closing().run();
                });
    }

    @Override
    public Environment live(Place place) {
        Profile profile = place.live().orElseThrow();
        Region region = Region.of(profile.region());
        CredentialSource credentials = CredentialSource.of(
                region,
                profile.live().awsProfile(),
                profile.live().role().map(role -> new CredentialSource.Role(role.arn(), role.externalId())));
        WallTimeline timeline = new WallTimeline(wall.instant(), 1, System::nanoTime);
        return environment(
                Mode.LIVE,
                Optional.ofNullable(variables.get(ENDPOINT))
                        .filter(url -> !url.isBlank())
                        .orElse("AWS"),
                place,
                timeline,
                wall,
                new ThreadedLanes(),
                new AwsClients(region, credentials, Optional.empty()),
                new AwsClients(region, credentials, Optional.empty()),
                new AwsClients(region, credentials, Optional.empty()),
                RehearsalControl.NONE,
                () -> {
                    credentials.close();
                    timeline.close();
                });
    }

    private Environment environment(
            Mode mode,
            String endpoint,
            Place place,
            Timeline timeline,
            InstantSource signing,
            Lanes lanes,
            AwsClients clients,
            AwsClients haltClients,
            AwsClients canaryClients,
            RehearsalControl control,
            Runnable closing) {
        KnownExperiments known = new KnownExperiments();
        LoadDriver load = RehearsalLoad.of(control);
        Pause pause = duration -> Waiting.on(timeline, duration);
        FaultInjector remover = MechanismInjector.over(haltClients, timeline, known, load);
        return new Environment(
                mode,
                endpoint,
                place.seed(),
                place.speed(),
                place.binding().orElse(binding),
                timeline,
                lanes,
                new Outside(
                        MechanismInjector.over(clients, timeline, known, load),
                        remover,
                        new CloudWatchMetricReader(clients::metrics, clients::logs),
                        RehearsedLayers.before(new AwsEffectDiagnosis(clients), control),
                        place.speed().watchable() ? new LambdaLogs(clients::logs) : InvocationReader.NONE,
                        InvokingCanaries.over(canaryClients, place.speed().virtual())),
                new AwsAccountInspector(clients, timeline),
                load.equals(LoadDriver.NONE)
                        ? new AwsLeftoverFinder(clients)
                        : new LoadLeftoverFinder(new AwsLeftoverFinder(clients), load),
                new AwsSweeper(clients, remover, pause),
                new FisSafetyLever(haltClients),
                new Scouts(
                        new AwsAccountSurvey(clients, pause),
                        new AwsReadiness(clients, signing),
                        new FisPreview(clients::fis, pause)),
                control,
                Optional.of(new ArmingPorts(
                        new AwsArmableFunctions(clients), new AwsLayerVersions(clients), new AwsFaultAccess(clients))),
                mode == Mode.REHEARSAL ? Optional.of(new AwsWorkbench(clients)) : Optional.empty(),
                store -> new S3ObjectStore(clients, store.bucket(), store.folder()),
                () -> {
                    clients.close();
                    haltClients.close();
                    canaryClients.close();
                    closing.run();
                });
    }

    @Override
    public Optional<Environment> reopen(SessionOpened opened, Identity identity) {
        if (opened.mode() == Mode.REHEARSAL && opened.endpoint().equals(IN_PROCESS)) {
            return Optional.empty();
        }
        if (opened.mode() == Mode.REHEARSAL) {
            return Optional.of(
                    joined(new Joining(Map.of(), profiles).place(opened.endpoint(), null, null, Speed.REAL)));
        }
        Profile profile = profiles.named(opened.profile()
                .orElseThrow(() -> new RefusedException(
                        "The run acted on %s, account %s in %s, and its record names no profile"
                                .formatted(opened.endpoint(), identity.account(), identity.region()),
                        "look with sweep --live PROFILE")));
        return Optional.of(live(Place.live(profile)));
    }

    private AwsClients clients(Place place, SdkHttpClient transport) {
        AwsBasicCredentials user = USERS.get(place.user());
        if (user == null) {
            throw new UsageException("A rehearsal has no user '" + place.user() + "'; its users are "
                    + String.join(" and ", new TreeSet<>(USERS.keySet())) + ".");
        }
        return new AwsClients(
                Region.of(binding.region()), StaticCredentialsProvider.create(user), place.served(), transport);
    }

    /** Connections to this machine go through no proxy, whatever the process is told about proxies. */
    private static SdkHttpClient loopback() {
        return ApacheHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(AwsClients.DEADLINE)
                .proxyConfiguration(ProxyConfiguration.builder()
                        .useSystemPropertyValues(false)
                        .useEnvironmentVariableValues(false)
                        .build())
                .build();
    }
}
