package dev.gameday.catalog.aws;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Where the credentials of a real account come from: the SDK's default chain (environment, shared configuration with SSO
 * and roles, container, instance) or one profile of the shared configuration, and from there a role that is assumed and
 * assumed anew before it expires. Whoever makes one closes it.
 */
public final class CredentialSource implements AwsCredentialsProvider, AutoCloseable {
    private static final String SESSION = "gameday";

    /** What every role allows: the least that a role's longest session can be (IAM, MaxSessionDuration). */
    private static final Duration LIFE = Duration.ofHours(1);

    private final AwsCredentialsProvider provider;
    private final Deque<SdkAutoCloseable> closing = new ArrayDeque<>();

    private CredentialSource(Region region, Optional<String> awsProfile, Optional<Role> role) {
        AwsCredentialsProvider base = awsProfile.isPresent() ? shared(awsProfile.get()) : chain();
        this.provider = role.isPresent() ? assumed(region, base, role.get()) : base;
    }

    /** A role to be assumed, by its ARN. */
    public record Role(String arn, Optional<String> externalId) {}

    /** Asks nobody yet. */
    public static CredentialSource of(Region region, Optional<String> awsProfile, Optional<Role> role) {
        return new CredentialSource(region, awsProfile, role);
    }

    private AwsCredentialsProvider shared(String awsProfile) {
        return closed(ProfileCredentialsProvider.create(awsProfile));
    }

    private AwsCredentialsProvider chain() {
        return closed(DefaultCredentialsProvider.builder().build());
    }

    private AwsCredentialsProvider assumed(Region region, AwsCredentialsProvider base, Role role) {
        StsClient sts = closed(
                StsClient.builder().region(region).credentialsProvider(base).build());
        return closed(StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts)
                .refreshRequest(request -> {
                    request.roleArn(role.arn())
                            .roleSessionName(SESSION)
                            .durationSeconds(Math.toIntExact(LIFE.toSeconds()));
                    role.externalId().ifPresent(request::externalId);
                })
                .build());
    }

    private <T extends SdkAutoCloseable> T closed(T resource) {
        closing.push(resource);
        return resource;
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return provider.resolveCredentials();
    }

    @Override
    public void close() {
        closing.forEach(SdkAutoCloseable::close);
    }
}
