package dev.gameday.rehearsal.aws.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.PracticeNames;
import dev.gameday.rehearsal.flow.Agenda;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

class IamHandlerTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String ROLE = "order-router-role";
    private static final String ROLE_ARN = "arn:aws:iam::111122223333:role/" + ROLE;
    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:111122223333:table/positions";
    private static final String DENY = """
            {"Version": "2012-10-17",
             "Statement": [{"Sid": "gameday", "Effect": "Deny", "Action": "dynamodb:Put*", "Resource": "*"}]}
            """;

    private final Agenda agenda = new Agenda(START);
    private final Enforcement enforcement = new Enforcement(agenda, 1);
    private final Identities identities = new Identities("111122223333", agenda, enforcement, 1);
    private final IamClient iam = new IamHandler(identities, agenda, new Callers(identities, Map.of(), () -> ""));

    IamHandlerTest() {
        PracticeIdentities.addTo(identities, PracticeNames.FLOW);
    }

    @Test
    void a_role_shows_its_trust_policy_encoded_and_its_tags() {
        Role role = iam.getRole(request -> request.roleName(ROLE)).role();

        assertThat(role.arn()).isEqualTo(ROLE_ARN);
        assertThat(role.roleId()).matches("AROA[A-Z2-7]{17}");
        assertThat(role.createDate()).isEqualTo(START);
        assertThat(role.assumeRolePolicyDocument()).startsWith("%7B%0A%20%20%22Version");
        assertThat(decoded(role.assumeRolePolicyDocument())).contains("lambda.amazonaws.com");
        assertThat(role.tags())
                .containsExactly(Tag.builder().key("system").value("trade-flow").build());
    }

    @Test
    void roles_are_listed_page_by_page() {
        List<String> names = new ArrayList<>();
        iam.listRolesPaginator(request -> request.maxItems(2)).roles().forEach(role -> names.add(role.roleName()));

        assertThat(names)
                .containsExactly(
                        "fis-experiments",
                        "order-intake-role",
                        "order-router-role",
                        "position-sync-role",
                        "risk-check-role",
                        "scheduled-undo");
        assertThat(iam.listRoles(request -> request.maxItems(2)).isTruncated()).isTrue();
        assertThat(iam.listRoles().isTruncated()).isFalse();
        assertThat(iam.listRoles(request -> request.pathPrefix("/none/")).roles())
                .isEmpty();
        fails(() -> iam.listRoles(request -> request.maxItems(0)), "ValidationError", 400);
        fails(() -> iam.listRoles(request -> request.marker("***")), "ValidationError", 400);
    }

    @Test
    void a_role_is_created_once_and_deleted_when_it_has_no_policy() {
        String trust = PracticePolicies.trust("ec2.amazonaws.com");
        iam.createRole(request -> request.roleName("extra")
                .path("/practice/")
                .assumeRolePolicyDocument(trust)
                .tags(Tag.builder().key("a").value("b").build()));

        assertThat(iam.getRole(request -> request.roleName("extra")).role().arn())
                .isEqualTo("arn:aws:iam::111122223333:role/practice/extra");
        assertThat(identities.assumable("arn:aws:iam::111122223333:role/practice/extra", "ec2.amazonaws.com"))
                .isTrue();
        fails(
                () -> iam.createRole(request -> request.roleName("extra").assumeRolePolicyDocument(trust)),
                "EntityAlreadyExists",
                409);
        put("extra", "p", DENY);
        fails(() -> iam.deleteRole(request -> request.roleName("extra")), "DeleteConflict", 409);
        iam.deleteRolePolicy(request -> request.roleName("extra").policyName("p"));
        iam.deleteRole(request -> request.roleName("extra"));
        fails(() -> iam.getRole(request -> request.roleName("extra")), "NoSuchEntity", 404);
    }

    @Test
    void a_policy_that_was_put_is_read_back_to_the_letter_at_once() {
        put(ROLE, "gameday-1", DENY);

        String document = iam.getRolePolicy(request -> request.roleName(ROLE).policyName("gameday-1"))
                .policyDocument();

        assertThat(document).doesNotContain("+", "*", "{");
        assertThat(decoded(document)).isEqualTo(DENY);
        assertThat(iam.listRolePolicies(request -> request.roleName(ROLE)).policyNames())
                .containsExactly("fault-extension", "gameday-1", "runtime", "work");
        assertThat(iam.listRolePolicies(request -> request.roleName(ROLE).maxItems(1))
                        .marker())
                .isNotNull();
    }

    @Test
    void deleting_a_policy_that_is_not_there_says_no_such_entity() {
        put(ROLE, "gameday-1", DENY);
        iam.deleteRolePolicy(request -> request.roleName(ROLE).policyName("gameday-1"));

        assertThatThrownBy(() ->
                        iam.deleteRolePolicy(request -> request.roleName(ROLE).policyName("gameday-1")))
                .isInstanceOf(NoSuchEntityException.class)
                .hasMessageContaining("The role policy with name gameday-1 cannot be found.");
        fails(() -> put("nobody", "p", DENY), "NoSuchEntity", 404);
        fails(() -> iam.getRolePolicy(request -> request.roleName(ROLE).policyName("gameday-1")), "NoSuchEntity", 404);
    }

    @Test
    void bad_documents_and_bad_names_are_refused() {
        fails(() -> put(ROLE, "p", "no policy"), "MalformedPolicyDocument", 400);
        fails(() -> put(ROLE, "not a name", DENY), "ValidationError", 400);
        fails(() -> put(ROLE, "p".repeat(129), DENY), "ValidationError", 400);
        fails(() -> iam.getRole(request -> {}), "ValidationError", 400);
        assertThat(iam.listRolePolicies(request -> request.roleName(ROLE)).policyNames())
                .doesNotContain("p");
    }

    @Test
    void the_inline_policies_of_a_role_have_a_size_limit_that_white_space_does_not_count_in() {
        String template = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"s3:Get%s\","
                + "\"Resource\":\"*\"}]}";
        put(ROLE, "large", template.formatted("x".repeat(8_000)));
        fails(() -> put(ROLE, "more", template.formatted("x".repeat(2_000))), "LimitExceeded", 409);

        put(ROLE, "large", template.formatted("x".repeat(100)) + " ".repeat(20_000));
        put(ROLE, "more", template.formatted("x".repeat(2_000)));
    }

    @Test
    void tags_are_added_replaced_and_removed() {
        iam.tagRole(request -> request.roleName(ROLE).tags(tag("gameday:session", "s1"), tag("system", "other")));

        assertThat(iam.listRoleTags(request -> request.roleName(ROLE)).tags())
                .containsExactly(tag("gameday:session", "s1"), tag("system", "other"));
        assertThat(identities.tags().get(ROLE_ARN)).isEqualTo(Map.of("gameday:session", "s1", "system", "other"));

        iam.untagRole(request -> request.roleName(ROLE).tagKeys("gameday:session"));
        assertThat(iam.listRoleTags(request -> request.roleName(ROLE)).tags()).containsExactly(tag("system", "other"));
    }

    @Test
    void no_managed_policy_is_attached() {
        assertThat(iam.listAttachedRolePolicies(request -> request.roleName(ROLE))
                        .attachedPolicies())
                .isEmpty();
    }

    @Test
    void the_simulation_tells_allowed_implicit_and_explicit_deny_apart_and_names_the_policy() {
        assertThat(simulate(ROLE_ARN, "dynamodb:PutItem", TABLE).evalDecisionAsString())
                .isEqualTo("allowed");
        assertThat(simulate(ROLE_ARN, "dynamodb:DeleteItem", TABLE).evalDecisionAsString())
                .isEqualTo("implicitDeny");

        put(ROLE, "gameday-1", DENY);
        EvaluationResult denied = simulate(ROLE_ARN, "dynamodb:PutItem", TABLE);

        assertThat(denied.evalDecisionAsString()).isEqualTo("explicitDeny");
        assertThat(denied.matchedStatements()).singleElement().satisfies(statement -> {
            assertThat(statement.sourcePolicyId()).isEqualTo("role_order-router-role_gameday-1");
            assertThat(statement.startPosition().line()).isEqualTo(2);
            assertThat(statement.startPosition().column()).isEqualTo(16);
        });
        assertThat(enforcement
                        .enforced(ROLE, "dynamodb:PutItem", TABLE, Map.of())
                        .allowed())
                .as("enforcement lags behind")
                .isTrue();
    }

    @Test
    void the_console_itself_may_do_what_its_user_may() {
        String user = "arn:aws:iam::111122223333:user/facilitator";

        assertThat(simulate(user, "iam:PutRolePolicy", ROLE_ARN).evalDecisionAsString())
                .isEqualTo("allowed");
        assertThat(iam.getUser(request -> request.userName("facilitator"))
                        .user()
                        .arn())
                .isEqualTo(user);
    }

    @Test
    void the_simulation_takes_context_and_names_what_is_missing() {
        String bucket = "arn:aws:s3:::fis-config-111122223333-eu-west-1";

        EvaluationResult without = simulate(ROLE_ARN, "s3:ListBucket", bucket);
        EvaluationResult with = iam.simulatePrincipalPolicy(request -> request.policySourceArn(ROLE_ARN)
                        .actionNames("s3:ListBucket")
                        .resourceArns(bucket)
                        .contextEntries(ContextEntry.builder()
                                .contextKeyName("s3:prefix")
                                .contextKeyType("string")
                                .contextKeyValues("FisConfigs/x")
                                .build()))
                .evaluationResults()
                .get(0);

        assertThat(without.evalDecisionAsString()).isEqualTo("implicitDeny");
        assertThat(without.missingContextValues()).containsExactly("s3:prefix");
        assertThat(with.evalDecisionAsString()).isEqualTo("allowed");
    }

    @Test
    void the_simulation_pages_over_actions_and_resources_and_takes_policies_along() {
        var request = iam.simulatePrincipalPolicyPaginator(builder -> builder.policySourceArn(ROLE_ARN)
                .actionNames("dynamodb:PutItem", "dynamodb:GetItem")
                .resourceArns(TABLE, TABLE + "2")
                .policyInputList(DENY)
                .maxItems(3));

        assertThat(request.evaluationResults().stream()
                        .map(EvaluationResult::evalDecisionAsString)
                        .toList())
                .containsExactly("explicitDeny", "explicitDeny", "implicitDeny", "implicitDeny");
    }

    @Test
    void the_simulation_refuses_what_it_cannot_evaluate() {
        fails(() -> simulate("arn:aws:iam::111122223333:role/nobody", "s3:GetObject", "*"), "NoSuchEntity", 404);
        fails(() -> simulate("facilitator", "s3:GetObject", "*"), "InvalidInput", 400);
        fails(() -> simulate(ROLE_ARN, "GetObject", "*"), "InvalidInput", 400);
        fails(
                () -> iam.simulatePrincipalPolicy(request -> request.policySourceArn(ROLE_ARN)
                        .actionNames("s3:GetObject")
                        .resourcePolicy(DENY)),
                "InvalidInput",
                400);
    }

    private EvaluationResult simulate(String principal, String action, String resource) {
        return iam.simulatePrincipalPolicy(request ->
                        request.policySourceArn(principal).actionNames(action).resourceArns(resource))
                .evaluationResults()
                .get(0);
    }

    private void put(String role, String name, String document) {
        iam.putRolePolicy(PutRolePolicyRequest.builder()
                .roleName(role)
                .policyName(name)
                .policyDocument(document)
                .build());
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static String decoded(String document) {
        return URLDecoder.decode(document, StandardCharsets.UTF_8);
    }

    private static void fails(ThrowingCallable call, String code, int status) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AwsServiceException.class, thrown -> {
            assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(thrown.statusCode()).isEqualTo(status);
        });
    }
}
