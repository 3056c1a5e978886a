package dev.gameday.rehearsal.aws.lambda;

import static dev.gameday.rehearsal.aws.lambda.Failures.fails;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.Layer;

class LambdaHandlerTest {
    private static final String ARN = "arn:aws:lambda:eu-west-1:111122223333:function:order-intake";

    private final PracticeLambda cloud = new PracticeLambda();

    @ParameterizedTest
    @ValueSource(strings = {"order-intake", ARN, "111122223333:function:order-intake", "function:order-intake"})
    void a_function_goes_by_its_name_its_arn_or_a_part_of_it(String name) {
        FunctionConfiguration configuration =
                cloud.lambda.getFunction(request -> request.functionName(name)).configuration();

        assertThat(configuration.functionArn()).isEqualTo(ARN);
        assertThat(configuration.version()).isEqualTo("$LATEST");
    }

    @Test
    void a_function_shows_its_settings_tags_and_reservation() {
        GetFunctionResponse found = cloud.lambda.getFunction(request -> request.functionName("order-intake"));

        assertThat(found.concurrency().reservedConcurrentExecutions()).isEqualTo(100);
        assertThat(found.tags()).containsEntry("chaos", "allowed");
        assertThat(found.configuration().layers())
                .extracting(Layer::arn)
                .containsExactly(PracticeLambda.EXTENSION.arn());
        assertThat(found.configuration().vpcConfig().subnetIds()).hasSize(3);
        assertThat(cloud.lambda
                        .getFunction(request -> request.functionName("risk-check"))
                        .concurrency())
                .isNull();
    }

    @Test
    void the_configuration_alone_has_the_same_fields() {
        var whole =
                cloud.lambda.getFunction(request -> request.functionName(ARN)).configuration();
        var alone = cloud.lambda.getFunctionConfiguration(request -> request.functionName(ARN));

        assertThat(alone.timeout()).isEqualTo(6);
        assertThat(alone.memorySize()).isEqualTo(512);
        assertThat(alone.revisionId()).isEqualTo(whole.revisionId());
        assertThat(alone.environment()).isEqualTo(whole.environment());
        assertThat(alone.lastUpdateStatusAsString()).isEqualTo("Successful");
        assertThat(alone.stateAsString()).isEqualTo("Active");
    }

    @Test
    void a_function_that_is_not_there_is_not_found_by_its_whole_arn() {
        fails(
                () -> cloud.lambda.getFunctionConfiguration(request -> request.functionName("nobody")),
                404,
                "ResourceNotFoundException",
                "Function not found: arn:aws:lambda:eu-west-1:111122223333:function:nobody");
        fails(
                () -> cloud.lambda.getFunction(
                        request -> request.functionName("order-intake").qualifier("7")),
                404,
                "ResourceNotFoundException",
                "Function not found: " + ARN + ":7");
        fails(
                () -> cloud.lambda.getFunction(request -> request.functionName(ARN.replace("eu-west-1", "us-east-1"))),
                404,
                "ResourceNotFoundException",
                "Functions from 'us-east-1' are not reachable in this region ('eu-west-1')");
        fails(
                () -> cloud.lambda.getFunction(
                        request -> request.functionName(ARN.replace("111122223333", "999999999999"))),
                403,
                "AccessDeniedException",
                "999999999999");
        fails(
                () -> cloud.lambda.getFunction(request -> request.functionName("no/name")),
                400,
                "ValidationException",
                "functionName");
        fails(
                () -> cloud.lambda.getFunction(
                        request -> request.functionName("order-intake:1").qualifier("2")),
                400,
                "InvalidParameterValueException",
                "derived qualifier");
    }

    @Test
    void functions_are_listed_page_by_page() {
        List<String> names = new ArrayList<>();
        cloud.lambda
                .listFunctionsPaginator(request -> request.maxItems(3))
                .functions()
                .forEach(function -> names.add(function.functionName()));

        assertThat(names).containsExactly("order-intake", "order-router", "position-sync", "risk-check");
        fails(
                () -> cloud.lambda.listFunctions(request -> request.marker("!")),
                400,
                "InvalidParameterValueException",
                "pagination");
    }

