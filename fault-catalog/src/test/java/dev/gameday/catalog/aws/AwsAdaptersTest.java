package dev.gameday.catalog.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.AccountInspector;
import dev.gameday.catalog.Identity;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.TargetKind;
import dev.gameday.catalog.leftover.Leftover;
import dev.gameday.catalog.setup.Permission;
import dev.gameday.catalog.setup.Permissions;
import dev.gameday.catalog.setup.Scope;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** The adapters over real SDK clients and a transport that answers as AWS words it. */
class AwsAdaptersTest {
    private static final Identity ME =
            new Identity("111122223333", "arn:aws:sts::111122223333:assumed-role/operator/me", "eu-west-1");

    private final CannedTransport aws = new CannedTransport();
    private final AccountInspector inspector =
            new AwsAccountInspector(aws.clients(), InstantSource.fixed(Instant.EPOCH));

    @Test
    void who_we_are_comes_from_sts() {
        aws.answer(
                "Action=GetCallerIdentity",
                200,
                "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::111122223333:user/facilitator</Arn>"
                        + "<Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>");
        assertThat(inspector.identity().value())
                .contains(new Identity("111122223333", "arn:aws:iam::111122223333:user/facilitator", "eu-west-1"));
    }

    @Test
    void a_role_that_does_not_exist_is_empty_and_no_trouble() {
        aws.answer(
                "Action=GetRole",
                404,
                "<ErrorResponse><Error><Code>NoSuchEntity</Code><Message>no role</Message></Error></ErrorResponse>");
        assertThat(inspector.role("nobody").value()).contains(Optional.empty());
    }

    @Test
    void a_failing_service_is_asked_once_and_is_trouble() {
        aws.answer("GET", 500, "{\"message\":\"sorry\"}");
        assertThat(inspector
                        .function("order-intake")
                        .<String>match(f -> "", t -> t.kind().name()))
                .isEqualTo("SERVICE_FAILED");
        assertThat(aws.requests).hasSize(1);
    }

    @Test
    void connections_of_ones_own_are_made_and_closed_and_an_absent_endpoint_is_unreachable() {
        try (AwsClients clients = new AwsClients(
                Region.EU_WEST_1,
                AnonymousCredentialsProvider.create(),
                Optional.of(URI.create("http://127.0.0.1:1")))) {
            assertThat(new AwsAccountInspector(clients, InstantSource.fixed(Instant.EPOCH))
                            .identity()
                            .<String>match(i -> "", t -> t.kind().name()))
                    .isEqualTo("UNREACHABLE");
        }
    }

    @Test
    void subnets_are_found_by_tags_and_zone() {
        aws.answer(
                "Action=DescribeSubnets",
                200,
                "<DescribeSubnetsResponse><subnetSet><item><subnetId>subnet-1</subnetId><ownerId>111122223333</ownerId>"
                        + "<tagSet><item><key>Name</key><value>function-a</value></item></tagSet></item></subnetSet>"
                        + "</DescribeSubnetsResponse>");
        assertThat(inspector
                        .subnets(Map.of("chaos", "allowed"), Optional.of("eu-west-1a"))
                        .value())
                .contains(List.of(new Target(
                        TargetKind.SUBNET, "arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-1", "function-a")));
        assertThat(aws.requests.get(0)).contains("tag%3Achaos", "availability-zone", "eu-west-1a");
    }

    @Test
    void a_queue_is_found_by_its_name_and_one_that_does_not_exist_is_empty_and_no_trouble() {
        aws.answer(
                "AmazonSQS.GetQueueUrl",
                200,
                "{\"QueueUrl\":\"https://sqs.eu-west-1.amazonaws.com/111122223333/orders\"}");
        aws.answer(
                "AmazonSQS.GetQueueAttributes",
                200,
                "{\"Attributes\":{\"QueueArn\":\"arn:aws:sqs:eu-west-1:111122223333:orders\"}}");
        assertThat(inspector.queue("orders").value())
                .contains(Optional.of(
                        new Target(TargetKind.QUEUE, "arn:aws:sqs:eu-west-1:111122223333:orders", "orders")));

        CannedTransport empty = new CannedTransport();
        empty.answer(
                "AmazonSQS.GetQueueUrl",
                400,
                "{\"__type\":\"com.amazonaws.sqs#QueueDoesNotExist\",\"message\":\"The specified queue does not exist.\"}");
        assertThat(new AwsAccountInspector(empty.clients(), InstantSource.fixed(Instant.EPOCH))
                        .queue("orders")
                        .value())
                .contains(Optional.empty());
    }

    @Test
    void missing_permissions_are_simulated_for_the_callers_role_on_their_own_resources() {
        aws.answer(
                "Action=GetRole",
                200,
                "<GetRoleResponse><GetRoleResult><Role><Arn>arn:aws:iam::111122223333:role/ops/operator</Arn></Role>"
                        + "</GetRoleResult></GetRoleResponse>");
        aws.answer("ActionNames.member.1=fis", 200, simulated("fis:ListExperiments", "implicitDeny"));
        aws.answer("ActionNames.member.1=lambda", 200, simulated("lambda:GetFunction", "allowed"));

        assertThat(inspector
                        .missing(
                                ME,
                                List.of(
                                        new Permission("fis:ListExperiments", "*"),
                                        new Permission(
                                                "lambda:GetFunction",
                                                "arn:aws:lambda:eu-west-1:111122223333:function:x")))
                        .value())
                .contains(List.of("fis:ListExperiments"));
        assertThat(aws.requests).anyMatch(asked -> asked.contains("=fis") && asked.contains("ResourceArns.member.1=*"));
        assertThat(aws.requests)
                .anyMatch(asked ->
                        asked.contains("=lambda") && asked.contains("ResourceArns.member.1=arn%3Aaws%3Alambda"))
                .anyMatch(asked -> asked.contains("role%2Fops%2Foperator"));
    }

