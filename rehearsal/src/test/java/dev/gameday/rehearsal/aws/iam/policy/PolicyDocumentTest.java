package dev.gameday.rehearsal.aws.iam.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyDocumentTest {
    private static final String GOOD = """
            {"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Action": "dynamodb:PutItem", "Resource": "*"}}
            """;

    @Test
    void a_document_keeps_its_text_and_counts_no_white_space() {
        PolicyDocument document = PolicyDocument.parse(GOOD);

        assertThat(document.text()).isEqualTo(GOOD);
        assertThat(document.size()).isEqualTo(GOOD.replaceAll("\\s", "").length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "{}",
                "[]",
                "{'Version':'2012-10-17'}",
                "{'Version':'2012-10-17','Statement':[]}",
                "{'Version':'2012-10-17','Statement':['Deny']}",
                "{'Version':'2011-01-01','Statement':{'Effect':'Deny','Action':'*','Resource':'*'}}",
                "{'Version':'2012-10-17','Statement':{'Effect':'deny','Action':'*','Resource':'*'}}",
                "{'Version':'2012-10-17','Statement':{'Action':'*','Resource':'*'}}",
                "{'Version':'2012-10-17','Statement':{'Effect':'Deny','Action':'*','Resource':'*'},'More':1}",
                "{'Version':'2012-10-17','Statement':{'Effect':'Deny','Action':'*','Resource':'*','More':1}}",
                "{'Version':'2012-10-17','Statement':{'Effect':'Deny','Action':'*','NotAction':'s3:*','Resource':'*'}}",
                "{'Version':'2012-10-17','Statement':{'Effect':'Deny','Action':'*','Resource':'*'}} trailing",
                "{'Version':'2012-10-17','Statement':{'Effect':'Deny','Action':'*','Resource':'*',"
                        + "'Condition':{'DateLessThan':{'aws:CurrentTime':'tomorrow'}}}}"
            })
    void what_the_grammar_does_not_know_is_a_syntax_error(String document) {
        assertThatThrownBy(() -> PolicyDocument.parse(document.replace('\'', '"')))
                .isInstanceOf(MalformedPolicyException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage())
                        .isIn(PolicyJson.SYNTAX, "Policy document must be version 2012-10-17 or greater."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'Action':'s3:Get*'                                     | Policy statement must contain resources.
                    'Resource':'*'                                         | Policy statement must contain actions.
                    'Action':[],'Resource':'*'                             | Policy statement must contain actions.
                    'Action':'PutItem','Resource':'*'                      | Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.
                    'Action':'a:b:c','Resource':'*'                        | Actions/Condition can contain only one colon.
                    'Action':'*','Resource':'positions'                    | Resource positions must be in ARN format or "*".
                    'Action':'*','Resource':'arn:moon:s3:::bucket'         | Partition "moon" is not valid for resource "arn:moon:s3:::bucket".
                    'Action':'*','Resource':'*','Principal':'*'            | Policy document should not specify a principal.
                    'Action':'*','Resource':'*','Sid':'with space'         | Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*
                    'Action':'*','Resource':'*','Condition':{'Odd':{'aws:x':'1'}}      | Invalid Condition type : Odd.
                    'Action':'*','Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'10.0.0.0/8'}} | Invalid Condition type : IpAddress.
                    'Action':'*','Resource':'*','Condition':{'Bool':{'Secure':'true'}} | Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.
                    'Action':'*','Resource':'arn:aws:s3:::${aws:username}' | Policy variables are not evaluated in rehearsal: arn:aws:s3:::${aws:username}
                    """)
    void a_bad_statement_is_refused_in_the_words_of_iam(String fields, String message) {
        String document = "{'Version':'2012-10-17','Statement':[{'Effect':'Allow'," + fields + "}]}";

        assertThatThrownBy(() -> PolicyDocument.parse(document.replace('\'', '"')))
                .isInstanceOf(MalformedPolicyException.class)
                .hasMessage(message);
    }

    @Test
    void a_statement_id_may_not_come_twice() {
        String statement = "{'Sid':'Same','Effect':'Allow','Action':'*','Resource':'*'}";
        String document = "{'Version':'2012-10-17','Statement':[" + statement + "," + statement + "]}";

        assertThatThrownBy(() -> PolicyDocument.parse(document.replace('\'', '"')))
                .hasMessage("Statement IDs (SID) in a single policy must be unique.");
    }

    @Test
    void a_document_without_a_version_is_refused() {
        assertThatThrownBy(() -> PolicyDocument.parse(GOOD.replace("\"Version\": \"2012-10-17\",", "")))
                .hasMessage("Policy document must be version 2012-10-17 or greater.");
    }

    @Test
    void a_trust_policy_names_the_services_it_lets_in() {
        TrustDocument trust = TrustDocument.parse("""
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Principal": {"Service": ["lambda.amazonaws.com", "fis.amazonaws.com"]},
                   "Action": "sts:AssumeRole"},
                  {"Effect": "Deny", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
                """);

        assertThat(trust.services()).containsExactlyInAnyOrder("lambda.amazonaws.com", "fis.amazonaws.com");
    }

    @Test
    void a_trust_policy_has_a_principal_and_no_resource() {
        assertThatThrownBy(() -> TrustDocument.parse(GOOD)).hasMessage("Has prohibited field Resource");
        assertThatThrownBy(() -> TrustDocument.parse(GOOD.replace(", \"Resource\": \"*\"", "")))
                .hasMessage("Missing required field Principal");
    }
}
