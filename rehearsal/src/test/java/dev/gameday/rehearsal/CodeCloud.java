package dev.gameday.rehearsal;

import dev.gameday.rehearsal.clock.RehearsalClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;

/** A whole rehearsal that runs code, on a clock that a test moves, with no limit for who looks often, and real clients of it. */
final class CodeCloud implements AutoCloseable {
    static final String ROLE = "arn:aws:iam::111122223333:role/order-intake-role";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-05T09:00:00Z"));
    final Rehearsal rehearsal;
    final LambdaClient lambda;
    final CloudWatchLogsClient logs;

    CodeCloud() {
        RehearsalClock clock = RehearsalClock.of(now::get);
        rehearsal = Rehearsal.open(RehearsalTerms.usual(clock).limited(false).runningCode(InstantSource.system()));
        lambda = client(LambdaClient.builder(), rehearsal);
        logs = client(CloudWatchLogsClient.builder(), rehearsal);
    }

    static <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder, Rehearsal rehearsal) {
        return builder.region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "s")))
                .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .httpClient(rehearsal.transport())
                .build();
    }

    void pass(Duration span) {
        now.updateAndGet(instant -> instant.plus(span));
    }

    /** A request for a Python function whose handler is {@code main.handler}. */
    static CreateFunctionRequest.Builder python(String name, byte[] zip) {
        return CreateFunctionRequest.builder()
                .functionName(name)
                .runtime("python3.12")
                .handler("main.handler")
                .role(ROLE)
                .timeout(60)
                .memorySize(256)
                .environment(environment -> environment.variables(Map.of("WORD", "first")))
                .code(code -> code.zipFile(SdkBytes.fromByteArray(zip)));
    }

    /** Creates the function and lets the time pass until it can be invoked. */
    void create(CreateFunctionRequest.Builder request) {
        lambda.createFunction(request.build());
        pass(Duration.ofSeconds(7));
    }

    @Override
    public void close() {
        rehearsal.close();
    }
}
