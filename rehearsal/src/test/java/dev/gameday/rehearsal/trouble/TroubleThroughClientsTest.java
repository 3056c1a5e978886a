package dev.gameday.rehearsal.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gameday.rehearsal.control.Told;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.fis.FisClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Trouble as the SDK's own clients see it: each service's own code and status, and no answer at all. */
class TroubleThroughClientsTest {
    private static final Map<String, Function<TroubleThroughClientsTest, Object>> CALLS = Map.ofEntries(
            Map.entry("fis", t -> t.client(FisClient.builder()).listExperiments(r -> {})),
            Map.entry("iam", t -> t.client(IamClient.builder()).getRole(r -> r.roleName("order-router-role"))),
            Map.entry("sts", t -> t.client(StsClient.builder()).getCallerIdentity()),
            Map.entry("ec2", t -> t.client(Ec2Client.builder()).describeSubnets()),
            Map.entry(
                    "s3", t -> t.client(S3Client.builder().forcePathStyle(true)).listObjectsV2(r -> r.bucket("b"))),
            Map.entry("monitoring", t -> t.client(CloudWatchClient.builder()).describeAlarms()),
            Map.entry("logs", t -> t.client(CloudWatchLogsClient.builder()).filterLogEvents(r -> r.logGroupName("g"))),
            Map.entry("lambda", t -> t.client(LambdaClient.builder()).listFunctions()),
            Map.entry("ssm", t -> t.client(SsmClient.builder()).getParameter(r -> r.name("/x"))),
            Map.entry("sqs", t -> t.client(SqsClient.builder()).getQueueUrl(r -> r.queueName("orders"))),
            Map.entry(
                    "tagging",
                    t -> t.client(ResourceGroupsTaggingApiClient.builder()).getResources(r -> {})));

    private final Told told = new Told(true);

    @ParameterizedTest
    @CsvSource({
        "fis,ThrottlingException,400",
        "iam,Throttling,400",
        "sts,Throttling,400",
        "ec2,RequestLimitExceeded,503",
        "s3,SlowDown,503",
        "monitoring,Throttling,400",
        "logs,ThrottlingException,400",
        "lambda,TooManyRequestsException,429",
        "ssm,ThrottlingException,400",
        "sqs,RequestThrottled,403",
        "tagging,ThrottledException,400",
    })
    void each_service_throttles_in_its_own_words(String service, String code, int status) {
        trouble(service + ":*", "throttle");
        AwsServiceException thrown = catchThrowableOfType(AwsServiceException.class, () -> call(service));
        assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(thrown.statusCode()).isEqualTo(status);
        assertThat(thrown.isThrottlingException() || service.equals("sqs")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"fis", "iam", "sts", "ec2", "s3", "monitoring", "logs", "lambda", "ssm", "sqs", "tagging"})
    void each_service_can_fail(String service) {
        trouble(service + ":*", "fail");
        assertThat(catchThrowableOfType(AwsServiceException.class, () -> call(service))
                        .statusCode())
                .isGreaterThanOrEqualTo(500);
    }

    @Test
    void a_call_that_hangs_is_given_up_and_not_done() {
        trouble("s3:PutObject", "hang");
        SdkClientException thrown = catchThrowableOfType(SdkClientException.class, this::put);
        assertThat(thrown).hasCauseInstanceOf(SocketTimeoutException.class);
        assertThat(objects()).isZero();
    }

    @Test
    void a_call_that_is_dropped_is_not_done() {
        trouble("s3:PutObject", "drop");
        assertThat(catchThrowableOfType(SdkClientException.class, this::put)).isNotNull();
        assertThat(objects()).isZero();
    }

    @Test
    void a_call_that_is_dropped_after_is_done() {
        trouble("s3:PutObject", "drop-after");
        assertThat(catchThrowableOfType(SdkClientException.class, this::put)).isNotNull();
        assertThat(objects()).isEqualTo(1);
    }

    private void call(String service) {
        var unused = CALLS.getOrDefault(service, t -> "").apply(this);
    }

    private void put() {
        client(S3Client.builder().forcePathStyle(true))
                .putObject(
                        r -> r.bucket("fis-config-111122223333-eu-west-1").key("k"),
                        software.amazon.awssdk.core.sync.RequestBody.fromString("v"));
    }

    private int objects() {
        return client(S3Client.builder().forcePathStyle(true))
                .listObjectsV2(r -> r.bucket("fis-config-111122223333-eu-west-1"))
                .keyCount();
    }

    private void trouble(String calls, String kind) {
        told.ask("POST", "/trouble", "{\"calls\":\"" + calls + "\",\"kind\":\"" + kind + "\"}");
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        return builder.region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAEXAMPLE", "no")))
                .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .httpClient(told.rehearsal().transport(aborted -> {}))
                .build();
    }
}
