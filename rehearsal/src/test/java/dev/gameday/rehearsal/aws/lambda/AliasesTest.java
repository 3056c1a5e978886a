package dev.gameday.rehearsal.aws.lambda;

import static dev.gameday.rehearsal.aws.lambda.Failures.fails;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.CreateAliasResponse;

class AliasesTest {
    private static final String ARN = "arn:aws:lambda:eu-west-1:111122223333:function:order-intake";

    private final PracticeLambda cloud = new PracticeLambda();

    @BeforeEach
    void publish() {
        cloud.lambda.publishVersion(request -> request.functionName("order-intake"));
        cloud.lambda.updateFunctionConfiguration(
                request -> request.functionName("order-intake").timeout(9));
        cloud.pass(Duration.ofSeconds(7));
        cloud.lambda.publishVersion(request -> request.functionName("order-intake"));
    }

    @Test
    void an_alias_stands_for_a_version_and_can_be_moved() {
        var created = create("live", "1");
        assertThat(created.aliasArn()).isEqualTo(ARN + ":live");
        assertThat(cloud.lambda
                        .getFunctionConfiguration(
                                request -> request.functionName("order-intake").qualifier("live"))
                        .timeout())
                .isEqualTo(6);

        var updated = cloud.lambda.updateAlias(request -> request.functionName("order-intake")
                .name("live")
                .functionVersion("2")
                .revisionId(created.revisionId()));

        assertThat(updated.revisionId()).isNotEqualTo(created.revisionId());
        var found = cloud.lambda.getFunction(request -> request.functionName(ARN + ":live"));
        assertThat(found.configuration().timeout()).isEqualTo(9);
        assertThat(found.configuration().functionArn()).isEqualTo(ARN + ":live");
        assertThat(found.configuration().version()).isEqualTo("2");
        fails(
                () -> cloud.lambda.updateAlias(request ->
                        request.functionName("order-intake").name("live").revisionId(created.revisionId())),
                412,
                "PreconditionFailedException",
                "RevisionId");
    }

    @Test
    void aliases_are_listed_and_deleted() {
        create("live", "1");
        create("next", "2");

        assertThat(cloud.lambda
                        .listAliases(
                                request -> request.functionName("order-intake").functionVersion("2"))
                        .aliases())
                .extracting(AliasConfiguration::name)
                .containsExactly("next");
        cloud.lambda.deleteAlias(request -> request.functionName("order-intake").name("live"));
        cloud.lambda.deleteAlias(request -> request.functionName("order-intake").name("live"));
        assertThat(cloud.lambda
                        .listAliases(request -> request.functionName("order-intake"))
                        .aliases())
                .extracting(AliasConfiguration::name)
                .containsExactly("next");
        fails(
                () -> cloud.lambda.getAlias(
                        request -> request.functionName("order-intake").name("live")),
                404,
                "ResourceNotFoundException",
                "Cannot find alias arn: " + ARN + ":live");
    }

    @Test
    void what_lambda_does_not_take_is_refused_in_its_words() {
        create("live", "1");
        fails(() -> create("live", "2"), 409, "ResourceConflictException", "Alias already exists: " + ARN + ":live");
        fails(() -> create("7", "2"), 400, "ValidationException", "name");
        fails(() -> create("new", "7"), 404, "ResourceNotFoundException", "Function not found: " + ARN + ":7");
        fails(() -> create("new", "live"), 400, "ValidationException", "functionVersion");
        fails(() -> route("1", Map.of("1", 0.5)), 400, "InvalidParameterValueException", "already included");
        fails(() -> route("$LATEST", Map.of("1", 0.5)), 400, "InvalidParameterValueException", "$LATEST is not");
        fails(() -> route("1", Map.of("2", 1.5)), 400, "ValidationException", "between 0 and 1");
    }

    @Test
    void a_share_goes_to_the_other_version() {
        route("1", Map.of("2", 0.25));

        Alias alias =
                cloud.functions.known("order-intake").aliases().firstEntry().getValue();
        assertThat(alias.chosen(0.24)).isEqualTo("2");
        assertThat(alias.chosen(0.25)).isEqualTo("1");
        assertThat(cloud.lambda
                        .getAlias(
                                request -> request.functionName("order-intake").name("routed"))
                        .routingConfig()
                        .additionalVersionWeights())
                .containsExactlyEntriesOf(Map.of("2", 0.25));
    }

    private CreateAliasResponse create(String name, String version) {
        return cloud.lambda.createAlias(
                request -> request.functionName("order-intake").name(name).functionVersion(version));
    }

    private void route(String version, Map<String, Double> others) {
        cloud.lambda.createAlias(request -> request.functionName("order-intake")
                .name("routed")
                .functionVersion(version)
                .routingConfig(routing -> routing.additionalVersionWeights(others)));
    }
}
