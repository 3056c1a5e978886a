package dev.gameday.rehearsal.aws.cloudwatch.answer;

import dev.gameday.rehearsal.aws.ServiceErrors;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.InvalidNextTokenException;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterCombinationException;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterValueException;
import software.amazon.awssdk.services.cloudwatch.model.MissingRequiredParameterException;
import software.amazon.awssdk.services.cloudwatch.model.ResourceNotFoundException;

/** CloudWatch's errors; {@code ValidationError} and {@code ResourceNotFound} have no class of their own. */
public final class CloudWatchErrors {
    private CloudWatchErrors() {}

    public static CloudWatchException invalid(String message) {
        return ServiceErrors.with(CloudWatchException.builder(), 400, "ValidationError", message);
    }

    public static CloudWatchException notFound(String message) {
        return ServiceErrors.with(CloudWatchException.builder(), 404, "ResourceNotFound", message);
    }

    public static InvalidParameterValueException invalidValue(String message) {
        return ServiceErrors.with(InvalidParameterValueException.builder(), 400, "InvalidParameterValue", message);
    }

    public static InvalidParameterCombinationException invalidCombination(String message) {
        return ServiceErrors.with(
                InvalidParameterCombinationException.builder(), 400, "InvalidParameterCombination", message);
    }

    public static MissingRequiredParameterException missing(String parameter) {
        return ServiceErrors.with(
                MissingRequiredParameterException.builder(),
                400,
                "MissingParameter",
                "The parameter " + parameter + " is required.");
    }

    public static ResourceNotFoundException noResource(String arn) {
        return ServiceErrors.with(
                ResourceNotFoundException.builder(),
                404,
                "ResourceNotFoundException",
                "The resource " + arn + " does not exist.");
    }

    public static InvalidNextTokenException invalidNextToken() {
        return ServiceErrors.with(
                InvalidNextTokenException.builder(), 400, "InvalidNextToken", "The next token specified is invalid.");
    }
}
