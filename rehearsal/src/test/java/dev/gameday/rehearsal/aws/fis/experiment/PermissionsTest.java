package dev.gameday.rehearsal.aws.fis.experiment;

import static dev.gameday.rehearsal.aws.fis.FisFixture.action;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.aws.fis.FisFixture;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateTargetInput;
import software.amazon.awssdk.services.fis.model.ExperimentActionStatus;
import software.amazon.awssdk.services.fis.model.ExperimentError;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;

class PermissionsTest {
    private static final String EVERYTHING =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"},"
                    + "{\"Effect\":\"Deny\",\"Action\":\"%s\",\"Resource\":\"*\"}]}";

    private final FisFixture fixture = new FisFixture();

    /** A role that FIS may take and that may do everything but the action. */
    private String roleWithout(String denied) {
        return role("without", "fis.amazonaws.com", EVERYTHING.formatted(denied));
    }

    private String role(String name, String service, String policy) {
        fixture.identities.addRole(
                name,
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\""
                        + service + "\"},\"Action\":\"sts:AssumeRole\"}]}",
                Map.of("all", policy),
                Map.of());
        return "arn:aws:iam::111122223333:role/" + name;
    }

    private String failed(String role, String code) {
        String id = fixture.start(fixture.create(template -> template.roleArn(role)));
        fixture.agenda.advanceTo(fixture.agenda.instant().plusSeconds(20));
        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.FAILED);
        ExperimentError error = fixture.experiment(id).state().error();
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.accountId()).isEqualTo("111122223333");
        return fixture.experiment(id).state().reason();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3:PutObject", "lambda:GetFunction"})
    void what_the_role_lacks_fails_the_experiment_by_its_name(String denied) {
        assertThat(failed(roleWithout(denied), "AuthorizationFailure"))
                .contains("is not authorized to perform: " + denied)
                .contains("assumed-role/without");
        assertThat(fixture.keys()).isEmpty();
    }

    @Test
    void a_role_that_fis_may_not_take_or_that_is_not_there_fails_the_experiment() {
        assertThat(failed(role("theirs", "lambda.amazonaws.com", EVERYTHING.formatted("x:y")), "AuthorizationFailure"))
                .contains("Unable to assume role");
        assertThat(failed("arn:aws:iam::111122223333:role/nobody", "AuthorizationFailure"))
                .contains("Unable to assume role");
    }

    @Test
    void a_fault_that_may_not_be_taken_back_fails_the_action_and_stays() {
        String role = roleWithout("s3:DeleteObject");
        String id = fixture.start(fixture.create(template -> template.roleArn(role)));
        fixture.runTo(60);
        fixture.fis.stopExperiment(request -> request.id(id));
        fixture.runTo(80);

        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.FAILED);
        assertThat(fixture.actionStatus(id, "delay")).isEqualTo(ExperimentActionStatus.FAILED);
        assertThat(fixture.keys()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ec2:CreateNetworkAcl",
                "ec2:CreateNetworkAclEntry",
                "ec2:CreateTags",
                "ec2:DescribeSubnets",
                "ec2:ReplaceNetworkAclAssociation"
            })
    void a_network_is_left_whole_when_the_role_lacks_a_permission(String denied) {
        String role = roleWithout(denied);
        int before = fixture.ec2.describeNetworkAcls(any -> {}).networkAcls().size();
        String subnet = fixture.ec2.describeSubnets(any -> {}).subnets().get(0).subnetArn();
        String id = fixture.start(fixture.create(template -> template.roleArn(role)
                .targets(Map.of(
                        "subnet",
                        CreateExperimentTemplateTargetInput.builder()
                                .resourceType("aws:ec2:subnet")
                                .resourceArns(subnet)
                                .selectionMode("ALL")
                                .build()))
                .actions(Map.of(
                        "cut",
                        action(
                                "aws:network:disrupt-connectivity",
                                Map.of("duration", "PT2M", "scope", "all"),
                                "subnet")))));
        fixture.runTo(20);

        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.FAILED);
        assertThat(fixture.experiment(id).state().error().code()).isEqualTo("AuthorizationFailure");
        assertThat(fixture.ec2.describeNetworkAcls(any -> {}).networkAcls()).hasSize(before);
    }
}
