package dev.gameday.rehearsal.wire;

import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.regions.Region;

/** Makes real SDK clients whose requests end at handlers in the same process. */
public final class Rehearsed {
    private Rehearsed() {}

    /** A client that reaches {@code handler} under the name that its requests are signed for. */
    public static <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(
            B builder, String signingName, SdkClient handler) {
        return client(builder, Wire.of(Map.of(signingName, handler)));
    }

    /** A client that reaches {@code wire}, never retries, and signs with made-up keys. */
    public static <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder, Wire wire) {
        return builder.region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "s")))
                .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .httpClient(new InProcessHttpClient(wire))
                .build();
    }
}
