package dev.gameday.rehearsal.aws.fis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.PracticeNames;
import dev.gameday.rehearsal.aws.ServiceRoles;
import dev.gameday.rehearsal.aws.ec2.Ec2Handler;
import dev.gameday.rehearsal.aws.ec2.Network;
import dev.gameday.rehearsal.aws.ec2.PracticeNetwork;
import dev.gameday.rehearsal.aws.iam.Enforcement;
import dev.gameday.rehearsal.aws.iam.Identities;
import dev.gameday.rehearsal.aws.iam.PracticeIdentities;
import dev.gameday.rehearsal.aws.logs.LogStore;
import dev.gameday.rehearsal.aws.s3.S3Handler;
import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.wire.Rehearsed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.fis.FisClient;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateActionInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateStopConditionInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateTargetInput;
import software.amazon.awssdk.services.fis.model.Experiment;
import software.amazon.awssdk.services.fis.model.ExperimentActionStatus;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Object;

/** An FIS with a network, a bucket, fake functions and fake alarms, on an agenda of its own. */
public final class FisFixture {
    public static final Instant START = Instant.parse("2026-01-01T10:00:00Z");
    public static final String BUCKET = "fis-config-111122223333-eu-west-1";
    public static final String ROLE = "arn:aws:iam::111122223333:role/fis-experiments";
    public static final String ALARM = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:guardrail-accepted";
    public static final String DELAY = "aws:lambda:invocation-add-delay";
    private static final long SEED = 7;

    public final Agenda agenda = new Agenda(START);
    public final Network network = PracticeNetwork.create(PracticeNames.FLOW);
    public final Ec2Handler ec2 = new Ec2Handler(network, "111122223333", "eu-west-1");
    public final S3Handler s3 = new S3Handler(agenda);
    public final FakeFunctions functions = new FakeFunctions();
    public final FakeAlarms alarms = new FakeAlarms();
    public final LogStore logs = new LogStore(agenda);
    public final Enforcement enforcement = new Enforcement(agenda, SEED);
    public final Identities identities = new Identities("111122223333", agenda, enforcement, SEED);
    public final FisHandler handler = new FisHandler(
            new FisAccount("111122223333", "eu-west-1", agenda, SEED),
            new FisSurroundings(
                    functions,
                    s3,
                    ec2,
                    functions,
                    alarms,
                    logs::log,
                    new ServiceRoles(identities, enforcement, "fis.amazonaws.com", "111122223333")));
    /** A real client: what a test sends goes through the wire and back. */
    public final FisClient fis = Rehearsed.client(FisClient.builder(), "fis", handler);

    public FisFixture() {
        PracticeIdentities.addTo(identities, PracticeNames.FLOW);
        s3.createBucket(CreateBucketRequest.builder().bucket(BUCKET).build());
        functions.armed("order-intake");
        functions.armed("position-sync");
        functions.unarmed("legacy");
    }

    /** A template that FIS takes: a delay of position-sync for three minutes, without a stop condition. */
    public static CreateExperimentTemplateRequest.Builder template() {
        return CreateExperimentTemplateRequest.builder()
                .description("delay")
                .roleArn(ROLE)
                .stopConditions(none())
                .targets(Map.of("sync", functionTarget("position-sync")))
                .actions(Map.of(
                        "delay",
                        action(DELAY, Map.of("duration", "PT3M", "startupDelayMilliseconds", "31000"), "sync")));
    }

    public static CreateExperimentTemplateTargetInput functionTarget(String name) {
        return CreateExperimentTemplateTargetInput.builder()
                .resourceType("aws:lambda:function")
                .resourceArns(FakeFunctions.arn(name))
                .selectionMode("ALL")
                .build();
    }

    public static CreateExperimentTemplateActionInput action(
            String id, Map<String, String> parameters, String target, String... after) {
        return CreateExperimentTemplateActionInput.builder()
                .actionId(id)
                .parameters(parameters)
                .targets(
                        target.isEmpty()
                                ? Map.of()
                                : Map.of(id.startsWith("aws:lambda") ? "Functions" : "Subnets", target))
                .startAfter(after)
                .build();
    }

    public static CreateExperimentTemplateStopConditionInput none() {
        return CreateExperimentTemplateStopConditionInput.builder()
                .source("none")
                .build();
    }

    public static CreateExperimentTemplateStopConditionInput alarm() {
        return CreateExperimentTemplateStopConditionInput.builder()
                .source("aws:cloudwatch:alarm")
                .value(ALARM)
                .build();
    }

    public String create(UnaryOperator<CreateExperimentTemplateRequest.Builder> change) {
        return fis.createExperimentTemplate(change.apply(template()).build())
                .experimentTemplate()
                .id();
    }

    public String start(String template) {
        return fis.startExperiment(request -> request.experimentTemplateId(template))
                .experiment()
                .id();
    }

    public void runTo(double second) {
        agenda.advanceTo(START.plusMillis((long) (second * 1000)));
    }

    public Experiment experiment(String id) {
        return fis.getExperiment(request -> request.id(id)).experiment();
    }

    public ExperimentStatus status(String id) {
        return experiment(id).state().status();
    }

    public ExperimentActionStatus actionStatus(String id, String action) {
        return experiment(id).actions().entrySet().stream()
                .filter(entry -> entry.getKey().equals(action))
                .findFirst()
                .orElseThrow()
                .getValue()
                .state()
                .status();
    }

    public List<String> keys() {
        return s3.listObjectsV2(ListObjectsV2Request.builder().bucket(BUCKET).build()).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    public static void assertError(int status, String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AwsServiceException.class, thrown -> {
            assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(thrown.statusCode()).isEqualTo(status);
        });
    }
}
