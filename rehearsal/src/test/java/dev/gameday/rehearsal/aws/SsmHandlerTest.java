package dev.gameday.rehearsal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.wire.Rehearsed;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.SsmException;

class SsmHandlerTest {
    private static final String FOLDER = "/aws/service/fis/lambda-extension/";
    private static final Instant PUBLISHED = Instant.parse("2026-01-01T00:00:00Z");

    private final SsmClient client = Rehearsed.client(
            SsmClient.builder(),
            "ssm",
            new SsmHandler(
                    Map.of(FOLDER + "x86_64/1.x.x", "layer:1", FOLDER + "arm64/1.x.x", "layer:2", "/other", "3"),
                    "eu-west-1",
                    PUBLISHED));

    @Test
    void a_parameter_has_its_value_and_its_own_arn() {
        Parameter parameter =
                client.getParameter(r -> r.name(FOLDER + "x86_64/1.x.x")).parameter();

        assertThat(parameter.value()).isEqualTo("layer:1");
        assertThat(parameter.lastModifiedDate()).isEqualTo(PUBLISHED);
        assertThat(parameter.arn()).isEqualTo("arn:aws:ssm:eu-west-1::parameter" + FOLDER + "x86_64/1.x.x");
    }

    @Test
    void an_unknown_parameter_is_not_found() {
        assertThatThrownBy(() -> client.getParameter(r -> r.name("/absent")))
                .isInstanceOfSatisfying(ParameterNotFoundException.class, thrown -> {
                    assertThat(thrown.statusCode()).isEqualTo(400);
                    assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("ParameterNotFound");
                });
    }

    @Test
    void a_path_is_listed_with_its_folders_only_when_asked_to() {
        assertThat(client.getParametersByPath(r -> r.path("/aws/service/fis/lambda-extension"))
                        .parameters())
                .isEmpty();
        assertThat(
                        client
                                .getParametersByPathPaginator(r -> r.path("/aws/service/fis")
                                        .recursive(true)
                                        .maxResults(1))
                                .stream()
                                .flatMap(page -> page.parameters().stream())
                                .map(Parameter::value))
                .containsExactly("layer:2", "layer:1");
    }

    @Test
    void a_token_nobody_gave_is_refused() {
        assertThatThrownBy(() -> client.getParametersByPath(r -> r.path("/").nextToken("x")))
                .isInstanceOfSatisfying(
                        SsmException.class,
                        thrown ->
                                assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("InvalidNextToken"));
    }
}
