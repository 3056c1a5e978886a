package dev.gameday.rehearsal.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.Surroundings.Permission;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FunctionPermissionsTest {
    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:111122223333:table/positions";

    private final PracticeLambda cloud = new PracticeLambda();

    @Test
    void every_function_may_do_its_own_work_and_no_other() {
        assertThat(may("order-intake", "sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:orders"))
                .isTrue();
        assertThat(may(
                        "order-intake",
                        "lambda:InvokeFunction",
                        "arn:aws:lambda:eu-west-1:111122223333:function:risk-check"))
                .isTrue();
        assertThat(may("order-router", "dynamodb:PutItem", TABLE)).isTrue();
        assertThat(may("order-router", "sqs:ReceiveMessage", "arn:aws:sqs:eu-west-1:111122223333:orders"))
                .isTrue();
        assertThat(may("position-sync", "dynamodb:GetRecords", TABLE + "/stream/2025-12-01T09:00:00.000"))
                .isTrue();
        assertThat(may("position-sync", "dynamodb:PutItem", TABLE)).isFalse();
        assertThat(may("risk-check", "sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:orders"))
                .isFalse();
    }

    @Test
    void a_denial_names_the_session_and_the_reason_as_aws_does() {
        cloud.iam.putRolePolicy(request -> request.roleName("order-router-role")
                .policyName("gameday-1")
                .policyDocument("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\","
                        + "\"Action\":\"dynamodb:PutItem\",\"Resource\":\"*\"}]}"));
        cloud.pass(Duration.ofSeconds(8));

        assertThat(cloud.permissions.permission("order-router", "dynamodb:PutItem", TABLE))
                .isEqualTo(new Permission(
                        false,
                        "User: arn:aws:sts::111122223333:assumed-role/order-router-role/order-router is not"
                                + " authorized to perform: dynamodb:PutItem on resource: " + TABLE
                                + " with an explicit deny in an identity-based policy"));
    }

    private boolean may(String function, String action, String resource) {
        return cloud.permissions.permission(function, action, resource).allowed();
    }
}