    @Test
    void what_a_call_brings_with_it_is_told_to_the_simulation() {
        aws.answer("Action=SimulatePrincipalPolicy", 200, simulated("iam:PassRole", "allowed"));
        List<Permission> passing = Permissions.shipped()
                .forActions(
                        List.of("iam:PassRole", "fis:StopExperiment"),
                        Scope.of("aws", "eu-west-1", "111122223333")
                                .with("fault-role", List.of("arn:aws:iam::111122223333:role/fis")));

        assertThat(inspector
                        .missing(
                                new Identity("111122223333", "arn:aws:iam::111122223333:user/me", "eu-west-1"), passing)
                        .value())
                .contains(List.of());
        assertThat(aws.requests)
                .anyMatch(asked -> asked.contains("ActionNames.member.1=iam%3APassRole")
                        && asked.contains("ResourceArns.member.1=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Ffis")
                        && asked.contains("ContextKeyValues.member.1=fis.amazonaws.com"))
                .anyMatch(asked -> asked.contains("ActionNames.member.1=fis%3AStopExperiment")
                        && asked.contains("experiment%2Fgameday-x")
                        && asked.contains("ContextKeyName=aws%3AResourceTag%2Fgameday%3Asession"));
    }

    @Test
    void an_engaging_lever_counts_as_engaged() {
        aws.answer(
                "/safetyLevers/default",
                200,
                "{\"safetyLever\":{\"id\":\"default\",\"state\":{\"status\":\"engaging\"}}}");
        assertThat(inspector.leverEngaged().value()).contains(true);
    }

    @Test
    void leftovers_are_what_carries_our_tags_and_names_and_can_still_do_harm() {
        aws.answer(
                "/experiments?",
                200,
                "{\"experiments\":["
                        + "{\"id\":\"EXP1\",\"state\":{\"status\":\"running\"},\"tags\":{\"gameday:session\":\"one-drill\"}},"
                        + "{\"id\":\"EXP2\",\"state\":{\"status\":\"completed\"},\"tags\":{\"gameday:session\":\"two-drill\"}},"
                        + "{\"id\":\"EXP3\",\"state\":{\"status\":\"running\"},\"tags\":{}}]}");
        aws.answer(
                "/experimentTemplates?",
                200,
                "{\"experimentTemplates\":[{\"id\":\"EXT1\",\"tags\":{\"gameday:session\":\"one-drill\"}},{\"id\":\"EXT2\"}]}");
        aws.answer(
                "Action=DescribeNetworkAcls",
                200,
                "<DescribeNetworkAclsResponse><networkAclSet>" + acl("acl-1", "EXP2") + acl("acl-2", "EXP3")
                        + "</networkAclSet></DescribeNetworkAclsResponse>");
        aws.answer(
                "Action=ListRolePolicies",
                200,
                "<ListRolePoliciesResponse><ListRolePoliciesResult><PolicyNames><member>own</member>"
                        + "<member>gameday-one-drill-deny</member></PolicyNames><IsTruncated>false</IsTruncated>"
                        + "</ListRolePoliciesResult></ListRolePoliciesResponse>");
        aws.answer(
                "Action=ListRoles",
                200,
                "<ListRolesResponse><ListRolesResult><Roles><member><Path>/</Path><RoleName>router</RoleName></member>"
                        + "<member><Path>/aws-service-role/x/</Path><RoleName>linked</RoleName></member></Roles>"
                        + "<IsTruncated>false</IsTruncated></ListRolesResult></ListRolesResponse>");

        aws.answer(
                "lambda:function",
                200,
                "{\"PaginationToken\":\"\",\"ResourceTagMappingList\":[{\"ResourceARN\":\"arn:f\",\"Tags\":"
                        + "[{\"Key\":\"gameday:session\",\"Value\":\"three-drill\"}]}]}");
        aws.answer("/schedules?", 200, "{\"Schedules\":[{\"Name\":\"gameday-three-drill-starve-0a1b2c3d\"}]}");

        assertThat(new AwsLeftoverFinder(aws.clients())
                        .leftovers(List.of("router"))
                        .value()
                        .orElseThrow())
                .containsExactly(
                        new Leftover("FIS experiment", "EXP1", "one-drill", "running"),
                        new Leftover("FIS experiment template", "EXT1", "one-drill", "does nothing by itself"),
                        new Leftover("network ACL", "acl-1", "two-drill", "on no subnet"),
                        new Leftover("inline policy", "router/gameday-one-drill-deny", "one-drill-deny", "on the role"),
                        new Leftover("changed setting of", "arn:f", "three-drill", "on the function"),
                        new Leftover(
                                "schedule",
                                "gameday-three-drill-starve-0a1b2c3d",
                                "three-drill-starve-0a1b2c3d",
                                "waits"));
    }

    private static String simulated(String action, String decision) {
        return ("<SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult><EvaluationResults><member>"
                        + "<EvalActionName>%s</EvalActionName><EvalDecision>%s</EvalDecision></member></EvaluationResults>"
                        + "<IsTruncated>false</IsTruncated></SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>")
                .formatted(action, decision);
    }

    private static String acl(String id, String experiment) {
        return ("<item><networkAclId>%s</networkAclId><tagSet><item><key>managedByFIS</key><value>true</value></item>"
                        + "<item><key>fisExperimentId</key><value>%s</value></item></tagSet></item>")
                .formatted(id, experiment);
    }
}
