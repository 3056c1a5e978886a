package dev.gameday.rehearsal.aws.lambda;

import static dev.gameday.rehearsal.aws.lambda.Failures.fails;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.lambda.model.Environment;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.Layer;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationResponse;

class UpdatesTest {
    private static final String OWN_LAYER = "arn:aws:lambda:eu-west-1:111122223333:layer:faults-";

    private final PracticeLambda cloud = new PracticeLambda();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void an_update_is_in_progress_for_two_to_six_seconds_and_only_then_in_force(long seed) {
        PracticeLambda seeded = new PracticeLambda(seed);
        seeded.lambda.updateFunctionConfiguration(
                request -> request.functionName("order-router").memorySize(256));

        seeded.pass(Duration.ofMillis(1_999));
        assertThat(status(seeded)).as("seed %d", seed).isEqualTo("InProgress");
        assertThat(configuration(seeded).memorySize()).isEqualTo(256);
        assertThat(seeded.functions.settings("order-router").memoryMegabytes())
                .as("invocations still run with the old memory")
                .isEqualTo(1_024);

        seeded.pass(Duration.ofMillis(4_001));
        assertThat(status(seeded)).as("seed %d", seed).isEqualTo("Successful");
        assertThat(seeded.functions.settings("order-router").memoryMegabytes()).isEqualTo(256);
    }

    @Test
    void the_revision_changes_when_an_update_is_accepted_and_again_when_it_is_done() {
        String before = configuration(cloud).revisionId();
        String accepted = update(request -> request.timeout(20)).revisionId();
        cloud.pass(Duration.ofSeconds(6));
        String done = configuration(cloud).revisionId();

        assertThat(List.of(before, accepted, done)).doesNotHaveDuplicates();
        fails(
                () -> update(request -> request.timeout(21).revisionId(accepted)),
                412,
                "PreconditionFailedException",
                "does not match the latest RevisionId");
        assertThat(update(request -> request.timeout(21).revisionId(done)).timeout())
                .isEqualTo(21);
    }

    @Test
    void a_second_update_meanwhile_is_a_conflict() {
        update(request -> request.timeout(20));

        fails(
                () -> update(request -> request.timeout(21)),
                409,
                "ResourceConflictException",
                "An update is in progress for resource: "
                        + "arn:aws:lambda:eu-west-1:111122223333:function:order-router");
        fails(
                () -> cloud.lambda.publishVersion(request -> request.functionName("order-router")),
                409,
                "ResourceConflictException",
                "An update is in progress");
        cloud.pass(Duration.ofSeconds(6));
        assertThat(update(request -> request.timeout(21)).timeout()).isEqualTo(21);
    }

    @Test
    void layers_and_environment_are_replaced_whole_and_left_alone_when_not_given() {
        cloud.layers.add(PracticeLambda.layer(OWN_LAYER + "a:1"));

        var first = update(request -> request.layers(OWN_LAYER + "a:1"));
        assertThat(first.layers()).extracting(Layer::arn).containsExactly(OWN_LAYER + "a:1");
        assertThat(first.environment().variables()).containsKey("AWS_FIS_CONFIGURATION_LOCATION");
        cloud.pass(Duration.ofSeconds(6));

        var second = update(request -> request.environment(variables(Map.of("LEVEL", "debug"))));
        assertThat(second.environment().variables()).isEqualTo(Map.of("LEVEL", "debug"));
        assertThat(second.layers()).hasSize(1);
        cloud.pass(Duration.ofSeconds(6));

        assertThat(update(request -> request.layers(List.of())).layers()).isEmpty();
    }

    @Test
    void a_function_has_at_most_five_layers_one_version_of_each_and_only_such_as_exist() {
        List<String> six =
                IntStream.range(0, 6).mapToObj(at -> OWN_LAYER + at + ":1").toList();
        six.forEach(arn -> cloud.layers.add(PracticeLambda.layer(arn)));
        cloud.layers.add(PracticeLambda.layer(OWN_LAYER + "0:2"));

        refused(request -> request.layers(six), "InvalidParameterValueException", "more than 5 layers");
        refused(
                request -> request.layers(OWN_LAYER + "0:1", OWN_LAYER + "0:2"),
                "InvalidParameterValueException",
                "Two different versions of the same layer");
        refused(
                request -> request.layers(OWN_LAYER + "none:1"),
                "InvalidParameterValueException",
                "Layer version " + OWN_LAYER + "none:1 does not exist.");
        assertThat(update(request -> request.layers(six.subList(0, 5))).layers())
                .hasSize(5);
    }

