package dev.gameday.catalog.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

class AwsTroubleTest {
    @ParameterizedTest
    @CsvSource({
        "ThrottlingException, 400, THROTTLED",
        "Throttling, 400, THROTTLED",
        "TooManyRequestsException, 429, THROTTLED",
        "RequestLimitExceeded, 503, THROTTLED",
        "AccessDeniedException, 403, DENIED",
        "AccessDenied, 403, DENIED",
        "UnauthorizedOperation, 403, DENIED",
        "ResourceNotFoundException, 404, NOT_FOUND",
        "NoSuchEntity, 404, NOT_FOUND",
        "InvalidSubnetID.NotFound, 400, NOT_FOUND",
        "PreconditionFailedException, 412, CONFLICT",
        "ConflictException, 409, CONFLICT",
        "InternalFailure, 500, SERVICE_FAILED",
        "ServiceQuotaExceededException, 402, REFUSED",
        "ValidationException, 400, REFUSED",
    })
    void an_error_is_told_apart_by_its_code(String code, int status, Trouble.Kind kind) {
        Trouble trouble = AwsTrouble.of(error(code, status, "why"));
        assertThat(trouble.kind()).isEqualTo(kind);
        assertThat(trouble.sentence()).isEqualTo("Fis says " + code + ": why");
    }

    @Test
    void silence_and_unreachability_are_told_apart() {
        assertThat(AwsTrouble.of(ApiCallTimeoutException.create(10_000)).kind()).isEqualTo(Trouble.Kind.TIMED_OUT);
        assertThat(AwsTrouble.of(SdkClientException.create("failed", new ConnectException("refused")))
                        .kind())
                .isEqualTo(Trouble.Kind.UNREACHABLE);
    }

    @Test
    void missing_credentials_are_said_with_what_to_do_and_without_the_names_of_classes() {
        assertThat(AwsTrouble.of(SdkClientException.create("Unable to load credentials from any of the providers in the"
                                + " chain AwsCredentialsProviderChain(credentialsProviders=[SystemProperty..."))
                        .sentence())
                .contains("aws sso login", "AWS_PROFILE")
                .doesNotContain("Provider");
        assertThat(AwsTrouble.of(SdkClientException.create(
                                "Profile file contained no credentials for profile 'payments': ProfileFile(...)"))
                        .sentence())
                .contains("no credentials for its profile 'payments'")
                .doesNotContain("ProfileFile");
    }

    @Test
    void a_sentence_holds_no_key_no_control_character_and_no_flood() {
        String sentence = AwsTrouble.of(error("X", 400, "key AKIAIOSFODNN7EXAMPLE\n\u001b[31m" + "a".repeat(1_000)))
                .sentence();
        assertThat(sentence).doesNotContain("IOSFODNN7EXAMPLE", "\n", "\u001b").hasSizeLessThan(310);
    }

    @Test
    void a_bug_is_no_trouble() {
        assertThatThrownBy(() -> AwsTrouble.<String>attempt(() -> {
                    throw new IllegalStateException("bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(AwsTrouble.value(() -> 5)).isEqualTo(Outcome.done(5));
    }

    private static AwsServiceException error(String code, int status, String message) {
        return AwsServiceException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("Fis")
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }
}
