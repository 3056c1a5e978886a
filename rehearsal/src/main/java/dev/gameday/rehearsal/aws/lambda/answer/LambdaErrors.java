package dev.gameday.rehearsal.aws.lambda.answer;

import dev.gameday.rehearsal.aws.ServiceErrors;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.InvalidRuntimeException;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;
import software.amazon.awssdk.services.lambda.model.RequestTooLargeException;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.ThrottleReason;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** Lambda's errors with the codes, statuses and words of the service. */
public final class LambdaErrors {
    private LambdaErrors() {}

    /** No such function. */
    public static LambdaException functionNotFound(String arn) {
        return notFound("Function not found: " + arn);
    }

    /** Something else that is not there. */
    public static LambdaException notFound(String message) {
        return ServiceErrors.with(ResourceNotFoundException.builder(), 404, "ResourceNotFoundException", message);
    }

    /** An update is not over yet. */
    public static LambdaException updateInProgress(String arn) {
        return ServiceErrors.with(
                ResourceConflictException.builder(),
                409,
                "ResourceConflictException",
                "The operation cannot be performed at this time. An update is in progress for resource: " + arn);
    }

    /** Something of that name is there already, or is in use, or is not in a state for it. */
    public static LambdaException conflict(String message) {
        return ServiceErrors.with(ResourceConflictException.builder(), 409, "ResourceConflictException", message);
    }

    /** The function is new and not ready, or has failed. */
    public static LambdaException notInState(String state) {
        return conflict("The operation cannot be performed at this time. The function is currently in the following"
                + " state: " + state);
    }

    /** The machine can't run the function's runtime. */
    public static LambdaException invalidRuntime(String message) {
        return ServiceErrors.with(InvalidRuntimeException.builder(), 502, "InvalidRuntimeException", message);
    }

    /** The caller has seen another revision. */
    public static LambdaException revisionMismatch() {
        return ServiceErrors.with(
                PreconditionFailedException.builder(),
                412,
                "PreconditionFailedException",
                "The RevisionId provided does not match the latest RevisionId. Call the GetFunction/GetAlias API to"
                        + " retrieve the latest RevisionId");
    }

    /** A value that the service refuses. */
    public static LambdaException invalidParameter(String message) {
        return ServiceErrors.with(
                InvalidParameterValueException.builder(), 400, "InvalidParameterValueException", message);
    }

    /** A payload that is no JSON. */
    public static LambdaException invalidContent(String message) {
        return ServiceErrors.with(
                InvalidRequestContentException.builder(), 400, "InvalidRequestContentException", message);
    }

    /** A payload that is too long. */
    public static LambdaException tooLarge(String message) {
        return ServiceErrors.with(RequestTooLargeException.builder(), 413, "RequestTooLargeException", message);
    }

    /** Too many run already. */
    public static LambdaException throttled(ThrottleReason reason) {
        return ServiceErrors.with(
                TooManyRequestsException.builder().reason(reason).type("User"),
                429,
                "TooManyRequestsException",
                "Rate Exceeded.");
    }

    /** The caller may not. */
    public static LambdaException accessDenied(String message) {
        return ServiceErrors.with(LambdaException.builder(), 403, "AccessDeniedException", message);
    }

    /** A value outside what the service model allows. */
    public static LambdaException constraint(Object value, String field, String rule) {
        return ServiceErrors.with(
                LambdaException.builder(),
                400,
                "ValidationException",
                "1 validation error detected: Value '" + value + "' at '" + field + "' failed to satisfy constraint: "
                        + rule);
    }
}
