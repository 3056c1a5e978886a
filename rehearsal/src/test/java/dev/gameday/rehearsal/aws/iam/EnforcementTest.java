package dev.gameday.rehearsal.aws.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.PracticeNames;
import dev.gameday.rehearsal.aws.iam.policy.Decision;
import dev.gameday.rehearsal.flow.Agenda;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;

class EnforcementTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String ROLE = "order-router-role";
    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:111122223333:table/positions";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_change_takes_effect_after_two_to_eight_seconds_in_both_directions(long seed) {
        Cloud cloud = new Cloud(seed);
        assertThat(cloud.routerMayWrite()).isTrue();

        cloud.deny("fault", "");
        assertThat(cloud.secondsUntil(false)).as("seed %d", seed).isBetween(2.0, 8.1);

        cloud.lift("fault");
        assertThat(cloud.secondsUntil(true)).as("seed %d", seed).isBetween(2.0, 8.1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_late_change_never_comes_back_over_a_newer_one(long seed) {
        Cloud cloud = new Cloud(seed);

        cloud.deny("fault", "");
        cloud.lift("fault");
        cloud.pass(Duration.ofSeconds(10));

        assertThat(cloud.routerMayWrite()).as("seed %d", seed).isTrue();
    }

    @Test
    void a_deny_that_expires_stops_at_its_instant_though_nothing_is_deleted() {
        Cloud cloud = new Cloud(1);
        cloud.deny("fault", ",'Condition':{'DateLessThan':{'aws:CurrentTime':'" + START.plusSeconds(300) + "'}}");

        cloud.pass(Duration.ofSeconds(299));
        assertThat(cloud.routerMayWrite()).isFalse();
        assertThat(cloud.routerMayWrite()).isFalse();

        cloud.pass(Duration.ofSeconds(1));
        assertThat(cloud.routerMayWrite()).isTrue();
    }

    @Test
    void a_decision_depends_on_the_context_it_is_asked_in() {
        Cloud cloud = new Cloud(1);
        String bucket = "arn:aws:s3:::fis-config-111122223333-eu-west-1";

        assertThat(cloud.ask("s3:ListBucket", bucket, Map.of("s3:prefix", "FisConfigs/order-router/"))
                        .allowed())
                .isTrue();
        assertThat(cloud.ask("s3:ListBucket", bucket, Map.of("s3:prefix", "Other/"))
                        .allowed())
                .isFalse();
        assertThat(cloud.ask("s3:ListBucket", bucket, Map.of()).allowed()).isFalse();
    }

    @Test
    void a_role_that_is_not_known_may_do_nothing() {
        Cloud cloud = new Cloud(1);

        assertThat(cloud.enforcement
                        .enforced("nobody", "s3:GetObject", TABLE, Map.of())
                        .verdict())
                .isEqualTo("implicitDeny");
    }

    @Test
    void more_questions_than_are_remembered_are_still_answered_right() {
        Cloud cloud = new Cloud(1);

        for (int at = 0; at < 2_500; at++) {
            assertThat(cloud.ask("dynamodb:PutItem", TABLE + at, Map.of()).allowed())
                    .isFalse();
        }
        assertThat(cloud.routerMayWrite()).isTrue();
    }

    private static final class Cloud {
        final Agenda agenda = new Agenda(START);
        final Enforcement enforcement;
        final IamHandler iam;

        Cloud(long seed) {
            enforcement = new Enforcement(agenda, seed);
            Identities identities = new Identities("111122223333", agenda, enforcement, seed);
            PracticeIdentities.addTo(identities, PracticeNames.FLOW);
            iam = new IamHandler(identities, agenda, new Callers(identities, Map.of(), () -> ""));
        }

        boolean routerMayWrite() {
            return ask("dynamodb:PutItem", TABLE, Map.of()).allowed();
        }

        Decision ask(String action, String resource, Map<String, String> context) {
            return enforcement.enforced(ROLE, action, resource, context);
        }

        void deny(String policy, String condition) {
            String document = "{'Version':'2012-10-17','Statement':[{'Effect':'Deny','Action':'dynamodb:PutItem',"
                    + "'Resource':'*'" + condition + "}]}";
            iam.putRolePolicy(PutRolePolicyRequest.builder()
                    .roleName(ROLE)
                    .policyName(policy)
                    .policyDocument(document.replace('\'', '"'))
                    .build());
        }

        void lift(String policy) {
            iam.deleteRolePolicy(DeleteRolePolicyRequest.builder()
                    .roleName(ROLE)
                    .policyName(policy)
                    .build());
        }

        void pass(Duration span) {
            agenda.advanceTo(agenda.instant().plus(span));
        }

        double secondsUntil(boolean allowed) {
            double waited = 0;
            for (; routerMayWrite() != allowed && waited < 20; waited += 0.1) {
                pass(Duration.ofMillis(100));
            }
            return waited;
        }
    }
}
