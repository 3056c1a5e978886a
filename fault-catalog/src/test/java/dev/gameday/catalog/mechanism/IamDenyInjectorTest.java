package dev.gameday.catalog.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.TargetKind;
import dev.gameday.catalog.Undo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IamDenyInjectorTest {
    private static final String LABEL = "gameday-20260302-drill-break-it";

    private final Account account = new Account();
    private final FaultInjector injector = account.injector();
    private final Injection deny =
            Account.injection("iam-deny-sqs-send", Map.of("resource", "arn:aws:sqs:eu-west-1:111122223333:orders"));

    @Test
    void the_policy_denies_exactly_that_until_the_whole_second_after_the_end() {
        Undo undo = prepare(deny);
        injector.inject(deny, undo);

        assertThat(policies().get(LABEL))
                .isEqualTo("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"gameday20260302drillbreakit\","
                        + "\"Effect\":\"Deny\",\"Action\":[\"sqs:SendMessage\"],"
                        + "\"Resource\":\"arn:aws:sqs:eu-west-1:111122223333:orders\","
                        + "\"Condition\":{\"DateLessThan\":{\"aws:CurrentTime\":\"2026-03-02T10:05:01Z\"}}}]}");
        assertThat(undo.expiresAt()).contains(Instant.parse("2026-03-02T10:05:01Z"));
    }

    @Test
    void it_is_over_but_not_gone_when_it_has_expired() {
        Undo undo = prepare(deny);
        injector.inject(deny, undo);
        assertThat(status(undo).presence()).isEqualTo(Presence.ACTIVE);

        account.now = Account.START.plus(Duration.ofMinutes(6));
        assertThat(status(undo).presence()).isEqualTo(Presence.ENDED);
        assertThat(injector.remove(undo).value().orElseThrow().presence()).isEqualTo(Presence.GONE);
        assertThat(policies()).containsOnlyKeys("own");
    }

    @Test
    void a_policy_of_that_name_is_never_overwritten() {
        policies().put(LABEL, "{}");
        assertThat(refusal(deny)).contains("already has an inline policy " + LABEL);
    }

    @Test
    void a_service_linked_role_and_ones_own_are_refused() {
        assertThat(refusal(
                        to("arn:aws:iam::111122223333:role/aws-service-role/fis.amazonaws.com/AWSServiceRoleForFIS")))
                .contains("service-linked");
        account.sts.caller = "arn:aws:sts::111122223333:assumed-role/order-router-role/me";
        assertThat(refusal(deny)).contains("this console acts as");
    }

    @Test
    void what_would_blind_or_lock_out_is_refused_here_too() {
        assertThat(refusal(Account.injection("iam-deny-actions", Map.of("actions", "sts:AssumeRole"))))
                .contains("may not be denied");
        assertThat(refusal(Account.injection("iam-deny-sqs-send", Map.of("resource", "orders"))))
                .contains("is no resource");
    }

    @Test
    void a_role_that_does_not_exist_is_trouble_before_and_nothing_to_undo_after() {
        Undo undo = prepare(deny);
        injector.inject(deny, undo);
        account.iam.roles.clear();

        assertThat(Account.trouble(injector.prepare(deny, Account.START))).startsWith("NOT_FOUND");
        assertThat(injector.remove(undo).value().orElseThrow().presence()).isEqualTo(Presence.GONE);
    }

    @Test
    void trouble_with_one_role_does_not_keep_the_other_denied() {
        account.iam.roles.put("other-role", new TreeMap<>());
        Injection both = Account.injection(
                deny.fault(),
                Map.of(),
                List.of(
                        deny.targets().get(0),
                        new Target(
                                TargetKind.IAM_ROLE, "arn:aws:iam::111122223333:role/team/other-role", "other-role")));
        Undo undo = prepare(both);
        injector.inject(both, undo);
        account.iam.trips.next("DeleteRolePolicy", Trips.error("Throttling", 400));

        assertThat(Account.trouble(injector.remove(undo))).startsWith("THROTTLED");
        assertThat(account.iam.roles.get("other-role")).isEmpty();
        assertThat(status(undo).detail()).contains("order-router-role").doesNotContain("other-role,");
        assertThat(injector.remove(undo).value().orElseThrow().presence()).isEqualTo(Presence.GONE);
    }

    private Injection to(String arn) {
        return Account.injection(deny.fault(), Map.of(), List.of(new Target(TargetKind.IAM_ROLE, arn, "x")));
    }

    private Map<String, String> policies() {
        return account.iam.roles.getOrDefault("order-router-role", Map.of());
    }

    private Undo prepare(Injection injection) {
        return injector.prepare(injection, Account.START).value().orElseThrow();
    }

    private String refusal(Injection injection) {
        return Account.trouble(injector.prepare(injection, Account.START));
    }

    private ControlState status(Undo undo) {
        return injector.status(undo).value().orElseThrow();
    }
}
