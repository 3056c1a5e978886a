package dev.gameday.rehearsal;

import dev.gameday.rehearsal.aws.ServiceRoles;
import dev.gameday.rehearsal.aws.SsmHandler;
import dev.gameday.rehearsal.aws.StsHandler;
import dev.gameday.rehearsal.aws.TaggingHandler;
import dev.gameday.rehearsal.aws.cloudwatch.CloudWatchHandler;
import dev.gameday.rehearsal.aws.cloudwatch.PracticeAlarms;
import dev.gameday.rehearsal.aws.cloudwatch.alarm.Alarms;
import dev.gameday.rehearsal.aws.cloudwatch.metric.MetricLag;
import dev.gameday.rehearsal.aws.cloudwatch.metric.MetricStore;
import dev.gameday.rehearsal.aws.ec2.Ec2Handler;
import dev.gameday.rehearsal.aws.ec2.Network;
import dev.gameday.rehearsal.aws.ec2.PracticeNetwork;
import dev.gameday.rehearsal.aws.fis.FisAccount;
import dev.gameday.rehearsal.aws.fis.FisHandler;
import dev.gameday.rehearsal.aws.fis.FisSurroundings;
import dev.gameday.rehearsal.aws.iam.Callers;
import dev.gameday.rehearsal.aws.iam.Enforcement;
import dev.gameday.rehearsal.aws.iam.IamHandler;
import dev.gameday.rehearsal.aws.iam.Identities;
import dev.gameday.rehearsal.aws.iam.PracticeIdentities;
import dev.gameday.rehearsal.aws.lambda.ExtensionReader;
import dev.gameday.rehearsal.aws.lambda.FunctionPermissions;
import dev.gameday.rehearsal.aws.lambda.Functions;
import dev.gameday.rehearsal.aws.lambda.LambdaHandler;
import dev.gameday.rehearsal.aws.lambda.PracticeFunctions;
import dev.gameday.rehearsal.aws.lambda.answer.AccountRegion;
import dev.gameday.rehearsal.aws.lambda.layer.LayerVersion;
import dev.gameday.rehearsal.aws.lambda.layer.Layers;
import dev.gameday.rehearsal.aws.logs.LogStore;
import dev.gameday.rehearsal.aws.logs.LogsHandler;
import dev.gameday.rehearsal.aws.practice.CloudSurroundings;
import dev.gameday.rehearsal.aws.practice.CloudTelemetry;
import dev.gameday.rehearsal.aws.practice.FlowInvoker;
import dev.gameday.rehearsal.aws.practice.LayeredFunctions;
import dev.gameday.rehearsal.aws.practice.RingingAlarms;
import dev.gameday.rehearsal.aws.practice.StoredFaults;
import dev.gameday.rehearsal.aws.practice.ToldLayers;
import dev.gameday.rehearsal.aws.s3.S3Handler;
import dev.gameday.rehearsal.aws.scheduler.SchedulerAccount;
import dev.gameday.rehearsal.aws.scheduler.SchedulerHandler;
import dev.gameday.rehearsal.aws.sqs.FlowQueues;
import dev.gameday.rehearsal.aws.sqs.SqsHandler;
import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.engine.PracticeFlow;
import dev.gameday.rehearsal.sandbox.LogSink;
import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import dev.gameday.rehearsal.wire.ApiCalls;
import dev.gameday.rehearsal.wire.Gate;
import dev.gameday.rehearsal.wire.Signer;
import dev.gameday.rehearsal.wire.Wire;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkClient;

/** The one account of the rehearsal: its services, what is in them at first, and the flow, joined to one another. */
final class PracticeCloud {
    static final String REGION = "eu-west-1";

