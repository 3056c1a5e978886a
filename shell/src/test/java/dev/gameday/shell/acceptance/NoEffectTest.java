package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;

/** A fault that runs and does nothing: the run ends inconclusive, and says why in words that a person can act on. */
class NoEffectTest {
    private static final String FUNCTION = "position-sync";
    private static final String ROLE = "position-sync-role";

    /** Longer than a function's update and IAM's propagation take. */
    private static final Duration IN_FORCE = Duration.ofMinutes(2);

    private final Path folder;

    NoEffectTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_layer_that_is_not_the_extension_is_named() throws Exception {
        inconclusive(
                cloud -> cloud.eyes()
                        .lambda()
                        .updateFunctionConfiguration(
                                r -> r.functionName(FUNCTION).layers(List.of())),
                "position-sync does not have the FIS extension's layer for x86_64");
    }

    @Test
    void the_extension_of_another_architecture_is_named() throws Exception {
        inconclusive(
                cloud -> {
                    String other = cloud.eyes()
                            .ssm()
                            .getParameter(
                                    r -> r.name("/aws/service/fis/lambda-extension/AWS-FIS-extension-arm64/1.x.x"))
                            .parameter()
                            .value();
                    cloud.eyes()
                            .lambda()
                            .updateFunctionConfiguration(
                                    r -> r.functionName(FUNCTION).layers(other));
                },
                "its layers are arn:aws:lambda:eu-west-1:339712742264:layer:aws-fis-extension-arm64");
    }

    @Test
    void a_wrapper_variable_that_is_missing_is_named() throws Exception {
        inconclusive(
                cloud -> without(cloud, "AWS_LAMBDA_EXEC_WRAPPER"),
                "the variable AWS_LAMBDA_EXEC_WRAPPER of position-sync is missing; set it to /opt/aws-fis/bootstrap");
    }

    @Test
    void a_folder_that_the_role_may_not_read_is_named() throws Exception {
        inconclusive(
                cloud -> cloud.eyes()
                        .iam()
                        .deleteRolePolicy(r -> r.roleName(ROLE).policyName("fault-extension")),
                "the role of position-sync may not s3:ListBucket on "
                        + "arn:aws:s3:::fis-config-111122223333-eu-west-1");
    }

    @Test
    void a_route_to_s3_that_is_missing_is_named() throws Exception {
        inconclusive(
                cloud -> {
                    List<String> endpoints = cloud
                            .eyes()
                            .ec2()
                            .describeVpcEndpoints(r -> r.filters(Filter.builder()
                                    .name("service-name")
                                    .values("com.amazonaws.eu-west-1.s3")
                                    .build()))
                            .vpcEndpoints()
                            .stream()
                            .map(endpoint -> endpoint.vpcEndpointId())
                            .toList();
                    assertThat(endpoints).hasSize(1);
                    cloud.eyes().ec2().deleteVpcEndpoints(r -> r.vpcEndpointIds(endpoints));
                },
                "position-sync has no route to S3 from subnet-");
    }

    @Test
    void a_location_that_is_missing_fails_the_experiment_and_says_so() throws Exception {
        Story story = story(cloud -> without(cloud, "AWS_FIS_CONFIGURATION_LOCATION"));
        assertThat(story.verdict().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(story.verdict().reason())
                .contains("was not proven effective")
                .contains("FIS");
        assertThat(story.all(FaultEvent.FaultRemoved.class)).hasSize(1);
    }

    private void inconclusive(Consumer<WatchedCloud> trouble, String cause) throws Exception {
        Story story = story(trouble);
        assertThat(story.verdict().reason()).contains(cause);
        assertThat(story.verdict().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(story.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(story.all(FaultEvent.EffectNotProven.class)).hasSize(1);
        assertThat(story.all(FaultEvent.EffectDiagnosed.class)).hasSize(1);
        assertThat(story.all(FaultEvent.FaultRemoved.class)).hasSize(1);
        assertThat(story.postmortem().replace("\\", "")).contains(cause);
    }

    private Story story(Consumer<WatchedCloud> trouble) throws IOException, InterruptedException {
        try (WatchedCloud cloud = new WatchedCloud(1)) {
            trouble.accept(cloud);
            cloud.pass(IN_FORCE);
            return new Trial(folder, cloud, Trial.WALL).run(Trial.order("stale-positions", 1, Map.of()));
        }
    }

    private static void without(WatchedCloud cloud, String variable) {
        LambdaClient lambda = cloud.eyes().lambda();
        GetFunctionConfigurationResponse present = lambda.getFunctionConfiguration(r -> r.functionName(FUNCTION));
        Map<String, String> variables = new HashMap<>(present.environment().variables());
        assertThat(variables.remove(variable)).isNotNull();
        lambda.updateFunctionConfiguration(r -> r.functionName(FUNCTION).environment(e -> e.variables(variables)));
    }
}
