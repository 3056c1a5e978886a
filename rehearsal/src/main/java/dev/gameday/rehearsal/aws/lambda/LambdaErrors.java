package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.ServiceErrors;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;
import software.amazon.awssdk.services.lambda.model.RequestTooLargeException;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.ThrottleReason;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** Lambda's errors with the codes, statuses and words of the service. */
final class LambdaErrors {
    private LambdaErrors() {}

    static LambdaException functionNotFound(String arn) {
        return notFound("Function not found: " + arn);
    }

    static LambdaException notFound(String message) {
        return ServiceErrors.with(ResourceNotFoundException.builder(), 404, "ResourceNotFoundException", message);
    }

    static LambdaException updateInProgress(String arn) {
        return ServiceErrors.with(
                ResourceConflictException.builder(),
                409,
                "ResourceConflictException",
                "The operation cannot be performed at this time. An update is in progress for resource: " + arn);
    }

    static LambdaException conflict(String message) {
        return ServiceErrors.with(ResourceConflictException.builder(), 409, "ResourceConflictException", message);
    }

    static LambdaException revisionMismatch() {
        return ServiceErrors.with(
                PreconditionFailedException.builder(),
                412,
                "PreconditionFailedException",
                "The RevisionId provided does not match the latest RevisionId. Call the GetFunction/GetAlias API to"
                        + " retrieve the latest RevisionId");
    }

    static LambdaException invalidParameter(String message) {
        return ServiceErrors.with(
                InvalidParameterValueException.builder(), 400, "InvalidParameterValueException", message);
    }

    static LambdaException invalidContent(String message) {
        return ServiceErrors.with(
                InvalidRequestContentException.builder(), 400, "InvalidRequestContentException", message);
    }

    static LambdaException tooLarge(String message) {
        return ServiceErrors.with(RequestTooLargeException.builder(), 413, "RequestTooLargeException", message);
    }

    static LambdaException throttled(ThrottleReason reason) {
        return ServiceErrors.with(
                TooManyRequestsException.builder().reason(reason).type("User"),
                429,
                "TooManyRequestsException",
                "Rate Exceeded.");
    }

    static LambdaException accessDenied(String message) {
        return ServiceErrors.with(LambdaException.builder(), 403, "AccessDeniedException", message);
    }

    /** A value outside what the service model allows. */
    static LambdaException constraint(Object value, String field, String rule) {
        return ServiceErrors.with(
                LambdaException.builder(),
                400,
                "ValidationException",
                "1 validation error detected: Value '" + value + "' at '" + field + "' failed to satisfy constraint: "
                        + rule);
    }
}
