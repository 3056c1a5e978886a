package dev.gameday.catalog.aws;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.fis.FisClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The SDK clients of one lane, each built when it is first asked for, over one pool of connections. None retries and no
 * call lasts longer than {@link #DEADLINE}: who calls decides about trying again. Make a second one for the halt lane,
 * so that nothing which hangs elsewhere holds its connections.
 */
public final class AwsClients implements AutoCloseable {
    /** How long one call may take, all in all. */
    public static final Duration DEADLINE = Duration.ofSeconds(10);

    private final Region region;
    private final AwsCredentialsProvider credentials;
    private final Optional<URI> endpoint;
    private final Supplier<SdkHttpClient> http;
    private final Lazy.All ours = new Lazy.All();

    private final Supplier<FisClient> fis = ours.add(() -> build(FisClient.builder()));
    private final Supplier<LambdaClient> lambda = ours.add(() -> build(LambdaClient.builder()));
    private final Supplier<IamClient> iam = ours.add(() -> build(IamClient.builder()));
    private final Supplier<StsClient> sts = ours.add(() -> build(StsClient.builder()));
    private final Supplier<Ec2Client> ec2 = ours.add(() -> build(Ec2Client.builder()));
    private final Supplier<CloudWatchClient> metrics = ours.add(() -> build(CloudWatchClient.builder()));
    private final Supplier<CloudWatchLogsClient> logs = ours.add(() -> build(CloudWatchLogsClient.builder()));
    private final Supplier<SsmClient> ssm = ours.add(() -> build(SsmClient.builder()));
    private final Supplier<SqsClient> sqs = ours.add(() -> build(SqsClient.builder()));
    private final Supplier<SchedulerClient> scheduler = ours.add(() -> build(SchedulerClient.builder()));
    private final Supplier<ResourceGroupsTaggingApiClient> tagging =
            ours.add(() -> build(ResourceGroupsTaggingApiClient.builder()));
    private final Supplier<S3Client> s3 =
            ours.add(() -> build(S3Client.builder().forcePathStyle(true)));
    private final Supplier<S3Presigner> presigner = ours.add(this::buildPresigner);

    /** Clients over connections of their own. */
    public AwsClients(Region region, AwsCredentialsProvider credentials, Optional<URI> endpoint) {
        this.region = region;
        this.credentials = credentials;
        this.endpoint = endpoint;
        this.http = ours.add(() -> ApacheHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(3))
                .socketTimeout(DEADLINE)
                .build());
    }

    /** Clients over a transport that is somebody else's to close. */
    public AwsClients(
            Region region, AwsCredentialsProvider credentials, Optional<URI> endpoint, SdkHttpClient transport) {
        this.region = region;
        this.credentials = credentials;
        this.endpoint = endpoint;
        this.http = () -> transport;
    }

    /** The Region that all of them speak to. */
    public Region region() {
        return region;
    }

    /** AWS FIS. */
    public FisClient fis() {
        return fis.get();
    }

    /** Lambda. */
    public LambdaClient lambda() {
        return lambda.get();
    }

    /** IAM. */
    public IamClient iam() {
        return iam.get();
    }

    /** STS. */
    public StsClient sts() {
        return sts.get();
    }

    /** EC2. */
    public Ec2Client ec2() {
        return ec2.get();
    }

    /** CloudWatch. */
    public CloudWatchClient metrics() {
        return metrics.get();
    }

    /** CloudWatch Logs. */
    public CloudWatchLogsClient logs() {
        return logs.get();
    }

    /** Systems Manager. */
    public SsmClient ssm() {
        return ssm.get();
    }

    /** SQS. */
    public SqsClient sqs() {
        return sqs.get();
    }

    /** EventBridge Scheduler. */
    public SchedulerClient scheduler() {
        return scheduler.get();
    }

    /** The index of tagged resources; it may be some seconds late. */
    public ResourceGroupsTaggingApiClient tagging() {
        return tagging.get();
    }

    /** S3, with the bucket in the path. */
    public S3Client s3() {
        return s3.get();
    }

    /** Makes addresses that read from S3 with our own permission, with the bucket in the path; calls nobody. */
    public S3Presigner presigner() {
        return presigner.get();
    }

    /** When the session ends that our credentials are of; empty where they are of none, or don't say. */
    public Optional<Instant> sessionEnds() {
        return credentials.resolveCredentials().expirationTime();
    }

    @Override
    public void close() {
        ours.close();
    }

    private S3Presigner buildPresigner() {
        S3Presigner.Builder builder = S3Presigner.builder()
                .region(region)
                .credentialsProvider(credentials)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build());
        endpoint.ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(B builder) {
        builder.region(region)
                .credentialsProvider(credentials)
                .overrideConfiguration(
                        o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(DEADLINE))
                .httpClient(http.get());
        endpoint.ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