    private static final AccountRegion HOME = new AccountRegion("111122223333", REGION);
    private static final Instant PUBLISHED = Instant.parse("2025-06-02T00:00:00Z");
    private static final String EXTENSIONS = "/aws/service/fis/lambda-extension/AWS-FIS-extension-";
    /** What a function's code gets of it: it says that it is there, and injects nothing. */
    private static final String EXTENSION_PROGRAM = """
            #!/bin/sh
            echo '[AWS FIS EXTENSION] extension enabled, but in rehearsal it injects nothing into real code'
            exec "$@"
            """;

    private static final long EXTENSION_SIZE = 9_437_184;
    private static final int MOST_LINES = 20_000;
    private static final int ALL_LINES = 200_000;
    private static final LayerVersion X86 = extension("x86_64", 287);
    private static final LayerVersion ARM = extension("arm64", 287);

    private final PracticeFlow flow;
    private final Wire wire;
    private final FlowTruth truth;
    private final MetricLag metricLag;

    PracticeCloud(RehearsalTerms terms, Agenda agenda, Gate gate, RealCode code) {
        FlowDescription description = terms.flow();
        long seed = terms.seed();
        Enforcement enforcement = new Enforcement(agenda, seed);
        Identities identities = new Identities(HOME.account(), agenda, enforcement, seed);
        PracticeIdentities.addTo(identities, description);
        Signer signer = new Signer();
        Callers callers = new Callers(identities, PracticeIdentities.ACCESS_KEYS, signer::accessKey);
        Functions functions = new Functions(HOME);
        Layers layers = new Layers(HOME);
        layers.add(X86);
        layers.add(ARM);
        PracticeFunctions.addTo(functions, description, X86, fitted(layers, terms.fitted()));
        Network network = PracticeNetwork.create(description);
        S3Handler s3 = new S3Handler(agenda);
        s3.createBucket(bucket -> bucket.bucket("fis-config-" + HOME.account() + "-" + HOME.region()));
        s3.createBucket(bucket -> bucket.bucket("evidence-" + HOME.account() + "-" + HOME.region())
                .objectLockEnabledForBucket(true));
        MetricStore metrics = new MetricStore(agenda);
        this.metricLag = metrics.lag();
        Alarms alarms = new Alarms(agenda, metrics, HOME.account(), HOME.region());
        CloudWatchHandler cloudWatch = new CloudWatchHandler(metrics, alarms);
        PracticeAlarms.addTo(cloudWatch, description);
        LogStore logs = new LogStore(agenda, keptLines(description));
        FunctionPermissions permissions = new FunctionPermissions(functions, enforcement);
        ExtensionReader extension = new ExtensionReader(
                functions,
                permissions,
                List.of(X86.arn(), ARM.arn()),
                zone -> network.permitsEndpoint(PracticeNetwork.functionSubnet(zone.index()), "s3"),
                new StoredFaults(s3, agenda));
        LogSink functionLogs = (function, stream, line) -> logs.log("/aws/lambda/" + function, stream, line);
        ToldLayers told = new ToldLayers(terms.known(), permissions, s3, agenda, SampledCode.onlyWritten(functionLogs));
        LayeredFunctions layered = new LayeredFunctions(functions, layers, code.samples(), told, seed);
        CloudSurroundings surroundings =
                new CloudSurroundings(description, functions, permissions, network, extension, layered);
        this.flow = new PracticeFlow(description, agenda, surroundings, new CloudTelemetry(metrics, logs), seed);
        code.logTo(functionLogs);
        LambdaHandler lambda = LambdaHandler.over(
                functions,
                layers,
                role -> identities.assumable(role, "lambda.amazonaws.com"),
                new FlowInvoker(flow),
                code,
                agenda,
                seed);
        Ec2Handler ec2 = new Ec2Handler(network, HOME.account(), HOME.region());
        FisHandler fis = new FisHandler(
                new FisAccount(HOME.account(), HOME.region(), agenda, seed),
                new FisSurroundings(
                        lambda,
                        s3,
                        ec2,
                        tags -> tagged(functions, tags),
                        new RingingAlarms(alarms),
                        logs::log,
                        new ServiceRoles(identities, enforcement, "fis.amazonaws.com", HOME.account())));
        Map<String, SdkClient> handlers = new HashMap<>();
        handlers.put("fis", fis);
        handlers.put("iam", new IamHandler(identities, agenda, callers));
        handlers.put("lambda", lambda);
        handlers.put("ec2", ec2);
        handlers.put("s3", s3);
        handlers.put("monitoring", cloudWatch);
        handlers.put("logs", new LogsHandler(logs, HOME.account(), HOME.region()));
        handlers.put("sts", new StsHandler(HOME.account(), callers));
        handlers.put("ssm", new SsmHandler(extensions(), HOME.region(), PUBLISHED));
        handlers.put("sqs", new SqsHandler(new FlowQueues(flow), HOME.region(), HOME.account()));
        handlers.put("tagging", new TaggingHandler(() -> tagged(identities, functions, network)));
        handlers.put(
                "scheduler",
                new SchedulerHandler(
                        new SchedulerAccount(HOME.account(), HOME.region(), agenda, seed),
                        ApiCalls.of(handlers),
                        new ServiceRoles(identities, enforcement, "scheduler.amazonaws.com", HOME.account())));
        this.wire = Wire.of(handlers, gate, signer);
        this.truth = new FlowTruth(description, flow::totals, surroundings, layered);
    }