    @Test
    void the_environment_has_four_kilobytes_and_no_reserved_names() {
        int overhead = "{\"NAME\":\"\"}".length();

        refused(
                request -> request.environment(variables(Map.of("NAME", "x".repeat(4_097 - overhead)))),
                "InvalidParameterValueException",
                "exceeded the 4KB limit");
        refused(
                request -> request.environment(variables(Map.of("AWS_REGION", "eu-west-1"))),
                "InvalidParameterValueException",
                "Reserved keys used in this request: AWS_REGION");
        refused(request -> request.environment(variables(Map.of("1ST", "x"))), "ValidationException", "Map keys");
        update(request -> request.environment(variables(Map.of("NAME", "x".repeat(4_096 - overhead)))));
    }

    @Test
    void memory_and_timeout_have_bounds() {
        refused(request -> request.memorySize(127), "ValidationException", "greater than or equal to 128");
        refused(request -> request.memorySize(10_241), "ValidationException", "less than or equal to 10240");
        refused(request -> request.timeout(0), "ValidationException", "greater than or equal to 1");
        refused(request -> request.timeout(901), "ValidationException", "less than or equal to 900");
        update(request -> request.memorySize(10_240).timeout(900));
    }

    @Test
    void a_role_that_lambda_cannot_assume_and_a_setting_that_means_nothing_here_are_refused() {
        refused(
                request -> request.role("arn:aws:iam::111122223333:role/fis-experiments"),
                "InvalidParameterValueException",
                "cannot be assumed by Lambda");
        refused(
                request -> request.kmsKeyArn("arn:aws:kms:eu-west-1:111122223333:key/1"),
                "InvalidParameterValueException",
                "Not acted out in rehearsal");
        assertThat(update(request -> request.role("arn:aws:iam::111122223333:role/risk-check-role"))
                        .role())
                .endsWith("/risk-check-role");
    }

    @Test
    void a_function_can_be_taken_out_of_a_zone() {
        var updated = update(request -> request.vpcConfig(
                vpc -> vpc.subnetIds("subnet-0f00000000000000a").securityGroupIds("sg-0f000000000000000")));
        assertThat(updated.vpcConfig().subnetIds()).containsExactly("subnet-0f00000000000000a");
        assertThat(updated.vpcConfig().vpcId()).isEqualTo("vpc-0f10f10f10f10f100");
        assertThat(cloud.functions.inForce("order-router").vpcConfig().subnetIds())
                .hasSize(3);
        cloud.pass(Duration.ofSeconds(6));
        assertThat(cloud.functions.inForce("order-router").vpcConfig().subnetIds())
                .hasSize(1);
    }

    private void refused(Consumer<UpdateFunctionConfigurationRequest.Builder> change, String code, String message) {
        String revision = configuration(cloud).revisionId();
        fails(() -> update(change), 400, code, message);
        assertThat(configuration(cloud).revisionId()).as("nothing has changed").isEqualTo(revision);
    }

    private UpdateFunctionConfigurationResponse update(Consumer<UpdateFunctionConfigurationRequest.Builder> change) {
        return cloud.lambda.updateFunctionConfiguration(request -> {
            request.functionName("order-router");
            change.accept(request);
        });
    }

    private static Environment variables(Map<String, String> variables) {
        return Environment.builder().variables(variables).build();
    }

    private static GetFunctionConfigurationResponse configuration(PracticeLambda cloud) {
        return cloud.lambda.getFunctionConfiguration(request -> request.functionName("order-router"));
    }

    private static String status(PracticeLambda cloud) {
        return configuration(cloud).lastUpdateStatusAsString();
    }
}