    @Test
    void a_published_version_stays_as_it_was() {
        var first = cloud.lambda.publishVersion(request -> request.functionName("order-intake"));
        var again = cloud.lambda.publishVersion(request -> request.functionName("order-intake"));
        cloud.lambda.updateFunctionConfiguration(
                request -> request.functionName("order-intake").timeout(9));
        cloud.pass(Duration.ofSeconds(7));
        var second = cloud.lambda.publishVersion(request -> request.functionName("order-intake"));

        assertThat(first.version()).isEqualTo("1");
        assertThat(again.version()).as("nothing changed").isEqualTo("1");
        assertThat(second.version()).isEqualTo("2");
        assertThat(cloud.lambda
                        .getFunctionConfiguration(request -> request.functionName(ARN + ":1"))
                        .timeout())
                .isEqualTo(6);
        assertThat(cloud.lambda
                        .listVersionsByFunction(request -> request.functionName("order-intake"))
                        .versions())
                .extracting(FunctionConfiguration::version)
                .containsExactly("$LATEST", "1", "2");
        assertThat(cloud.lambda
                        .listFunctions(request -> request.functionVersion("ALL"))
                        .functions())
                .hasSize(6);
        fails(
                () -> cloud.lambda.updateFunctionConfiguration(
                        request -> request.functionName("order-intake:1").timeout(8)),
                400,
                "InvalidParameterValueException",
                "Aliases and versions do not support this operation");
    }

    @Test
    void a_reservation_counts_at_once_and_goes_when_deleted() {
        cloud.lambda.putFunctionConcurrency(
                request -> request.functionName("order-intake").reservedConcurrentExecutions(5));

        assertThat(cloud.functions.settings("order-intake").reservedConcurrency())
                .hasValue(5);
        assertThat(cloud.lambda
                        .getFunctionConcurrency(request -> request.functionName(ARN))
                        .reservedConcurrentExecutions())
                .isEqualTo(5);

        cloud.lambda.deleteFunctionConcurrency(request -> request.functionName("order-intake"));

        assertThat(cloud.functions.settings("order-intake").reservedConcurrency())
                .isEmpty();
        assertThat(cloud.lambda
                        .getFunctionConcurrency(request -> request.functionName(ARN))
                        .reservedConcurrentExecutions())
                .isNull();
    }

    @Test
    void reservations_leave_a_hundred_of_the_thousand_unreserved() {
        cloud.lambda.putFunctionConcurrency(
                request -> request.functionName("risk-check").reservedConcurrentExecutions(780));

        var limit = cloud.lambda.getAccountSettings().accountLimit();
        assertThat(limit.concurrentExecutions()).isEqualTo(1_000);
        assertThat(limit.unreservedConcurrentExecutions()).isEqualTo(100);
        assertThat(cloud.lambda.getAccountSettings().accountUsage().functionCount())
                .isEqualTo(4);
        fails(
                () -> cloud.lambda.putFunctionConcurrency(
                        request -> request.functionName("risk-check").reservedConcurrentExecutions(781)),
                400,
                "InvalidParameterValueException",
                "below its minimum value of [100]");
        fails(
                () -> cloud.lambda.putFunctionConcurrency(
                        request -> request.functionName("risk-check").reservedConcurrentExecutions(-1)),
                400,
                "ValidationException",
                "reservedConcurrentExecutions");
    }

    @Test
    void tags_are_added_and_removed() {
        cloud.lambda.tagResource(request -> request.resource(ARN).tags(Map.of("gameday:session", "s1")));
        assertThat(cloud.lambda.listTags(request -> request.resource(ARN)).tags())
                .containsEntry("gameday:session", "s1")
                .containsEntry("chaos", "allowed");
        assertThat(cloud.functions.tags().get(ARN)).containsEntry("gameday:session", "s1");

        cloud.lambda.untagResource(request -> request.resource(ARN).tagKeys("gameday:session", "not there"));
        assertThat(cloud.lambda.listTags(request -> request.resource(ARN)).tags())
                .doesNotContainKey("gameday:session");
        fails(
                () -> cloud.lambda.tagResource(request -> request.resource(ARN).tags(Map.of("aws:x", "y"))),
                400,
                "InvalidParameterValueException",
                "aws:");
    }

    @Test
    void only_a_layer_version_that_exists_is_found() {
        var found = cloud.lambda.getLayerVersionByArn(request -> request.arn(PracticeLambda.EXTENSION.arn()));

        assertThat(found.version()).isEqualTo(135);
        assertThat(found.layerArn()).endsWith(":layer:aws-fis-extension-x86_64");
        fails(
                () -> cloud.lambda.getLayerVersionByArn(
                        request -> request.arn("arn:aws:lambda:eu-west-1:111122223333:layer:mine:1")),
                404,
                "ResourceNotFoundException",
                "does not exist");
        fails(
                () -> cloud.lambda.getLayerVersionByArn(
                        request -> request.arn("arn:aws:lambda:eu-west-1:339712742264:layer:other:1")),
                403,
                "AccessDeniedException",
                "lambda:GetLayerVersion");
    }
}
