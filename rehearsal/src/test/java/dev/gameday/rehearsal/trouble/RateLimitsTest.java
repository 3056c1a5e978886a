package dev.gameday.rehearsal.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.wire.Call;
import dev.gameday.rehearsal.wire.Ruling;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");
    private final RateLimits limits = new RateLimits(() -> now);

    @Test
    void a_bucket_is_full_at_first_and_refills_at_the_flows_time() {
        Call alarms = new Call("monitoring", "DescribeAlarms");
        assertThat(passing(alarms, 150)).isEqualTo(100);
        now = now.plusSeconds(1);
        assertThat(passing(alarms, 150)).isEqualTo(9);
        now = now.plusSeconds(3_600);
        assertThat(passing(alarms, 150)).isEqualTo(100);
    }

    @Test
    void operations_of_ec2_have_buckets_of_their_own_and_those_of_lambda_share_one() {
        assertThat(passing(new Call("ec2", "DescribeSubnets"), 150)).isEqualTo(100);
        assertThat(passing(new Call("ec2", "DescribeNetworkAcls"), 150)).isEqualTo(100);
        assertThat(passing(new Call("ec2", "CreateNetworkAcl"), 150)).isEqualTo(50);
        assertThat(passing(new Call("lambda", "GetFunctionConfiguration"), 60)).isEqualTo(60);
        assertThat(passing(new Call("lambda", "UpdateFunctionConfiguration"), 60))
                .isEqualTo(40);
        assertThat(passing(new Call("lambda", "GetFunction"), 60)).isEqualTo(60);
    }

    private long passing(Call call, int calls) {
        return IntStream.range(0, calls)
                .filter(each -> limits.ruling(call) == Ruling.PASS)
                .count();
    }
}
