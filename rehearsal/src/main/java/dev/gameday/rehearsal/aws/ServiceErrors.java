package dev.gameday.rehearsal.aws;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Completes a service's exception the way AWS answers with it: HTTP status, error code, message and request id.
 *
 * <p>The code is the one on the wire ({@code NoSuchEntity}), not the name of the class ({@code NoSuchEntityException}).
 */
public final class ServiceErrors {
    private ServiceErrors() {}

    /** The exception of {@code builder}, of the type that the builder makes. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public static <E extends AwsServiceException> E with(
            AwsServiceException.Builder builder, int status, String code, String message) {
        AwsErrorDetails details =
                AwsErrorDetails.builder().errorCode(code).errorMessage(message).build();
        return (E) builder.awsErrorDetails(details)
                .statusCode(status)
                .requestId(requestId(code + message))
                .message(message)
                .build();
    }

    /** The same error has the same id, so a run with a seed repeats to the letter. */
    private static String requestId(String error) {
        return UUID.nameUUIDFromBytes(error.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