    void start() {
        flow.start();
    }

    PracticeFlow flow() {
        return flow;
    }

    MetricLag metricLag() {
        return metricLag;
    }

    Wire wire() {
        return wire;
    }

    FlowTruth truth() {
        return truth;
    }

    /** Publishes the layers that functions have from the start, each name once. */
    private static Map<String, PracticeFunctions.Fitting> fitted(Layers layers, Map<String, FittedLayer> wanted) {
        Map<String, LayerVersion> published = new HashMap<>();
        Map<String, PracticeFunctions.Fitting> fittings = new HashMap<>();
        new TreeMap<>(wanted).forEach((function, layer) -> {
            LayerVersion version = published.computeIfAbsent(
                    layer.name(), name -> layers.publish(name, layer.runtimes(), layer.content(), PUBLISHED));
            fittings.put(function, new PracticeFunctions.Fitting(version, layer.variables()));
        });
        return fittings;
    }

    /** As many lines of each function's log as fit, all together, in what a small flow would take. */
    private static int keptLines(FlowDescription description) {
        return Math.min(
                MOST_LINES, ALL_LINES / Math.max(1, description.functions().size()));
    }

    private static List<String> tagged(Functions functions, Map<String, String> tags) {
        return functions.tags().entrySet().stream()
                .filter(function -> function.getValue().entrySet().containsAll(tags.entrySet()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Map<String, Map<String, String>> tagged(
            Identities identities, Functions functions, Network network) {
        Map<String, Map<String, String>> all = new HashMap<>(identities.tags());
        all.putAll(functions.tags());
        network.subnetIds()
                .forEach(id -> all.put(
                        "arn:aws:ec2:" + HOME.region() + ":" + HOME.account() + ":subnet/" + id,
                        network.tagsOf(id).orElse(Map.of())));
        return all;
    }

    private static Map<String, String> extensions() {
        return Map.of(EXTENSIONS + "x86_64/1.x.x", X86.arn(), EXTENSIONS + "arm64/1.x.x", ARM.arn());
    }

    private static LayerVersion extension(String architecture, int version) {
        return new LayerVersion(
                        "arn:aws:lambda:eu-west-1:339712742264:layer:aws-fis-extension-" + architecture + ":" + version,
                        "AWS FIS extension",
                        EXTENSION_SIZE,
                        List.of(architecture),
                        PUBLISHED)
                .with(ZipArchive.program("aws-fis/bootstrap", EXTENSION_PROGRAM));
    }
}
