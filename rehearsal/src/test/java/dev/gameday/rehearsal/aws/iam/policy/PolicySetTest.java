package dev.gameday.rehearsal.aws.iam.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicySetTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:111122223333:table/positions";

    @Test
    void nothing_is_allowed_by_no_policy() {
        assertThat(decide(PolicySet.EMPTY, "s3:GetObject", TABLE, Map.of()).verdict())
                .isEqualTo("implicitDeny");
    }

    @Test
    void a_deny_wins_over_every_allow_and_is_the_only_match() {
        PolicySet set = new PolicySet(Map.of(
                "work", policy("'Effect':'Allow','Action':'*','Resource':'*'"),
                "fault", policy("'Effect':'Deny','Action':'dynamodb:PutItem','Resource':'*'")));

        Decision decision = decide(set, "dynamodb:PutItem", TABLE, Map.of());

        assertThat(decision.allowed()).isFalse();
        assertThat(decision.verdict()).isEqualTo("explicitDeny");
        assertThat(decision.matches()).isEqualTo(List.of(new Decision.Match("fault", 0)));
        assertThat(decide(set, "dynamodb:GetItem", TABLE, Map.of()).allowed()).isTrue();
    }

    @Test
    void a_denial_reads_as_aws_words_it() {
        String caller = "arn:aws:sts::111122223333:assumed-role/order-router-role/order-router";
        PolicySet denying = new PolicySet(Map.of("fault", policy("'Effect':'Deny','Action':'*','Resource':'*'")));

        assertThat(decide(denying, "dynamodb:PutItem", TABLE, Map.of()).denial(caller, "dynamodb:PutItem", TABLE))
                .isEqualTo("User: " + caller + " is not authorized to perform: dynamodb:PutItem on resource: " + TABLE
                        + " with an explicit deny in an identity-based policy");
        assertThat(decide(PolicySet.EMPTY, "dynamodb:PutItem", TABLE, Map.of())
                        .denial(caller, "dynamodb:PutItem", TABLE))
                .endsWith(" because no identity-based policy allows the dynamodb:PutItem action");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'Action':'dynamodb:*','Resource':'*'                       | true
                    'Action':'DYNAMODB:putitem','Resource':'*'                 | true
                    'Action':'dynamodb:Put????','Resource':'*'                 | true
                    'Action':'dynamodb:Put???','Resource':'*'                  | false
                    'Action':'dynamodb:*Item*','Resource':'*'                  | true
                    'Action':['s3:*','dynamodb:P*m'],'Resource':'*'            | true
                    'Action':'sqs:*','Resource':'*'                            | false
                    'NotAction':'sqs:*','Resource':'*'                         | true
                    'NotAction':['sqs:*','dynamodb:*'],'Resource':'*'          | false
                    'Action':'*','Resource':'arn:aws:dynamodb:*:*:table/positions'      | true
                    'Action':'*','Resource':'arn:aws:dynamodb:*:*:table/Positions'      | false
                    'Action':'*','Resource':'arn:aws:dynamodb:*:*:table/position?'      | true
                    'Action':'*','Resource':'arn:aws:dynamodb:*:*:table/positions/*'    | false
                    'Action':'*','NotResource':'arn:aws:dynamodb:*:*:table/positions'   | false
                    'Action':'*','NotResource':'arn:aws:dynamodb:*:*:table/orders'      | true
                    """)
    void actions_and_resources_match_with_wildcards(String fields, boolean allowed) {
        PolicySet set = new PolicySet(Map.of("p", policy("'Effect':'Allow'," + fields)));

        assertThat(decide(set, "dynamodb:PutItem", TABLE, Map.of()).allowed()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'DateLessThan':{'aws:CurrentTime':'2026-01-01T12:00:01Z'}           | true
                    'DateLessThan':{'aws:CurrentTime':'2026-01-01T12:00:00Z'}           | false
                    'DateLessThanEquals':{'AWS:currenttime':'2026-01-01T12:00:00Z'}     | true
                    'DateGreaterThan':{'aws:CurrentTime':'2026-01-01T14:00:00+02:00'}   | false
                    'DateGreaterThan':{'aws:CurrentTime':'2026-01-01'}                  | true
                    'DateGreaterThan':{'aws:EpochTime':'1700000000'}                    | true
                    'StringEquals':{'s3:prefix':'FisConfigs/a'}                         | true
                    'StringEquals':{'s3:prefix':['x','FisConfigs/a']}                   | true
                    'StringEquals':{'s3:prefix':'FisConfigs/*'}                         | false
                    'StringLike':{'s3:prefix':'FisConfigs/*'}                           | true
                    'StringNotEquals':{'s3:prefix':'FisConfigs/a'}                      | false
                    'StringNotEquals':{'s3:delimiter':'/'}                              | true
                    'StringEquals':{'s3:delimiter':'/'}                                 | false
                    'StringEqualsIfExists':{'s3:delimiter':'/'}                         | true
                    'ArnEquals':{'aws:SourceArn':'arn:aws:lambda:*:*:function:intake'}  | true
                    'ArnLike':{'aws:SourceArn':'arn:aws:*:function:intake'}             | false
                    'ArnLike':{'aws:SourceArn':'arn:aws:lambda:eu-west-1:*:function:i*'}| true
                    'Bool':{'aws:SecureTransport':true}                                 | true
                    'Bool':{'aws:SecureTransport':'false'}                              | false
                    'Bool':{'aws:SecureTransport':'true'},'StringEquals':{'s3:prefix':'no'} | false
                    """)
    void a_condition_holds_or_not(String condition, boolean allowed) {
        PolicySet set = new PolicySet(
                Map.of("p", policy("'Effect':'Allow','Action':'*','Resource':'*','Condition':{" + condition + "}")));
        Map<String, String> context = Map.of(
                "s3:prefix", "FisConfigs/a",
                "aws:SecureTransport", "true",
                "aws:SourceArn", "arn:aws:lambda:eu-west-1:111122223333:function:intake");

        assertThat(decide(set, "s3:ListBucket", TABLE, context).allowed()).isEqualTo(allowed);
    }

    @Test
    void the_next_turn_is_when_time_alone_changes_a_condition() {
        Instant expiry = NOW.plusSeconds(300);
        PolicySet set = new PolicySet(Map.of(
                "fault",
                policy("'Effect':'Deny','Action':'*','Resource':'*','Condition':{'DateLessThan':{'aws:CurrentTime':'"
                        + expiry + "'}}")));

        assertThat(set.nextTurn(NOW)).contains(expiry);
        assertThat(set.nextTurn(expiry.plusSeconds(1))).isEmpty();
    }

    @Test
    void keys_that_a_statement_asks_for_and_the_context_lacks_are_named() {
        PolicySet set = new PolicySet(
                Map.of(
                        "p",
                        policy(
                                "'Effect':'Allow','Action':'s3:*','Resource':'*','Condition':{'StringLike':{'s3:prefix':'a*'}}")));
        RequestContext empty = new RequestContext(NOW, Map.of());

        assertThat(set.missingKeys(new AccessRequest("s3:ListBucket", TABLE, empty)))
                .containsExactly("s3:prefix");
        assertThat(set.missingKeys(new AccessRequest("sqs:SendMessage", TABLE, empty)))
                .isEmpty();
    }

    private static Decision decide(PolicySet set, String action, String resource, Map<String, String> context) {
        return set.decide(new AccessRequest(action, resource, new RequestContext(NOW, context)));
    }

    private static PolicyDocument policy(String fields) {
        return PolicyDocument.parse(("{'Version':'2012-10-17','Statement':[{" + fields + "}]}").replace('\'', '"'));
    }
}
