package dev.gameday.shell.moto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.leftover.Finding;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Faults that the live path puts into an account and takes out again: IAM denials and settings of Lambda functions. Left
 * out is what moto 5.2 lacks: FIS's experiments, layers without a Docker, and the refusal of a stale revision.
 */
@NeedsMoto
class LiveFaultsTest {
    private static final String ALLOW = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Action\":\"sqs:*\",\"Resource\":\"*\"}]}";

    private static MotoAccount account;

    @BeforeAll
    static void open() throws Exception {
        account = MotoAccount.open();
    }

    @AfterAll
    static void close() {
        if (account != null) {
            account.close();
        }
    }

    @Test
    void a_role_is_denied_and_freed_again() {
        account.role("sender");
        account.eyes()
                .iam()
                .putRolePolicy(r -> r.roleName("sender").policyName("own").policyDocument(ALLOW));
        LiveFault deny = LiveFault.denial(account, "sender");
        Undo undo = deny.prepare();
        assertThat(deny.status(undo)).isEqualTo(Presence.GONE);

        assertThat(deny.inject(undo)).isEqualTo(Presence.ACTIVE);
        assertThat(policies("sender")).containsExactlyInAnyOrder("own", "gameday-" + LiveFault.SESSION + "-sender");
        assertThat(document("sender", "gameday-" + LiveFault.SESSION + "-sender"))
                .contains("\"Effect\":\"Deny\",\"Action\":[\"sqs:SendMessage\"]")
                .contains("\"aws:CurrentTime\":\"" + undo.expiresAt().orElseThrow() + "\"");
        assertThat(deny.refusal()).contains("sender already has an inline policy");

        assertThat(deny.remove(undo)).isEqualTo(Presence.GONE);
        assertThat(deny.status(undo)).isEqualTo(Presence.GONE);
        assertThat(policies("sender")).containsExactly("own");
        assertThat(document("sender", "own")).isEqualTo(ALLOW);
        assertThat(deny.remove(undo)).describedAs("once more").isEqualTo(Presence.GONE);
    }

    @Test
    void a_role_that_is_deleted_meanwhile_has_nothing_to_undo() {
        account.role("passing");
        LiveFault deny = LiveFault.denial(account, "passing");
        Undo undo = deny.prepare();
        deny.inject(undo);
        account.eyes()
                .iam()
                .deleteRolePolicy(r ->
                        r.roleName("passing").policyName(deny.injection().id().label()));
        account.eyes().iam().deleteRole(r -> r.roleName("passing"));

        assertThat(deny.remove(undo)).isEqualTo(Presence.GONE);
        assertThat(deny.refusal()).startsWith("NOT_FOUND");
    }

    @Test
    void memory_is_lowered_and_set_again_and_all_else_is_as_it_was() throws Exception {
        MotoFunction function = MotoFunction.create(account, "starved");
        Map<String, String> before = function.configuration();
        LiveFault starve = LiveFault.starvation(account, function);
        Undo undo = starve.prepare();

        assertThat(starve.inject(undo)).isEqualTo(Presence.ACTIVE);
        assertThat(function.memory()).isEqualTo(128);
        assertThat(function.tags())
                .containsEntry(InjectionId.SESSION_TAG, LiveFault.SESSION)
                .containsEntry("gameday:change", "memory 128 was 512");

        assertThat(starve.remove(undo)).isEqualTo(Presence.GONE);
        assertThat(starve.status(undo)).isEqualTo(Presence.GONE);
        assertThat(function.configuration()).isEqualTo(before).containsEntry("MemorySize", "512");
        assertThat(function.tags()).isEqualTo(Map.of("system", "orders"));
        assertThat(starve.remove(undo)).describedAs("once more").isEqualTo(Presence.GONE);
    }

    @Test
    void memory_that_somebody_else_set_meanwhile_is_left() throws Exception {
        MotoFunction function = MotoFunction.create(account, "shared");
        LiveFault starve = LiveFault.starvation(account, function);
        Undo undo = starve.prepare();
        starve.inject(undo);
        account.eyes()
                .lambda()
                .updateFunctionConfiguration(r -> r.functionName("shared").memorySize(1024));

        assertThat(starve.remove(undo)).isEqualTo(Presence.GONE);
        assertThat(function.memory()).isEqualTo(1024);
        assertThat(function.tags()).isEqualTo(Map.of("system", "orders"));
    }

    @Test
    void reserved_concurrency_is_put_back() throws Exception {
        MotoFunction function = MotoFunction.create(account, "reserved");
        function.reserve(20);
        Map<String, String> before = function.configuration();
        LiveFault exhaust = LiveFault.exhaustion(account, function);
        Undo undo = exhaust.prepare();

        assertThat(exhaust.inject(undo)).isEqualTo(Presence.ACTIVE);
        assertThat(function.reservedConcurrency()).contains(1);
        assertThat(exhaust.remove(undo)).isEqualTo(Presence.GONE);
        assertThat(function.reservedConcurrency()).contains(20);
        assertThat(function.configuration()).isEqualTo(before);
        assertThat(function.tags()).isEqualTo(Map.of("system", "orders"));
    }

    @Test
    void where_no_concurrency_was_reserved_none_is_afterwards() throws Exception {
        MotoFunction function = MotoFunction.create(account, "unreserved");
        LiveFault exhaust = LiveFault.exhaustion(account, function);
        Undo undo = exhaust.prepare();

        assertThat(exhaust.inject(undo)).isEqualTo(Presence.ACTIVE);
        assertThat(function.reservedConcurrency()).contains(1);
        assertThat(exhaust.remove(undo)).isEqualTo(Presence.GONE);
        assertThat(exhaust.status(undo)).isEqualTo(Presence.GONE);
        assertThat(function.reservedConcurrency()).isEmpty();
    }

    @Test
    void what_is_left_is_found_with_no_record_and_taken_away() throws Exception {
        MotoFunction function = MotoFunction.create(account, "left");
        LiveFault deny = LiveFault.denial(account, "left-role");
        LiveFault exhaust = LiveFault.exhaustion(account, function);
        deny.inject(deny.prepare());
        exhaust.inject(exhaust.prepare());

        List<Finding> found = leftBehind();
        assertThat(found)
                .extracting(finding -> finding.leftover().session())
                .containsExactly(LiveFault.SESSION, LiveFault.SESSION);
        assertThat(found)
                .extracting(finding ->
                        Answer.of(account.live().sweeper().remove(finding)).presence())
                .containsOnly(Presence.GONE);

        assertThat(leftBehind()).isEmpty();
        assertThat(policies("left-role")).isEmpty();
        assertThat(function.reservedConcurrency()).isEmpty();
        assertThat(function.tags()).isEqualTo(Map.of("system", "orders"));
    }

    private static List<Finding> leftBehind() {
        return account.live().sweeper().look().findings().stream()
                .filter(finding -> finding.leftover().name().contains("left"))
                .toList();
    }

    private static List<String> policies(String role) {
        return account.eyes().iam().listRolePolicies(r -> r.roleName(role)).policyNames();
    }

    /** IAM answers with a document that is encoded as in a URL (IAM API reference, GetRolePolicy). */
    private static String document(String role, String policy) {
        String encoded = account.eyes()
                .iam()
                .getRolePolicy(r -> r.roleName(role).policyName(policy))
                .policyDocument();
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
