package dev.gameday.shell.leftbehind;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.arming.Addition;
import dev.gameday.catalog.arming.Arming;
import dev.gameday.catalog.arming.ArmingChange;
import dev.gameday.catalog.arming.ArmingPorts;
import dev.gameday.catalog.arming.FunctionSetup;
import dev.gameday.catalog.arming.Kit;
import dev.gameday.catalog.arming.Standing;
import dev.gameday.catalog.aws.AwsAccountInspector;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.AwsLeftoverFinder;
import dev.gameday.catalog.aws.CloudWatchMetricReader;
import dev.gameday.catalog.aws.S3ObjectStore;
import dev.gameday.catalog.aws.arming.AwsArmableFunctions;
import dev.gameday.catalog.aws.arming.AwsLayerVersions;
import dev.gameday.catalog.aws.diagnosis.AwsEffectDiagnosis;
import dev.gameday.catalog.aws.diagnosis.AwsFaultAccess;
import dev.gameday.catalog.mechanism.KnownExperiments;
import dev.gameday.catalog.mechanism.MechanismInjector;
import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.conductor.EventLog;
import dev.gameday.runbook.conductor.Lanes;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.conductor.core.Outside;
import dev.gameday.runbook.event.ArmingEvent.ArmingBegun;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.arming.ArmingSession;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.RehearsalControl;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.recovery.Recovered;
import dev.gameday.shell.recovery.Recovery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One function armed or disarmed by one console, its record on a real file, and what another console makes of it. */
final class ArmingDrill {
    static final String FUNCTION = "position-sync";

    private static final String PLACE = "the drill's rehearsal";
    private static final Identity IDENTITY =
            new Identity("111122223333", "arn:aws:iam::111122223333:user/ana", "eu-west-1");

    private final PracticeAccount account;
    private final Kit kit;
    private final SessionFolder folder;

    ArmingDrill(PracticeAccount account, Kit kit, Path sessions, long number) throws IOException {
        this.account = account;
        this.kit = kit;
        this.folder = new SessionFolders(sessions).create(new SessionId("arming-%08d".formatted(number)));
    }

    SessionFolder folder() {
        return folder;
    }

    /** What the function is to have: any layer version that the account knows will do for either kit. */
    static Addition addition(Kit kit) {
        return kit.equals(Kit.FIS)
                ? new Addition(
                        "arn:aws:lambda:eu-west-1:339712742264:layer:aws-fis-extension-x86_64:287",
                        Map.of(
                                Kit.WRAPPER,
                                kit.bootstrap(),
                                "AWS_FIS_CONFIGURATION_LOCATION",
                                "arn:aws:s3:::fis-config-111122223333-eu-west-1/FisConfigs/"))
                : new Addition(
                        "arn:aws:lambda:eu-west-1:339712742264:layer:aws-fis-extension-arm64:287",
                        Map.of(
                                Kit.WRAPPER,
                                kit.bootstrap(),
                                "GAMEDAY_FAULTS",
                                "arn:aws:s3:::fis-config-111122223333-eu-west-1/gameday/layers/position-sync.json"));
    }

    /** Arms the function, or disarms it, and closes the record; the record is let go of in any case. */
    void run(boolean arms, Transport.Meddler meddler, UnaryOperator<EventLog> around) throws IOException {
        Timeline timeline = account.later(Duration.ofSeconds(1));
        try (Environment place = environment(timeline, meddler);
                RecordWriter record = RecordWriter.open(folder, timeline)) {
            ArmingPorts ports = place.arming().orElseThrow();
            FunctionSetup function = function(ports);
            ArmingSession session =
                    new ArmingSession(folder.session(), new Arming(ports.functions()), timeline, around.apply(record));
            session.open(
                    new SessionOpened(folder.session(), "drill", Mode.REHEARSAL, PLACE, "ana", 1, "max"),
                    new ArmingBegun(IDENTITY, arms ? kit.puts() : kit.takesAway()));
            if (arms) {
                session.arm(ArmingChange.of(function, kit, addition(kit)));
            } else {
                session.disarm(
                        function,
                        kit,
                        Standing.of(
                                        kit,
                                        function,
                                        ports.functions()
                                                .tags(function.arn())
                                                .value()
                                                .orElseThrow())
                                .mark()
                                .orElseThrow());
            }
            session.close(ExitCode.HELD);
        }
    }

    private static FunctionSetup function(ArmingPorts ports) {
        return ports.functions().read(FUNCTION).value().flatMap(found -> found).orElseThrow();
    }

    /** What {@code recover} makes of it, some time later. */
    Recovered recover(Duration later, Transport.Meddler meddler) {
        Timeline timeline = account.later(later);
        Environments environments = new Environments() {
            @Override
            public Binding binding() {
                return PracticeAccount.BINDING;
            }

            @Override
            public Environment rehearsal(Place place) {
                throw new AssertionError("a recovery opens no rehearsal");
            }

            @Override
            public Optional<Environment> reopen(SessionOpened opened, Identity identity) {
                return Optional.of(environment(timeline, meddler));
            }
        };
        return new Recovery(environments, timeline, PracticeAccount.REDACTION).recover(folder, "ben", recorded -> {});
    }

    private Environment environment(Timeline timeline, Transport.Meddler meddler) {
        AwsClients clients = PracticeAccount.clients(new Transport(account.transport(), meddler));
        KnownExperiments known = new KnownExperiments();
        Environment plain = new Environment(
                Mode.REHEARSAL,
                PLACE,
                1,
                Speed.MAX,
                PracticeAccount.BINDING,
                timeline,
                Lanes.inline(),
                new Outside(
                        MechanismInjector.over(clients, timeline, known),
                        MechanismInjector.over(clients, timeline, known),
                        new CloudWatchMetricReader(clients::metrics, clients::logs),
                        new AwsEffectDiagnosis(clients)),
                new AwsAccountInspector(clients, timeline),
                new AwsLeftoverFinder(clients),
                store -> new S3ObjectStore(clients, store.bucket(), store.folder()),
                clients::close);
        return new Environment(
                plain.mode(),
                plain.endpoint(),
                plain.seed(),
                plain.speed(),
                plain.binding(),
                timeline,
                plain.lanes(),
                plain.outside(),
                plain.inspector(),
                plain.finder(),
                plain.sweeper(),
                plain.lever(),
                plain.scouts(),
                RehearsalControl.NONE,
                Optional.of(new ArmingPorts(
                        new AwsArmableFunctions(clients), new AwsLayerVersions(clients), new AwsFaultAccess(clients))),
                plain.stores(),
                clients::close);
    }

    static List<Kit> kits() {
        return List.of(Kit.FIS, Kit.FAULTS);
    }
}
