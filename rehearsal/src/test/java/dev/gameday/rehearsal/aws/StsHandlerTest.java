package dev.gameday.rehearsal.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.wire.Rehearsed;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

class StsHandlerTest {
    @Test
    void whoever_asks_is_the_facilitator() {
        String arn = "arn:aws:iam::111122223333:user/facilitator";
        StsClient client =
                Rehearsed.client(StsClient.builder(), "sts", new StsHandler("111122223333", arn, "AIDAEXAMPLE"));

        GetCallerIdentityResponse caller = client.getCallerIdentity();

        assertThat(caller.account()).isEqualTo("111122223333");
        assertThat(caller.arn()).isEqualTo(arn);
        assertThat(caller.userId()).isEqualTo("AIDAEXAMPLE");
    }
}
