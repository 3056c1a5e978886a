package dev.gameday.rehearsal.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.Surroundings.Grant;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A grant is asked on every simulated call, so its answer is kept; it must never be kept too long. */
final class StandingGrantTest {
    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:111122223333:table/positions";
    private static final String UNTIL = """
            {"Version": "2012-10-17",
             "Statement": [{"Effect": "Deny", "Action": "dynamodb:PutItem", "Resource": "*",
                            "Condition": {"DateLessThan": {"aws:CurrentTime": "2026-01-01T00:05:00Z"}}}]}
            """;

    private final PracticeLambda cloud = new PracticeLambda();
    private final Grant grant = cloud.permissions.grant("order-router", "dynamodb:PutItem", TABLE);

    @Test
    void a_denial_takes_effect_late_and_ends_at_its_date_to_the_second() {
        assertThat(isAllowed()).isTrue();
        cloud.iam.putRolePolicy(request ->
                request.roleName("order-router-role").policyName("gameday-1").policyDocument(UNTIL));
        assertThat(isAllowed()).isTrue();
        cloud.pass(Duration.ofSeconds(1));
        assertThat(isAllowed()).isTrue();
        cloud.pass(Duration.ofSeconds(8));
        assertThat(isAllowed()).isFalse();
        cloud.pass(Duration.ofSeconds(290));
        assertThat(isAllowed()).isFalse();
        cloud.pass(Duration.ofSeconds(1));
        assertThat(isAllowed()).isTrue();
    }

    @Test
    void a_denial_taken_back_is_taken_back_late() {
        cloud.iam.putRolePolicy(request ->
                request.roleName("order-router-role").policyName("gameday-1").policyDocument(UNTIL));
        cloud.pass(Duration.ofSeconds(9));
        assertThat(isAllowed()).isFalse();
        cloud.iam.deleteRolePolicy(
                request -> request.roleName("order-router-role").policyName("gameday-1"));
        assertThat(isAllowed()).isFalse();
        cloud.pass(Duration.ofSeconds(9));
        assertThat(isAllowed()).isTrue();
    }

    private boolean isAllowed() {
        return grant.permission().allowed();
    }
}
