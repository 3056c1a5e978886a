package dev.gameday.rehearsal.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.Rehearsal;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

class StsHandlerTest {
    private static final String ANY = "AKIDEXAMPLE";
    private static final String APPROVER = "AKIAI44QH8DHBEXAMPLE";

    private final Rehearsal rehearsal = Rehearsal.open(1, InstantSource.fixed(Instant.parse("2026-01-05T09:00:00Z")));

    @Test
    void whoever_asks_is_the_facilitator() {
        GetCallerIdentityResponse caller = sts(ANY).getCallerIdentity();

        assertThat(caller.account()).isEqualTo("111122223333");
        assertThat(caller.arn()).isEqualTo("arn:aws:iam::111122223333:user/facilitator");
    }

    @Test
    void a_second_user_is_told_by_their_access_key() {
        assertThat(sts(APPROVER).getCallerIdentity().arn()).isEqualTo("arn:aws:iam::111122223333:user/approver");
        assertThat(sts(ANY).getCallerIdentity().arn()).endsWith("user/facilitator");
    }

    @Test
    void iam_tells_the_caller_the_same_of_themselves() {
        IamClient iam = IamClient.builder()
                .region(Region.AWS_GLOBAL)
                .credentialsProvider(credentials(APPROVER))
                .httpClient(rehearsal.transport())
                .build();

        assertThat(iam.getUser().user().userId())
                .isEqualTo(sts(APPROVER).getCallerIdentity().userId());
    }

    private StsClient sts(String accessKey) {
        return StsClient.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(credentials(accessKey))
                .httpClient(rehearsal.transport())
                .build();
    }

    private static StaticCredentialsProvider credentials(String accessKey) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "a-secret-of-no-use"));
    }
}
